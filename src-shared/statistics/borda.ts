import { columnCount, type ScoreMatrix } from "#shared/statistics/score-matrix.ts";
import { meanOf } from "#shared/statistics/summary.ts";

/**
 * How many of the others each rater puts below a candidate, as a share from 0 to 1, averaged over the raters.
 *
 * Shape: equal scores count half; `null` for a candidate whom nobody with two or more candidates has scored.
 * Source: vectors §6.4.
 */
export function borda(matrix: ScoreMatrix): readonly (number | null)[] {
  const shares = matrix.map((): number[] => []);
  for (let column = 0; column < columnCount(matrix); column += 1) {
    const scored = matrix.flatMap((scores, row) => {
      const score = scores[column] ?? null;
      return score === null ? [] : [{ row, score }];
    });
    if (scored.length < 2) continue;
    const sorted = scored.map(({ score }) => score).sort((a, b) => a - b);
    for (const { row, score } of scored) {
      const lower = countWhere(sorted, (other) => other < score);
      const equal = countWhere(sorted, (other) => other <= score) - lower - 1;
      shares[row]?.push((lower + equal / 2) / (scored.length - 1));
    }
  }
  return shares.map(meanOf);
}

/** How many of the sorted values hold, where those that hold all come first. */
function countWhere(sorted: readonly number[], holds: (value: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(sorted[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}
