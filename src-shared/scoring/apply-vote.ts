import type { CandidateId } from "#shared/ids.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { wholeReserve, type CategoryOutcome } from "#shared/scoring/category-outcome.ts";

/** Why a vote cannot stand: nothing to vote on, not as many as there are seats, or somebody from outside the group. */
export type VoteFault =
  | { readonly kind: "no-open-tie" }
  | { readonly kind: "wrong-number"; readonly chosen: number; readonly openSeats: number }
  | { readonly kind: "not-in-group"; readonly candidates: readonly CandidateId[] };

/**
 * The outcome with the open seats given to those whom people chose.
 *
 * Shape: `chosen` are exactly as many members of the tie group as there are open seats, in any order; the group's
 * others lead the reserve. A later vote replaces an earlier one.
 * Errors: VoteFault; the outcome then stands as it was.
 * Source: vectors §5.
 */
export function applyVote(
  outcome: CategoryOutcome,
  chosen: readonly CandidateId[],
): Result<CategoryOutcome, VoteFault> {
  const { tieGroup, openSeats } = outcome;
  if (openSeats === 0) return err({ kind: "no-open-tie" });
  const group = new Set(tieGroup);
  const foreign = chosen.filter((candidate) => !group.has(candidate));
  if (foreign.length > 0) return err({ kind: "not-in-group", candidates: foreign });
  const named = new Set(chosen);
  if (named.size !== chosen.length || named.size !== openSeats) {
    return err({ kind: "wrong-number", chosen: named.size, openSeats });
  }
  const inGroup = tieGroup.filter((candidate) => named.has(candidate));
  const above = outcome.selected.filter((candidate) => !group.has(candidate));
  const settled = new Set([...above, ...inGroup]);
  const canTakeSeats = new Set(outcome.candidates.flatMap(({ id, status }) => (status === "ranked" ? [id] : [])));
  const remaining = outcome.ordered.filter((candidate) => canTakeSeats.has(candidate) && !settled.has(candidate));
  return ok({
    ...outcome,
    selected: [...above, ...inGroup],
    chosen: inGroup,
    reserve: wholeReserve(remaining, outcome.reserveLength, outcome.candidates),
  });
}
