import type { CandidateId, ExpertId } from "#shared/ids.ts";
import { err, ok, type Result } from "#shared/result.ts";
import type { Assignment } from "#shared/roster/assignment.ts";
import { connectBlocks } from "#shared/roster/blocks/connect-blocks.ts";
import { dealBlocks } from "#shared/roster/blocks/deal-blocks.ts";
import { evenLoads } from "#shared/roster/blocks/even-loads.ts";
import { evenPairs } from "#shared/roster/blocks/even-pairs.ts";
import type { Blocks } from "#shared/roster/blocks/blocks.ts";
import { createSeeded } from "#shared/seeded.ts";

/** What a split is made of. */
export interface SplitInput {
  readonly candidates: readonly CandidateId[];
  readonly experts: readonly ExpertId[];
  readonly perCandidate: number;
  readonly seed: string;
  readonly isRecused: (expert: ExpertId, candidate: CandidateId) => boolean;
  /** An earlier split: what of it still fits stays, so that nobody loses what was begun. */
  readonly kept?: Assignment | undefined;
}

/** Not enough experts may judge some candidates. */
export interface TooFewExperts {
  readonly kind: "assignment/too-few-experts";
  readonly candidates: readonly CandidateId[];
}

/**
 * Gives each candidate the same number of experts: a balanced incomplete block design as far as recusals let it be.
 *
 * Shape: loads differ by at most one unless recusals or a kept split make that impossible; pairs of experts meet as
 * evenly as a search finds; the experts hang together whenever there are enough seats for it. The order of the lists
 * decides nothing; the same seed gives the same split.
 * Errors: `assignment/too-few-experts`.
 */
export function splitAssignment(input: SplitInput): Result<Assignment, TooFewExperts> {
  const { perCandidate, seed, isRecused, kept } = input;
  const experts = [...input.experts].sort();
  const candidates = [...input.candidates].sort();
  const allowed = candidates.map((candidate) => experts.map((expert) => !isRecused(expert, candidate)));
  const short = candidates.filter((_, at) => (allowed[at] ?? []).filter(Boolean).length < perCandidate);
  if (short.length > 0) return err({ kind: "assignment/too-few-experts", candidates: short });
  const chance = createSeeded(`assignment:${seed}`);
  const places = new Map(experts.map((id, at) => [id, at]));
  const earlier = new Map(kept?.seats.map((seat) => [seat.candidate, seat.experts]));
  const fixed = candidates.map((candidate, at) =>
    (earlier.get(candidate) ?? [])
      .flatMap((id) => places.get(id) ?? [])
      .filter((expert) => allowed[at]?.[expert] === true)
      .slice(0, perCandidate),
  );
  const blocks: Blocks = { experts: experts.length, perBlock: perCandidate, allowed, fixed, members: [] };
  dealBlocks(blocks, chance);
  evenLoads(blocks);
  evenPairs(blocks, chance);
  connectBlocks(blocks);
  const seats = candidates.map((candidate, at) => ({
    candidate,
    experts: [...(blocks.members[at] ?? [])].sort((a, b) => a - b).flatMap((place) => experts[place] ?? []),
  }));
  return ok({ perCandidate, seed, seats });
}
