import { columnCount, completeRows, tolerance, type ScoreMatrix } from "#shared/statistics/score-matrix.ts";
import { meanOf, sumOf } from "#shared/statistics/summary.ts";
import { chiSquareUpperTail } from "#shared/statistics/upper-tail.ts";

/** How alike the raters order the candidates; 0 not at all, 1 the same. */
export interface Kendall {
  /** Candidates scored by all raters: only these count. */
  readonly used: number;
  readonly raters: number;
  readonly s: number;
  /** Correction for ties. */
  readonly t: number;
  readonly w: number;
  readonly wUncorrected: number;
  readonly chiSquare: number;
  readonly df: number;
  /** Chance of so high a W if the raters ordered at random. */
  readonly p: number;
  readonly meanSpearman: number;
}

/** Average ranks, 1 the lowest, and Σ(t³ − t) over the groups of equal values. */
function averageRanks(values: readonly number[]): { readonly ranks: readonly number[]; readonly ties: number } {
  const order = values.map((value, at) => ({ value, at })).sort((a, b) => a.value - b.value);
  const ranks = values.map(() => 0);
  let ties = 0;
  for (let from = 0; from < order.length;) {
    let to = from;
    while (order[to + 1]?.value === order[from]?.value && to + 1 < order.length) to += 1;
    for (const { at } of order.slice(from, to + 1)) ranks[at] = (from + to) / 2 + 1;
    const size = to - from + 1;
    ties += size ** 3 - size;
    from = to + 1;
  }
  return { ranks, ties };
}

/**
 * Kendall's W, corrected for ties.
 *
 * Errors: `null` with fewer than two raters or two complete candidates, or where nobody tells candidates apart.
 * Source: vectors §7.1.
 */
export function kendall(matrix: ScoreMatrix): Kendall | null {
  const rows = completeRows(matrix);
  const [n, m] = [rows.length, columnCount(matrix)];
  if (n < 2 || m < 2) return null;
  const raters = Array.from({ length: m }, (_, column) => averageRanks(rows.map((row) => row[column] ?? 0)));
  const sums = rows.map((_, row) => sumOf(raters.map(({ ranks }) => ranks[row] ?? 0)));
  const mean = meanOf(sums) ?? 0;
  const s = sumOf(sums.map((sum) => (sum - mean) ** 2));
  const t = sumOf(raters.map(({ ties }) => ties));
  const whole = m ** 2 * (n ** 3 - n);
  if (whole - m * t < tolerance) return null;
  const w = (12 * s) / (whole - m * t);
  const chiSquare = m * (n - 1) * w;
  return {
    used: n,
    raters: m,
    s,
    t,
    w,
    wUncorrected: (12 * s) / whole,
    chiSquare,
    df: n - 1,
    p: chiSquareUpperTail(chiSquare, n - 1),
    meanSpearman: (m * w - 1) / (m - 1),
  };
}
