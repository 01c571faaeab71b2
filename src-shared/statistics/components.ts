import { columnCount, validCells, type ScoreMatrix } from "#shared/statistics/score-matrix.ts";

/**
 * The part of the panel to which each rater belongs: raters are together when a chain of common candidates joins them.
 *
 * Shape: parts are numbered from 0 in the order of their first rater; `null` for a rater without scores.
 * Source: vectors §6.2.
 */
export function raterParts(matrix: ScoreMatrix): readonly (number | null)[] {
  const cells = validCells(matrix);
  const parent = Array.from({ length: columnCount(matrix) }, (_, column) => column);
  const root = (column: number): number => {
    const above = parent[column] ?? column;
    return above === column ? column : root(above);
  };
  const firstOfRow = new Map<number, number>();
  for (const { row, column } of cells) {
    const first = firstOfRow.get(row);
    if (first === undefined) firstOfRow.set(row, column);
    else parent[root(column)] = root(first);
  }
  const scored = new Set(cells.map(({ column }) => column));
  const numbers = new Map<number, number>();
  return parent.map((_, column) => {
    if (!scored.has(column)) return null;
    const part = numbers.get(root(column)) ?? numbers.size;
    numbers.set(root(column), part);
    return part;
  });
}
