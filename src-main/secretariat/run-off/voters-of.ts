import type { CandidateId, CategoryId, ExpertId } from "#shared/ids.ts";
import type { RankingInput } from "#main/secretariat/selection/read-selection.ts";

/**
 * Who may vote among these candidates, by id: experts of the panel who were given all of them and stand aside from none.
 *
 * Shape: `assigned` is whom each expert judges by the newest bundle.
 */
export const votersOf = (
  { experts, cells }: Pick<RankingInput, "experts" | "cells">,
  assigned: ReadonlyMap<ExpertId, readonly CandidateId[]>,
  category: CategoryId,
  candidates: readonly CandidateId[],
): ExpertId[] =>
  experts
    .filter(({ categories }) => categories.includes(category))
    .filter(({ id }) =>
      candidates.every(
        (candidate) => assigned.get(id)?.includes(candidate) === true && cells(candidate, id).state !== "recused",
      ),
    )
    .map(({ id }) => id)
    .sort();
