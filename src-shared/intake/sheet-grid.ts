/** A sheet's cells as a person sees them; merged ranges carry their text in the first cell only. */
export interface SheetGrid {
  readonly name: string;
  /** Rows and columns counted from 0 at A1. */
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly MergedRange[];
  readonly hidden: boolean;
}

/** A merged range, both ends included. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Text of the cell, or of the merged range that it lies in; empty beyond the sheet. */
export function textAt(sheet: SheetGrid, row: number, column: number): string {
  const own = sheet.rows[row]?.[column] ?? "";
  if (own !== "") return own;
  const range = mergeAt(sheet, row, column);
  return range === undefined ? "" : (sheet.rows[range.top]?.[range.left] ?? "");
}

/** The merged range that a cell lies in. */
export const mergeAt = (sheet: SheetGrid, row: number, column: number): MergedRange | undefined =>
  sheet.merges.find(({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right);

/** Name of a column, counted from 0: A, B, … Z, AA. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

/** Where a cell is, for findings: `推荐汇总表.xlsx/志愿者!F12`. */
export const cellPlace = (book: string, sheet: SheetGrid, row: number, column: number): string =>
  `${book}/${sheet.name}!${columnName(column)}${String(row + 1)}`;
