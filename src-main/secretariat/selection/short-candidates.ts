import type { CandidateId, CategoryId } from "#shared/ids.ts";
import type { Category } from "#shared/rules/rule-file.ts";
import { missingPolicyOf } from "#shared/scoring/missing-policy.ts";
import type { RankingInput, SelectionCandidate } from "#main/secretariat/selection/read-selection.ts";

/** Somebody with fewer valid scores than the rules want. */
interface ShortCandidate {
  readonly candidate: SelectionCandidate;
  readonly valid: number;
}

type Counted = Pick<RankingInput, "candidates" | "experts" | "round" | "scores">;

/**
 * Whom the rules' missing policy is about, category by category as in the rules, by id.
 *
 * Counts only, so that it can be said before the freeze; corrections change no count.
 */
export function shortCandidates({ candidates, experts, round, scores }: Counted): readonly ShortCandidate[] {
  const { categories, panel } = round.rules;
  const panels = new Map(experts.map((expert) => [expert.id, new Set<CategoryId>(expert.categories)]));
  const rubrics = new Map(categories.map(({ id, rubric }) => [id, rubric.criteria]));
  const categoryOf = new Map(candidates.map(({ id, category }) => [id, category]));
  const valid = new Map<CandidateId, number>();
  for (const { expert, candidate, state, scores: marks } of scores.forms) {
    const category = categoryOf.get(candidate);
    if (state !== "judging" || category === undefined || panels.get(expert)?.has(category) !== true) continue;
    const isComplete = rubrics.get(category)?.every(({ id }) => marks.some(([criterion]) => criterion === id));
    if (isComplete === true) valid.set(candidate, (valid.get(candidate) ?? 0) + 1);
  }
  return categories.flatMap(({ id }) =>
    candidates
      .filter(({ category }) => category === id)
      .map((candidate) => ({ candidate, valid: valid.get(candidate.id) ?? 0 }))
      .filter((one) => one.valid < panel.minimumValid),
  );
}

/** A category whose candidates must be judged again before the freeze, and how many they are. */
export interface WaitingCategory {
  readonly category: Category;
  readonly count: number;
}

/** Whom the rules send back to the panel; empty under every other policy. */
export function awaitingReview(input: Counted): readonly WaitingCategory[] {
  const { categories, panel } = input.round.rules;
  if (missingPolicyOf(panel) !== "panel-review") return [];
  const short = shortCandidates(input);
  return categories
    .map((category) => ({
      category,
      count: short.filter(({ candidate }) => candidate.category === category.id).length,
    }))
    .filter(({ count }) => count > 0);
}
