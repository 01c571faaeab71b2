import { columnCount, validByRow, type ScoreMatrix } from "#shared/statistics/score-matrix.ts";

/** What decides who is in: how scores are trimmed and how many seats there are. */
export interface PanelRule {
  readonly trim: number;
  readonly trimMinimum: number;
  readonly seats: number;
}

/** A category with what is fixed by the full data, however its scores are drawn again. */
export interface Panel {
  readonly matrix: ScoreMatrix;
  readonly rule: PanelRule;
  /** Who can take a seat: ranked by the full data. */
  readonly eligible: readonly boolean[];
  /** Whose extremes are dropped by the full data. */
  readonly trimmed: readonly boolean[];
}

/** The panel of these scores. */
export const makePanel = (matrix: ScoreMatrix, eligible: readonly boolean[], rule: PanelRule): Panel => ({
  matrix,
  rule,
  eligible,
  trimmed: validByRow(matrix).map(({ length }) => length >= rule.trimMinimum && length > 2 * rule.trim),
});

/** Computes all scores of the panel when each rater counts `weights[column]` times. */
type PanelScorer = (weights: Uint16Array, into: Float64Array) => void;

/**
 * The panel's scores for any number of copies of each rater; −Infinity for who is not eligible or keeps no score.
 *
 * Shape: scores are sorted once, so that each turn only adds up.
 * Source: vectors §9.
 */
export function panelScorer({ matrix, rule, eligible, trimmed }: Panel): PanelScorer {
  const rows = matrix.map((scores, row) => {
    const cells = scores.flatMap((score, column) => (score === null ? [] : [{ score, column }]));
    cells.sort((a, b) => a.score - b.score);
    return {
      isEligible: eligible[row] === true,
      trim: trimmed[row] === true ? rule.trim : 0,
      scores: Float64Array.from(cells, ({ score }) => score),
      columns: Uint16Array.from(cells, ({ column }) => column),
    };
  });
  return (weights, into) => {
    for (let row = 0; row < rows.length; row += 1) {
      const line = rows[row];
      into[row] = line?.isEligible === true ? weightedMean(line.scores, line.columns, weights, line.trim) : -Infinity;
    }
  };
}

function weightedMean(scores: Float64Array, columns: Uint16Array, weights: Uint16Array, wishedTrim: number): number {
  let count = 0;
  for (let at = 0; at < columns.length; at += 1) count += weights[columns[at] ?? 0] ?? 0;
  if (count === 0) return -Infinity;
  const trim = count > 2 * wishedTrim ? wishedTrim : 0;
  let sum = 0;
  let passed = 0;
  for (let at = 0; at < scores.length; at += 1) {
    const copies = weights[columns[at] ?? 0] ?? 0;
    // Of these copies those count that lie between the dropped ones at both ends.
    const kept = Math.min(passed + copies, count - trim) - Math.max(passed, trim);
    if (kept > 0) sum += kept * (scores[at] ?? 0);
    passed += copies;
  }
  return sum / (count - 2 * trim);
}

/** The scores with every rater once. */
export function wholePanelScores(panel: Panel): Float64Array {
  const scores = new Float64Array(panel.matrix.length);
  panelScorer(panel)(new Uint16Array(columnCount(panel.matrix)).fill(1), scores);
  return scores;
}
