import type { CandidateId } from "#shared/ids.ts";
import { mostCompared } from "#renderer/expert/review/compare/choose-compared.ts";
import type { OwnPlace, OwnRanking } from "#renderer/expert/review/own-ranking.ts";

/** Candidates next to each other whose totals are equal or nearly so. */
export interface NearTie {
  readonly places: readonly OwnPlace[];
  /** From the highest to the lowest of them, in tenths; 0: all equal. */
  readonly gapTenths: number;
  /** The seat line runs between them or through them. */
  readonly atSeatLine: boolean;
}

/**
 * Equal piles, and neighbouring totals at most `withinTenths` apart, those at the seat line first, then by place.
 *
 * Of a large pile the first four are named. Two piles that are near each other are shown by the candidates at the border.
 */
export function planNearTies({ places, seats }: OwnRanking, withinTenths: number): readonly NearTie[] {
  const ties: NearTie[] = [];
  for (const [at, place] of places.entries()) {
    const next = places[at + 1];
    const isFirstOfPile = places[at - 1]?.rank !== place.rank;
    if (isFirstOfPile && place.pile > 1) {
      const atSeatLine = place.acrossSeatLine;
      ties.push({ places: pileAround(places, at, place, atSeatLine ? seats : at), gapTenths: 0, atSeatLine });
    }
    if (next === undefined) continue;
    const gapTenths = place.totalTenths - next.totalTenths;
    if (gapTenths > 0 && gapTenths <= withinTenths)
      ties.push({ places: [place, next], gapTenths, atSeatLine: at + 1 === seats });
  }
  return ties.toSorted((a, b) => Number(b.atSeatLine) - Number(a.atSeatLine));
}

/** Up to four of a pile that begins at `from`, around the position that matters. */
function pileAround(places: readonly OwnPlace[], from: number, { pile }: OwnPlace, middle: number): OwnPlace[] {
  const latest = Math.max(from, from + pile - mostCompared);
  const begin = Math.min(latest, Math.max(from, middle - mostCompared / 2));
  return places.slice(begin, Math.min(begin + mostCompared, from + pile));
}

/** The places right above and right below some candidates; `undefined` at the ends or when none of them has a place. */
export function placesAround(
  places: readonly OwnPlace[],
  candidates: readonly CandidateId[],
): { readonly above: OwnPlace | undefined; readonly below: OwnPlace | undefined } {
  const isAmong = ({ candidate }: OwnPlace): boolean => candidates.includes(candidate.id);
  const first = places.findIndex(isAmong);
  const last = places.findLastIndex(isAmong);
  return first === -1 ? { above: undefined, below: undefined } : { above: places[first - 1], below: places[last + 1] };
}
