import { columnCount, tolerance, type ScoreMatrix } from "#shared/statistics/score-matrix.ts";
import { correlationOf, deviationOf, meanOf } from "#shared/statistics/summary.ts";

/** One rater beside the others. */
interface RaterFigures {
  /** Candidates scored. */
  readonly count: number;
  readonly mean: number | null;
  /** Sample standard deviation of the rater's scores. */
  readonly deviation: number | null;
  /** The scores do not differ, or there is only one. */
  readonly zeroVariance: boolean;
  /** Mean difference to the others' mean of the same candidates, in points; above 0 lenient. */
  readonly leniency: number | null;
  /** Correlation with the others' means; `null` under three candidates or without variation. */
  readonly agreement: number | null;
}

/** A rater's score of a candidate beside the mean of all other raters' scores of that candidate. */
export interface BesideOthers {
  readonly row: number;
  readonly score: number;
  readonly others: number;
}

/**
 * A rater's scores beside the means of the others; candidates whom nobody else scored are left out.
 *
 * Units: points.
 */
export const besideOthers = (matrix: ScoreMatrix, column: number): BesideOthers[] =>
  matrix.flatMap((scores, row) => {
    const score = scores[column] ?? null;
    const others = meanOf(scores.filter((other, at) => other !== null && at !== column).map(Number));
    return score === null || others === null ? [] : [{ row, score, others }];
  });

/**
 * Level, spread and agreement of every rater.
 *
 * Units: points; the agreement has none.
 * Source: vectors §8.
 */
export const raterFigures = (matrix: ScoreMatrix): RaterFigures[] =>
  Array.from({ length: columnCount(matrix) }, (_, column) => {
    const scores = matrix.map((row) => row[column] ?? null).filter((score) => score !== null);
    const pairs = besideOthers(matrix, column);
    const deviation = deviationOf(scores);
    return {
      count: scores.length,
      mean: meanOf(scores),
      deviation,
      zeroVariance: (deviation ?? 0) < tolerance,
      leniency: meanOf(pairs.map(({ score, others }) => score - others)),
      agreement: correlationOf(
        pairs.map(({ score, others }) => [score, others] as const),
        3,
      ),
    };
  });
