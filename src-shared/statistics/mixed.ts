import { minimise } from "#shared/statistics/minimise.ts";
import {
  columnCount,
  validByColumn,
  validByRow,
  validCells,
  type ScoreMatrix,
} from "#shared/statistics/score-matrix.ts";
import { factorise } from "#shared/statistics/solve-linear.ts";
import { sumOf } from "#shared/statistics/summary.ts";

/** Score = mean + candidate + rater + rest, with candidates and raters drawn from larger populations. */
export interface Mixed {
  readonly mean: number;
  /** Variances in square points: of candidates, of raters, of the rest. */
  readonly candidates: number;
  readonly raters: number;
  readonly rest: number;
  /** −2 log of the restricted likelihood. */
  readonly criterion: number;
  /** Mean plus the candidate's predicted part, in points; `null` without scores. */
  readonly candidateValues: readonly (number | null)[];
  /** The rater's predicted part, in points; `null` without scores. */
  readonly raterValues: readonly (number | null)[];
  /** Absolute agreement of one rater, and of the mean of `typicalCount` raters. */
  readonly iccA1: number;
  readonly iccAk: number;
  /** Harmonic mean of the numbers of scores. */
  readonly typicalCount: number;
}

/**
 * Crossed random effects by restricted maximum likelihood.
 *
 * Errors: `null` with fewer than two candidates or raters, without more scores than these, or where nothing varies.
 * Source: vectors §6.3; lme4's profiled criterion (Bates et al. 2015, doi:10.18637/jss.v067.i01), candidates eliminated.
 */
export function mixed(matrix: ScoreMatrix): Mixed | null {
  const cells = validCells(matrix);
  const counts = validByRow(matrix).map(({ length }) => length);
  const raterCounts = validByColumn(matrix).map(({ length }) => length);
  const rows = counts.filter((count) => count > 0).length;
  const columns = raterCounts.filter((count) => count > 0).length;
  if (rows < 2 || columns < 2 || cells.length <= rows + columns) return null;
  const fitAt = fitter(matrix);
  const [c, r] = minimise((theta) => fitAt(theta)?.criterion ?? Infinity, [1, 1]);
  const fit = fitAt([c, r]);
  if (fit === undefined || !Number.isFinite(fit.criterion)) return null;
  const { mean, rest, criterion, values } = fit;
  const [candidates, raters] = [c ** 2 * rest, r ** 2 * rest];
  const typicalCount = rows / sumOf(counts.map((count) => (count > 0 ? 1 / count : 0)));
  return {
    mean,
    candidates,
    raters,
    rest,
    criterion,
    candidateValues: counts.map((count, row) => (count > 0 ? mean + (values.rows[row] ?? 0) : null)),
    raterValues: raterCounts.map((count, column) => (count > 0 ? (values.columns[column] ?? 0) : null)),
    iccA1: candidates / (candidates + raters + rest),
    iccAk: candidates / (candidates + (raters + rest) / typicalCount),
    typicalCount,
  };
}

interface Fit {
  readonly mean: number;
  readonly rest: number;
  readonly criterion: number;
  readonly values: { readonly rows: readonly number[]; readonly columns: readonly number[] };
}

/** The best fit for given ratios of the candidates' and the raters' standard deviations to that of the rest. */
function fitter(matrix: ScoreMatrix): (theta: readonly [number, number]) => Fit | undefined {
  const cells = validCells(matrix);
  const counts = validByRow(matrix).map(({ length }) => length);
  const raterCounts = validByColumn(matrix).map(({ length }) => length);
  const n = cells.length;
  const sums = (values: readonly number[]): { rows: number[]; columns: number[] } => {
    const [rows, columns] = [counts.map(() => 0), raterCounts.map(() => 0)];
    cells.forEach(({ row, column }, at) => {
      rows[row] = (rows[row] ?? 0) + (values[at] ?? 0);
      columns[column] = (columns[column] ?? 0) + (values[at] ?? 0);
    });
    return { rows, columns };
  };
  return ([c, r]) => {
    const [lc, lr] = [c ** 2, r ** 2];
    const diagonal = counts.map((count) => lc * count + 1);
    const solver = factorise(reducedSystem(matrix, diagonal, raterCounts, [lc, lr]));
    if (solver === undefined) return undefined;
    /** Predicted parts of candidates and raters for given rests. */
    const predict = (values: readonly number[]): Fit["values"] => {
      const { rows, columns } = sums(values);
      const right = columns.map((sum) => r * sum);
      for (const { row, column } of cells)
        right[column] = (right[column] ?? 0) - (r * lc * (rows[row] ?? 0)) / (diagonal[row] ?? 1);
      const raters = solver.solve(right).map((value) => r * value);
      const seen = rows.slice();
      for (const { row, column } of cells) seen[row] = (seen[row] ?? 0) - (raters[column] ?? 0);
      return { rows: seen.map((sum, row) => (lc * sum) / (diagonal[row] ?? 1)), columns: raters };
    };
    const weigh = (values: readonly number[]): number[] => {
      const { rows, columns } = predict(values);
      return cells.map(({ row, column }, at) => (values[at] ?? 0) - (rows[row] ?? 0) - (columns[column] ?? 0));
    };
    const scores = cells.map(({ score }) => score);
    const ones = weigh(cells.map(() => 1));
    const information = sumOf(ones);
    const mean = sumOf(ones.map((one, at) => one * (scores[at] ?? 0))) / information;
    const rests = scores.map((score) => score - mean);
    const rest = sumOf(weigh(rests).map((value, at) => value * (rests[at] ?? 0))) / (n - 1);
    const logs = sumOf(diagonal.map(Math.log)) + solver.logDeterminant + Math.log(information);
    const criterion = logs + (n - 1) * (1 + Math.log(2 * Math.PI * rest));
    return { mean, rest, criterion, values: predict(rests) };
  };
}

/** The raters' equations once the candidates are eliminated. */
function reducedSystem(
  matrix: ScoreMatrix,
  diagonal: readonly number[],
  raterCounts: readonly number[],
  [lc, lr]: readonly [number, number],
): number[][] {
  const width = columnCount(matrix);
  const system = Array.from({ length: width }, (_, one) =>
    Array.from({ length: width }, (__, other) => (one === other ? lr * (raterCounts[one] ?? 0) + 1 : 0)),
  );
  matrix.forEach((scores, row) => {
    const share = (lc * lr) / (diagonal[row] ?? 1);
    scores.forEach((score, one) => {
      const line = system[one];
      if (score === null || line === undefined) return;
      scores.forEach((other, column) => {
        if (other !== null) line[column] = (line[column] ?? 0) - share;
      });
    });
  });
  return system;
}
