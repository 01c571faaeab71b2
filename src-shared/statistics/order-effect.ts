import type { BesideOthers } from "#shared/statistics/rater-figures.ts";
import { correlationOf, meanOf, sumOf } from "#shared/statistics/summary.ts";

/** Whether a rater grew milder or stricter on the way through the candidates. */
export interface OrderEffect {
  readonly count: number;
  /** Points by which the rater's scores, beside the others' of the same candidates, change from the first to the last. */
  readonly change: number;
  /** Correlation of that difference with the place; `null` where it does not vary. */
  readonly correlation: number | null;
  /** At least ten candidates, and a correlation that chance gives in fewer than one of a hundred raters. */
  readonly isNotable: boolean;
}

/**
 * The straight line through (place, score − others' mean) of one rater.
 *
 * Shape: `positions` by candidate, in any numbering; only their order counts.
 * Errors: `null` with fewer than three candidates whose place is known.
 * Source: least squares; the correlation is tested by Fisher's z.
 */
export function orderEffect(pairs: readonly BesideOthers[], positions: readonly (number | null)[]): OrderEffect | null {
  const placed = pairs.flatMap(({ row, score, others }) => {
    const position = positions[row] ?? null;
    return position === null ? [] : [{ position, difference: score - others }];
  });
  placed.sort((a, b) => a.position - b.position);
  const count = placed.length;
  if (count < 3) return null;
  const points = placed.map(({ difference }, place) => [place, difference] as const);
  const middle = (count - 1) / 2;
  const mean = meanOf(placed.map(({ difference }) => difference)) ?? 0;
  const slope =
    sumOf(points.map(([place, difference]) => (place - middle) * (difference - mean))) /
    sumOf(points.map(([place]) => (place - middle) ** 2));
  const correlation = correlationOf(points, 3);
  const z = Math.abs(Math.atanh(correlation ?? 0)) * Math.sqrt(Math.max(0, count - 3));
  return { count, change: slope * (count - 1), correlation, isNotable: count >= 10 && z > 2.576 };
}
