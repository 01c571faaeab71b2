import type { RecordedCorrection, RecordedDecision } from "#shared/formats/recorded-change.ts";
import type { Rubric } from "#shared/rules/rubric.ts";
import type { Language } from "#shared/words/sentence.ts";
import type { Say } from "#renderer/lib/language.ts";
import { formatTenths } from "#renderer/lib/numbers.ts";
import type { CutLineCategory } from "#renderer/secretariat/selection/cut-line-category.ts";

const nameOf = ({ ranking, unranked }: CutLineCategory, id: string | undefined): string =>
  [...ranking, ...unranked].find((one) => one.id === id)?.name ?? id ?? "";

/** What a decision does, in a line. */
export const decisionText = (category: CutLineCategory, decision: RecordedDecision, t: Say): string =>
  t(`changes.did.${decision.kind}`, {
    name: nameOf(category, decision.candidate),
    other: nameOf(category, decision.passedOver),
    revokes: decision.revokes ?? "",
  });

/** What a correction changes, each score from what to what, in a line. */
export function correctionText(
  category: CutLineCategory,
  { expert, candidate, cells, differing = [] }: RecordedCorrection,
  rubric: Rubric | undefined,
  t: Say,
  language: Language,
): string {
  const isChanged = cells.some(({ beforeTenths, afterTenths }) => beforeTenths !== afterTenths);
  const parts = cells.map(({ criterion, beforeTenths, afterTenths }) => {
    const name = rubric?.criteria.find(({ id }) => id === criterion)?.name[language] ?? criterion;
    const after = isChanged ? ` → ${formatTenths(afterTenths)}` : "";
    return `${name} ${formatTenths(beforeTenths)}${after}`;
  });
  const facts = { expert, name: nameOf(category, candidate), cells: parts.join(language === "zh" ? "，" : ", ") };
  const experts = [...new Set(differing.map((one) => one.expert))].join(language === "zh" ? "、" : ", ");
  const noted = experts === "" ? "" : t("changes.objective.noted", { experts });
  return t(isChanged ? "changes.did.correction" : "changes.did.confirmed", facts) + noted;
}
