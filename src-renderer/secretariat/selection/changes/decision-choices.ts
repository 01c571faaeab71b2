import type { DecisionKind } from "#shared/formats/recorded-change.ts";
import type { RankedCandidate } from "#shared/formats/result.ts";
import { decidedStandings } from "#shared/scoring/decided-standings.ts";
import type { CutLineCategory } from "#renderer/secretariat/selection/cut-line-category.ts";

/** Whom a decision of this kind can be about; the core says the last word. */
export function candidateChoices(category: CutLineCategory, kind: DecisionKind): readonly RankedCandidate[] {
  const { selected, reserve, ranking, decisions = [] } = category;
  if (kind === "withdrawal") return [...selected, ...reserve];
  if (kind === "promotion") return reserve;
  const standings = decidedStandings(decisions);
  const seated = new Set(selected.map(({ id }) => id));
  return ranking.filter(({ id }) => !seated.has(id) && standings.get(id)?.state !== "withdrawn");
}

/** Whom a deviation can pass over: who has a seat, and while a seat is free who would be next. */
export function passedOverChoices({ selected, reserve, vacant }: CutLineCategory): readonly RankedCandidate[] {
  return vacant > 0 ? [...selected, ...reserve] : selected;
}
