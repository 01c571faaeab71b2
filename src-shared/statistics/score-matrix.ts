/** Scores in points: a row per candidate, a column per rater; `null` where there is no valid score, never 0 for it. */
export type ScoreMatrix = readonly (readonly (number | null)[])[];

/** One valid score and where it stands. */
interface ValidCell {
  readonly row: number;
  readonly column: number;
  readonly score: number;
}

/** Derived values closer than this are equal. Scores are tenths, so exact means that differ do so by far more. */
export const tolerance = 1e-9;

/** How many columns the rows have. */
export const columnCount = (matrix: ScoreMatrix): number => matrix[0]?.length ?? 0;

/** All valid scores, row by row. */
export const validCells = (matrix: ScoreMatrix): ValidCell[] =>
  matrix.flatMap((scores, row) => scores.flatMap((score, column) => (score === null ? [] : [{ row, column, score }])));

/** The valid scores of each candidate. */
export const validByRow = (matrix: ScoreMatrix): number[][] =>
  matrix.map((scores) => scores.filter((score) => score !== null));

/** The valid scores of each rater. */
export const validByColumn = (matrix: ScoreMatrix): number[][] =>
  Array.from({ length: columnCount(matrix) }, (_, column) =>
    matrix.flatMap((scores) => {
      const score = scores[column] ?? null;
      return score === null ? [] : [score];
    }),
  );

/** The rows in which every rater has a score; what needs a complete table is computed on these. */
export const completeRows = (matrix: ScoreMatrix): number[][] =>
  validByRow(matrix).filter((scores) => scores.length > 0 && scores.length === columnCount(matrix));
