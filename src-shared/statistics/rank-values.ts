import { tolerance } from "#shared/statistics/score-matrix.ts";

/**
 * The rank of each value, highest first: 1 + how many are larger, so equal values share a rank.
 *
 * Shape: `null` where there is no value or `counts` says that the candidate is not ranked.
 * Source: vectors §4, with values closer than the tolerance taken as equal.
 */
export function rankValues(values: readonly (number | null)[], counts: readonly boolean[]): (number | null)[] {
  const ranked = values.filter((value, at) => value !== null && counts[at] === true).map(Number);
  return values.map((value, at) =>
    value === null || counts[at] !== true ? null : 1 + ranked.filter((other) => other > value + tolerance).length,
  );
}
