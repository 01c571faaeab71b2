import { membership } from "#shared/statistics/membership.ts";
import { panelScorer, type Panel } from "#shared/statistics/panel.ts";
import { columnCount } from "#shared/statistics/score-matrix.ts";
import { meanOf, sumOf } from "#shared/statistics/summary.ts";

/** Who would be in without one of the raters. */
interface LeaveOneOut {
  /** With all raters. */
  readonly base: readonly number[];
  /** Mean membership over the runs; the base where no rater has scores. */
  readonly share: readonly number[];
  /** By rater; `null` for raters without scores, who cannot be left out. */
  readonly without: readonly ({
    readonly membership: readonly number[];
    /** Share of the seats that stay with the same candidates. */
    readonly overlap: number;
  } | null)[];
}

/** Leaves each rater out in turn. Source: vectors §9. */
export function leaveOneOut(panel: Panel): LeaveOneOut {
  const score = panelScorer(panel);
  const columns = Array.from({ length: columnCount(panel.matrix) }, (_, column) => column);
  const runOf = (weights: readonly number[]): number[] => {
    const scores = new Float64Array(panel.matrix.length);
    score(Uint16Array.from(weights), scores);
    return [...membership(scores, panel.rule.seats)];
  };
  const base = runOf(columns.map(() => 1));
  const without = columns.map((left) => {
    if (panel.matrix.every((scores) => (scores[left] ?? null) === null)) return null;
    const found = runOf(columns.map((column) => (column === left ? 0 : 1)));
    const kept = sumOf(base.map((share, row) => Math.min(share, found[row] ?? 0)));
    return { membership: found, overlap: kept / panel.rule.seats };
  });
  const runs = without.filter((run) => run !== null);
  return {
    base,
    without,
    share: base.map((share, row) => meanOf(runs.map((run) => run.membership[row] ?? 0)) ?? share),
  };
}
