import { raterParts } from "#shared/statistics/components.ts";
import { validByRow, type ScoreMatrix } from "#shared/statistics/score-matrix.ts";
import { factorise } from "#shared/statistics/solve-linear.ts";
import { meanOf, sumOf } from "#shared/statistics/summary.ts";

/** Candidates and raters told apart: score = candidate + rater's level + rest. */
export interface Additive {
  /** Each candidate's score had all raters been equally severe, in points; `null` without scores. */
  readonly theta: readonly (number | null)[];
  /** Above 0 lenient (偏宽), below 0 severe (偏严), in points; they sum to 0. `null` without scores. */
  readonly beta: readonly (number | null)[];
  /** Parts of the panel that no common candidate joins; above 1 the thetas of different parts cannot be compared. */
  readonly components: number;
}

/**
 * The fair average: least squares over all valid scores, the raters' levels summing to 0 in each part of the panel.
 *
 * Source: vectors §6.2. The candidates are eliminated first, so that only one equation a rater is left.
 */
export function additive(matrix: ScoreMatrix): Additive {
  const parts = raterParts(matrix);
  const beta = solveLevels(matrix, parts);
  const theta = matrix.map((scores) =>
    meanOf(scores.flatMap((score, column) => (score === null ? [] : [score - (beta[column] ?? 0)]))),
  );
  return { theta, beta, components: new Set(parts.filter((part) => part !== null)).size };
}

function solveLevels(matrix: ScoreMatrix, parts: readonly (number | null)[]): (number | null)[] {
  const raters = parts.flatMap((part, column) => (part === null ? [] : [{ part, column }]));
  const counts = validByRow(matrix).map((scores) => scores.length);
  const means = validByRow(matrix).map((scores) => meanOf(scores) ?? 0);
  const has = (row: number, column: number): boolean => (matrix[row]?.[column] ?? null) !== null;
  const rows = matrix.map((_, row) => row);
  const equations = raters.map((one) =>
    raters.map((other) => {
      const shared = rows.filter((row) => has(row, one.column) && has(row, other.column));
      const together = sumOf(shared.map((row) => 1 / (counts[row] ?? 1)));
      // The one added within a part makes the levels of that part sum to 0.
      return (one === other ? shared.length : 0) - together + (one.part === other.part ? 1 : 0);
    }),
  );
  const rightSide = raters.map(({ column }) =>
    sumOf(rows.map((row) => (has(row, column) ? (matrix[row]?.[column] ?? 0) - (means[row] ?? 0) : 0))),
  );
  const solution = factorise(equations)?.solve(rightSide) ?? [];
  const beta: (number | null)[] = parts.map(() => null);
  raters.forEach(({ column }, at) => (beta[column] = solution[at] ?? null));
  return beta;
}
