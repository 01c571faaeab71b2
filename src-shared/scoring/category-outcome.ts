import type { CandidateId } from "#shared/ids.ts";
import { candidateScore, type CandidateScore } from "#shared/scoring/candidate-score.ts";
import type { CategoryScores } from "#shared/scoring/category-scores.ts";
import { compareFractions, fromTenths, type Fraction } from "#shared/scoring/fraction.ts";
import { neededToRank } from "#shared/scoring/missing-policy.ts";
import { compareKeys, selectSeats } from "#shared/scoring/select.ts";

/** One candidate's scores and place. */
export interface CandidateOutcome extends CandidateScore {
  readonly id: CandidateId;
  /** `below-minimum` has a rank but takes no seat and no reserve place. */
  readonly status: "ranked" | "no_score" | "insufficient" | "below-minimum";
  /** By the score alone; `undefined` without enough valid scores. */
  readonly rank: number | undefined;
}

/** Who takes the seats of a category, and everything that explains it. */
export interface CategoryOutcome {
  readonly seats: number;
  readonly reserveLength: number;
  /** In the order given. */
  readonly candidates: readonly CandidateOutcome[];
  /** All with a rank, best first; exact ties stand in the order given, which decides nothing. */
  readonly ordered: readonly CandidateId[];
  /** Best first; those that a vote chose included. */
  readonly selected: readonly CandidateId[];
  /** Equal on every tie key at the cut line; stays when a vote has settled it. */
  readonly tieGroup: readonly CandidateId[];
  /** Seats that the tie group contests; stays when a vote has settled it. */
  readonly openSeats: number;
  /** Whom a recorded vote chose from the tie group; empty before it. */
  readonly chosen: readonly CandidateId[];
  readonly vacant: number;
  /**
   * The next `reserveLength` of the order, and all who are exactly equal to the last of them.
   * Before a vote they are those after the whole tie group; after it, its unchosen members come first.
   */
  readonly reserve: readonly CandidateId[];
}

/**
 * Ranks the candidates of a category and fills its seats as far as the figures alone can.
 *
 * Shape: the score leads the tie keys, even where a rule file does not list it first; `computed` has the scores of the
 * candidates in their order where they were computed before.
 * Source: vectors §1–§5.
 */
export function categoryOutcome(
  input: CategoryScores,
  computed: readonly CandidateScore[] = input.candidates.map((id) => candidateScore(input, id)),
): CategoryOutcome {
  const { category, rules } = input;
  const minimum = rules.minimumScoreTenths === undefined ? undefined : fromTenths(rules.minimumScoreTenths);
  const scores = computed.flatMap((score, at) => {
    const id = input.candidates[at];
    return id === undefined ? [] : [{ id, ...score }];
  });
  const statuses = scores.map((score) => statusOf(score, neededToRank(rules.panel), minimum));
  const tuples = scores.map((score, at) => {
    const status = statuses[at];
    return status === "ranked" || status === "below-minimum" ? keyTuple(score) : undefined;
  });
  const eligible = tuples.map((tuple, at) => (statuses[at] === "ranked" ? tuple : undefined));
  // Below the minimum means below every eligible score, so both lists agree on every rank.
  const { ranks, ordered } = selectSeats(tuples, category.seats);
  const filled = selectSeats(eligible, category.seats);
  const ids = (places: readonly number[]): CandidateId[] => places.flatMap((at) => scores[at]?.id ?? []);
  const candidates = scores.map((score, at): CandidateOutcome => ({
    ...score,
    status: statuses[at] ?? "no_score",
    rank: ranks[at],
  }));
  return {
    seats: category.seats,
    reserveLength: rules.reserveLength,
    candidates,
    ordered: ids(ordered),
    selected: ids(filled.selected),
    tieGroup: ids(filled.tieGroup),
    openSeats: filled.openSeats,
    chosen: [],
    vacant: filled.vacant,
    reserve: wholeReserve(ids(filled.reserve), rules.reserveLength, candidates),
  };
}

/**
 * The first `length` candidates, and all who are exactly equal to the last of them: a tie is never cut by order.
 *
 * Shape: `remaining` best first.
 */
export function wholeReserve(
  remaining: readonly CandidateId[],
  length: number,
  candidates: readonly CandidateOutcome[],
): readonly CandidateId[] {
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const last = byId.get(remaining[length - 1] as CandidateId);
  if (last === undefined) return length === 0 ? [] : remaining;
  const lastTuple = keyTuple(last);
  return remaining.filter((id, at) => {
    const candidate = byId.get(id);
    return at < length || (candidate !== undefined && compareKeys(keyTuple(candidate), lastTuple) === 0);
  });
}

/** Whether two candidates are equal in the score and on every tie key. */
export function isSameKey(candidates: readonly CandidateOutcome[], one: CandidateId, other: CandidateId): boolean {
  const [a, b] = [one, other].map((id) => candidates.find((candidate) => candidate.id === id));
  return a !== undefined && b !== undefined && compareKeys(keyTuple(a), keyTuple(b)) === 0;
}

const keyTuple = (score: CandidateScore): readonly Fraction[] =>
  score.score === undefined ? [] : [score.score, ...score.tieValues];

function statusOf(score: CandidateScore, needed: number, minimum: Fraction | undefined): CandidateOutcome["status"] {
  if (score.score === undefined) return "no_score";
  if (score.aggregate.count < needed) return "insufficient";
  return minimum !== undefined && compareFractions(score.score, minimum) < 0 ? "below-minimum" : "ranked";
}
