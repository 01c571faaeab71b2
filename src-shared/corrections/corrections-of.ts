import type { Nomination, Outcome } from "#shared/domain/candidate.ts";
import type { Finding } from "#shared/finding.ts";
import type { CandidateId, CategoryId, UnitId } from "#shared/ids.ts";
import type { Text } from "#shared/rules/condition.ts";
import { askOf } from "#shared/words/corrections.ts";
import { findingMessages } from "#shared/words/finding-messages.ts";
import { spokenFacts } from "#shared/words/reading-faults.ts";
import { fillSentence, type Language, type Sentence } from "#shared/words/sentence.ts";

/** One thing that a unit is asked to correct, ready to be read. */
export interface CorrectionItem {
  readonly says: Sentence;
  /** Where: a cell of the workbook or a file of the delivery; empty for what a person asked. */
  readonly at: string;
  /** Clause that asks for it; empty for faults of form. */
  readonly source: string;
  readonly asks: Sentence;
}

/** What is asked about one nomination. */
interface CandidateCorrections {
  readonly candidate: CandidateId;
  readonly number: string;
  readonly name: string;
  readonly category: Text;
  /** `correction`, or `null` while nobody has decided. */
  readonly outcome: "correction" | null;
  readonly items: readonly CorrectionItem[];
}

/** Everything that one unit is asked, so that it is asked once. */
export interface UnitCorrections {
  readonly unit: UnitId;
  readonly name: string;
  /** What concerns the unit as a whole, such as its quota. */
  readonly own: readonly CorrectionItem[];
  readonly candidates: readonly CandidateCorrections[];
}

/** A finding with whom it concerns. */
export interface ConcernedFinding extends Finding {
  readonly candidate: CandidateId | null;
  readonly unit: UnitId | null;
}

/** What the corrections are drawn from. */
export interface CorrectionInput {
  readonly nominations: readonly Nomination[];
  readonly categories: readonly { readonly id: CategoryId; readonly title: Text }[];
  readonly findings: readonly ConcernedFinding[];
  readonly decisions: ReadonlyMap<CandidateId, { readonly outcome: Outcome; readonly reason: string }>;
}

/**
 * What each unit has to correct; units without anything are left out.
 *
 * Candidates that are admitted or rejected are not asked about again. Remarks never ask. What the secretariat wrote as
 * the reason of a decision 补正 stands before what the program found.
 *
 * Shape: units in the order of their first nomination, candidates in the order of `nominations`.
 * Source: notice facts §6, §8 (step 1, result 补正).
 */
export function correctionsOf(input: CorrectionInput): readonly UnitCorrections[] {
  const titles = new Map(input.categories.map(({ id, title }) => [id, title]));
  const byUnit = Map.groupBy(input.nominations, ({ unit }) => unit);
  return [...byUnit].flatMap(([unit, own]): UnitCorrections[] => {
    const candidates = own.flatMap((nomination): CandidateCorrections[] => {
      const { id, number, name, category } = nomination;
      const decision = input.decisions.get(id);
      if (decision !== undefined && decision.outcome !== "correction") return [];
      const found = itemsOf(input.findings.filter(({ candidate }) => candidate === id));
      const items = decision === undefined ? found : [askedByPerson(decision.reason), ...found];
      const title = titles.get(category) ?? { zh: category, en: category };
      const outcome = decision === undefined ? null : "correction";
      return items.length === 0 ? [] : [{ candidate: id, number, name, category: title, outcome, items }];
    });
    const ofUnit = itemsOf(input.findings.filter((one) => one.candidate === null && one.unit === unit));
    if (candidates.length === 0 && ofUnit.length === 0) return [];
    return [{ unit, name: own[0]?.unitName ?? unit, own: ofUnit, candidates }];
  });
}

/** How many things a unit is asked in all. */
export const countItems = ({ own, candidates }: UnitCorrections): number =>
  candidates.reduce((sum, { items }) => sum + items.length, own.length);

const askedByPerson = (reason: string): CorrectionItem => ({
  says: { zh: `秘书处审核意见：${reason}`, en: `Asked by the secretariat: ${reason}` },
  at: "",
  source: "",
  asks: { zh: "按审核意见补正。", en: "Correct it as asked." },
});

function itemsOf(findings: readonly ConcernedFinding[]): readonly CorrectionItem[] {
  return findings.flatMap((finding): CorrectionItem[] => {
    const asks = askOf(finding.code);
    if (asks === undefined || finding.severity === "remark") return [];
    const { source, details, unit } = finding;
    // What concerns the unit as a whole has its name for a place, which says nothing to the unit.
    const at = unit === null || finding.candidate !== null ? finding.at : "";
    const { says } = findingMessages[finding.code];
    const facts = { at: finding.at, source };
    const sentence = (language: Language): string =>
      fillSentence(says, language, { ...facts, ...spokenFacts(finding.code, details, language) });
    return [{ says: { zh: sentence("zh"), en: sentence("en") }, at, source, asks }];
  });
}
