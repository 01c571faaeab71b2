import { validByColumn, validCells, tolerance, type ScoreMatrix } from "#shared/statistics/score-matrix.ts";
import { deviationOf, meanOf } from "#shared/statistics/summary.ts";

/** Scores with each rater's level and spread taken out. */
interface ZScores {
  readonly z: ScoreMatrix;
  /** Mean of a candidate's z; `null` without scores. */
  readonly mean: readonly (number | null)[];
  /** The same put back on the scale of all scores, in points. */
  readonly rescaled: readonly (number | null)[];
  /** Raters whose scores do not differ, or who have only one: all their z are 0. */
  readonly zeroVariance: readonly boolean[];
  readonly grandMean: number | null;
  readonly grandDeviation: number | null;
}

/**
 * Each score as standard deviations above its rater's own mean.
 *
 * Units: z has none; `rescaled`, `grandMean` and `grandDeviation` are points.
 * Source: vectors §6.1.
 */
export function zScores(matrix: ScoreMatrix): ZScores {
  const raters = validByColumn(matrix).map((scores) => {
    const [mean, deviation] = [meanOf(scores), deviationOf(scores)];
    return { mean: mean ?? 0, deviation: deviation === null || deviation < tolerance ? undefined : deviation };
  });
  const z = matrix.map((scores) =>
    scores.map((score, column) => {
      const rater = raters[column];
      if (score === null || rater === undefined) return null;
      return rater.deviation === undefined ? 0 : (score - rater.mean) / rater.deviation;
    }),
  );
  const all = validCells(matrix).map(({ score }) => score);
  const [grandMean, grandDeviation] = [meanOf(all), deviationOf(all)];
  const mean = z.map((row) => meanOf(row.filter((value) => value !== null)));
  return {
    z,
    mean,
    rescaled: mean.map((value) =>
      value === null || grandMean === null ? null : grandMean + (grandDeviation ?? 0) * value,
    ),
    zeroVariance: raters.map(({ deviation }) => deviation === undefined),
    grandMean,
    grandDeviation,
  };
}
