import type { RecordedCorrection, RecordedDecision } from "#shared/formats/recorded-change.ts";
import type { CandidateId } from "#shared/ids.ts";
import { changeLineWords as words, decisionWords } from "#shared/words/paper/change-lines.ts";
import { correctionGrounds, decisionGrounds } from "#shared/words/recorded-changes.ts";
import { fillSentence, type Language } from "#shared/words/sentence.ts";
import type { CategoryTable } from "#main/secretariat/selection/category-table.ts";
import type { SelectionInput } from "#main/secretariat/selection/read-selection.ts";

type Names = (id: CandidateId | undefined) => string;

/** Every correction and decision of a category by number, a sentence each, as the signed summary says them. */
export function changeLines(
  input: SelectionInput,
  { category, result }: CategoryTable,
  language: Language = "zh",
): string[] {
  const { corrections = [], decisions = [] } = result;
  const names = new Map(input.candidates.map(({ id, name }) => [id, name]));
  const nameOf: Names = (id) => (id === undefined ? "" : (names.get(id) ?? id));
  const criteria = new Map<string, string>(category.rubric.criteria.map(({ id, name }) => [id, name[language]]));
  const lines = [
    ...corrections.map((one) => ({ number: one.number, text: correctionLine(one, nameOf, criteria, language) })),
    ...decisions.map((one) => ({ number: one.number, text: decisionLine(one, nameOf, language) })),
  ];
  return lines.sort((a, b) => a.number - b.number).map(({ text }) => text);
}

/** Each score from what to what; or that the expert stands by it. */
function correctionLine(
  { number, candidate, expert, cells, reason, text, reference, ...people }: RecordedCorrection,
  nameOf: Names,
  criteria: ReadonlyMap<string, string>,
  language: Language,
): string {
  const isChanged = cells.some(({ beforeTenths, afterTenths }) => beforeTenths !== afterTenths);
  const parts = cells
    .map(({ criterion, beforeTenths, afterTenths }) => {
      const after = isChanged ? ` → ${points(afterTenths)}` : "";
      return `${criteria.get(criterion) ?? criterion} ${points(beforeTenths)}${after}`;
    })
    .join(language === "zh" ? "，" : ", ");
  return fillSentence(words.correction, language, {
    ...{ number, expert, name: nameOf(candidate), text, reference, people: peopleText(people, language) },
    cells: isChanged ? parts : fillSentence(words.confirmed, language, { cells: parts }),
    ground: correctionGrounds[reason][language],
  });
}

const decisionLine = (decision: RecordedDecision, nameOf: Names, language: Language): string => {
  const { number, reason, text, approver, minutes } = decision;
  return fillSentence(words.decision, language, {
    ...{ number, what: decisionText(decision, nameOf, language), ground: decisionGrounds[reason][language] },
    ...{ text, approver, minutes, people: peopleText(decision, language) },
  });
};

const peopleText = (
  { recordedBy, witness, formerCode }: Pick<RecordedDecision, "recordedBy" | "witness" | "formerCode">,
  language: Language,
): string =>
  fillSentence(words.people, language, { by: recordedBy, witness }) +
  (formerCode === undefined ? "" : fillSentence(words.former, language, { code: formerCode }));

/** What a decision does, in a few words. */
export const decisionText = (
  { kind, candidate, passedOver, revokes }: RecordedDecision,
  nameOf: Names,
  language: Language = "zh",
): string =>
  fillSentence(decisionWords[kind], language, {
    ...{ name: nameOf(candidate), other: nameOf(passedOver), number: revokes ?? "" },
  });

/** Tenths as points, `18.5`. */
export const points = (tenths: number): string => (tenths / 10).toFixed(1);
