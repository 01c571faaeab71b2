import { tolerance } from "#shared/statistics/score-matrix.ts";

/**
 * To what share each candidate is in: 1 above the value of the last seat, 0 below it, and those equal to it share the
 * seats that are left. Tie keys are not used.
 *
 * Shape: `scores` with −Infinity for who cannot be in.
 * Source: vectors §9.
 */
export function membership(scores: ArrayLike<number>, seats: number): Float64Array {
  const into = new Float64Array(scores.length);
  addMembership(scores, seats, into);
  return into;
}

/** Adds the membership to `into` and answers the scores from the best to the worst, without those that cannot be in. */
export function addMembership(scores: ArrayLike<number>, seats: number, into: Float64Array): Float64Array {
  const sorted = Float64Array.from(scores).sort().reverse();
  const none = sorted.indexOf(-Infinity);
  const scored = none < 0 ? sorted : sorted.subarray(0, none);
  const last = scored.length <= seats ? -Infinity : (scored[seats - 1] ?? -Infinity);
  const above = countBest(scored, (score) => score > last + tolerance);
  const equal = countBest(scored, (score) => score >= last - tolerance) - above;
  const share = equal === 0 ? 0 : (Math.min(seats, scored.length) - above) / equal;
  for (let row = 0; row < scores.length; row += 1) {
    const score = scores[row] ?? -Infinity;
    if (score === -Infinity || score < last - tolerance) continue;
    into[row] = (into[row] ?? 0) + (score > last + tolerance ? 1 : share);
  }
  return scored;
}

/** How many of the values, best first, hold; those that hold come first. */
export function countBest(sorted: Float64Array, holds: (value: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(sorted[middle] ?? -Infinity)) low = middle + 1;
    else high = middle;
  }
  return low;
}
