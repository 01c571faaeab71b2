import { columnCount, completeRows, type ScoreMatrix } from "#shared/statistics/score-matrix.ts";
import { meanOf, sumOf } from "#shared/statistics/summary.ts";

/** Intraclass correlations: the share of the scores' spread that comes from the candidates. Negative values stay. */
export interface Icc {
  /** Candidates scored by all raters: only these count. */
  readonly used: number;
  readonly raters: number;
  /** Mean squares: between candidates, between raters, rest, within candidates. */
  readonly bms: number;
  readonly jms: number;
  readonly ems: number;
  readonly wms: number;
  /** One rater (`…1`) and the mean of the panel (`…k`); form 2 is for raters drawn from many. `null`: no spread at all. */
  readonly icc11: number | null;
  readonly icc21: number | null;
  readonly icc31: number | null;
  readonly icc1k: number | null;
  readonly icc2k: number | null;
  readonly icc3k: number | null;
}

const ratio = (above: number, below: number): number | null => (Math.abs(below) < 1e-12 ? null : above / below);

/**
 * The six forms of Shrout and Fleiss by two-way analysis of variance.
 *
 * Errors: `null` with fewer than two raters or two complete candidates.
 * Source: vectors §7.2.
 */
export function icc(matrix: ScoreMatrix): Icc | null {
  const rows = completeRows(matrix);
  const [n, k] = [rows.length, columnCount(matrix)];
  if (n < 2 || k < 2) return null;
  const grand = meanOf(rows.flat()) ?? 0;
  const rowMeans = rows.map((row) => meanOf(row) ?? 0);
  const columnMeans = Array.from({ length: k }, (_, column) => meanOf(rows.map((row) => row[column] ?? 0)) ?? 0);
  const total = sumOf(rows.flat().map((score) => (score - grand) ** 2));
  const between = k * sumOf(rowMeans.map((mean) => (mean - grand) ** 2));
  const raters = n * sumOf(columnMeans.map((mean) => (mean - grand) ** 2));
  const bms = between / (n - 1);
  const jms = raters / (k - 1);
  const ems = (total - between - raters) / ((n - 1) * (k - 1));
  const wms = (total - between) / (n * (k - 1));
  return {
    used: n,
    raters: k,
    bms,
    jms,
    ems,
    wms,
    icc11: ratio(bms - wms, bms + (k - 1) * wms),
    icc21: ratio(bms - ems, bms + (k - 1) * ems + (k * (jms - ems)) / n),
    icc31: ratio(bms - ems, bms + (k - 1) * ems),
    icc1k: ratio(bms - wms, bms),
    icc2k: ratio(bms - ems, bms + (jms - ems) / n),
    icc3k: ratio(bms - ems, bms),
  };
}
