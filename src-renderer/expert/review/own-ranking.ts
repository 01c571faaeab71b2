import type { CandidateState } from "#shared/ipc/expert-calls.ts";
import type { CategoryId } from "#shared/ids.ts";

/** One place of the expert's own list. */
export interface OwnPlace {
  readonly candidate: CandidateState;
  readonly totalTenths: number;
  /** 1 + number of candidates with a larger total: 1, 2, 2, 4. */
  readonly rank: number;
  /** How many have exactly this total, this one included. */
  readonly pile: number;
  /** The pile reaches over the seat line: more equal candidates than seats left. */
  readonly acrossSeatLine: boolean;
}

export interface OwnRanking {
  readonly places: readonly OwnPlace[];
  /** Index of the first place below the seat line; null while no more candidates are scored than there are seats. */
  readonly seatLineAt: number | null;
  readonly seats: number;
  /** Candidates of the category that still have no total and are neither recused nor abstained. */
  readonly withoutTotal: number;
}

/** The expert's own totals of one category, highest first. For the eyes only: nothing is selected by it. */
export function planOwnRanking(candidates: readonly CandidateState[], category: CategoryId, seats: number): OwnRanking {
  const judged = candidates.filter((candidate) => candidate.category === category && candidate.state === "judging");
  const scored = judged
    .flatMap((candidate) => (candidate.totalTenths === null ? [] : [{ candidate, totalTenths: candidate.totalTenths }]))
    .toSorted((a, b) => b.totalTenths - a.totalTenths);
  const piles = new Map<number, number>();
  for (const { totalTenths } of scored) piles.set(totalTenths, (piles.get(totalTenths) ?? 0) + 1);
  let above = 0;
  const places = scored.map(({ candidate, totalTenths }, at) => {
    if (totalTenths !== scored[at - 1]?.totalTenths) above = at;
    const pile = piles.get(totalTenths) ?? 0;
    return { candidate, totalTenths, rank: above + 1, pile, acrossSeatLine: above < seats && above + pile > seats };
  });
  return {
    places,
    seatLineAt: places.length > seats ? seats : null,
    seats,
    withoutTotal: judged.length - places.length,
  };
}

/** How many totals fall into each of `bins` equal parts from the lowest to the highest total, for a small picture. */
export function spreadOf(places: readonly OwnPlace[], bins: number): readonly number[] {
  const totals = places.map((place) => place.totalTenths);
  const counts = Array.from({ length: bins }, () => 0);
  if (totals.length === 0) return counts;
  const low = Math.min(...totals);
  const width = Math.max(...totals) - low;
  for (const total of totals) {
    const bin = width === 0 ? Math.floor(bins / 2) : Math.min(bins - 1, Math.floor(((total - low) / width) * bins));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}
