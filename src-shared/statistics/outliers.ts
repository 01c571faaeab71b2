import { additive } from "#shared/statistics/additive.ts";
import { tolerance, validCells, type ScoreMatrix } from "#shared/statistics/score-matrix.ts";
import { medianOf } from "#shared/statistics/summary.ts";

/** A score far from what the candidate and the rater's level lead one to expect. */
interface Outlier {
  readonly row: number;
  readonly column: number;
  readonly z: number;
  /** Points above (+) or below (−) the expected score. */
  readonly residual: number;
}

/** How the rests of the additive fit spread, and which stand out. */
interface Outliers {
  readonly median: number | null;
  /** Median absolute deviation, in points. */
  readonly mad: number | null;
  /** By row, then column; `null` where the median deviation is 0, so that nothing can be said. */
  readonly flagged: readonly Outlier[] | null;
}

const limit = 3.5;

/**
 * Scores whose robust z is above 3.5 in size: to be looked at, never to be left out.
 *
 * Source: vectors §8 (Iglewicz and Hoaglin's modified z score).
 */
export function outliers(matrix: ScoreMatrix): Outliers {
  const { theta, beta } = additive(matrix);
  const rests = validCells(matrix).map(({ row, column, score }) => ({
    row,
    column,
    residual: score - (theta[row] ?? 0) - (beta[column] ?? 0),
  }));
  const median = medianOf(rests.map(({ residual }) => residual));
  const mad = median === null ? null : medianOf(rests.map(({ residual }) => Math.abs(residual - median)));
  if (median === null || mad === null || mad < tolerance) return { median, mad, flagged: null };
  const scored = rests.map((rest) => ({ ...rest, z: (0.6745 * (rest.residual - median)) / mad }));
  return { median, mad, flagged: scored.filter(({ z }) => Math.abs(z) > limit) };
}
