import { utils, write, type CellObject, type WorkSheet } from "xlsx";
import { largest } from "#shared/largest.ts";

/** A cell: text, a number or nothing. Text stays text, whatever it begins with. */
export type SheetCell = string | number | null;

/** A cell that the reader's program computes again. Formulas are the program's own; what people wrote is never one. */
export interface FormulaCell {
  /** Without `=`, in the names and separators of the file format (English, commas). */
  readonly formula: string;
  /** What it comes to; shown by programs that do not compute. */
  readonly value: string | number;
}

/** What a cell shows, as text; empty for nothing. */
export const shownText = (cell: SheetCell | FormulaCell): string =>
  String((cell !== null && typeof cell === "object" ? cell.value : cell) ?? "");

/** One sheet, row by row. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly (SheetCell | FormulaCell)[])[];
  /** Width of each column in half-width characters; taken from the longest text where it is not given. */
  readonly widths?: readonly number[];
  /** Ranges such as `A1:F1`. A merged cell's text does not widen its column. */
  readonly merges?: readonly string[];
}

/** Excel's own limits. */
const widestColumn = 255;
const longestName = 31;

/** The bytes of an .xlsx workbook. The same sheets give the same bytes. */
export function encodeWorkbook(sheets: readonly Sheet[]): Uint8Array {
  const workbook = utils.book_new();
  const taken = new Set<string>();
  for (const sheet of sheets) utils.book_append_sheet(workbook, worksheetOf(sheet), freeName(sheet.name, taken));
  return new Uint8Array(write(workbook, { type: "buffer", bookType: "xlsx", compression: true }) as Buffer);
}

function worksheetOf({ rows, widths, merges = [] }: Sheet): WorkSheet {
  const ranges = merges.map((range) => utils.decode_range(range));
  const columns = largest(rows.map((row) => row.length)) || 1;
  const longest = Array.from({ length: columns }, () => 4);
  const worksheet: WorkSheet = {
    "!ref": utils.encode_range({ s: { r: 0, c: 0 }, e: { r: Math.max(0, rows.length - 1), c: columns - 1 } }),
    "!merges": ranges,
  };
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      if (value === null) return;
      worksheet[utils.encode_cell({ r, c })] = cellOf(value);
      const merged = ranges.some(({ s, e }) => s.r <= r && r <= e.r && s.c <= c && c <= e.c);
      if (!merged) longest[c] = Math.max(longest[c] ?? 0, displayWidth(shownText(value)));
    });
  });
  worksheet["!cols"] = longest.map((width, c) => ({ wch: Math.min(widestColumn, widths?.[c] ?? width + 2) }));
  return worksheet;
}

function cellOf(cell: Exclude<SheetCell, null> | FormulaCell): CellObject {
  const value = typeof cell === "object" ? cell.value : cell;
  const plain: CellObject = typeof value === "number" ? { t: "n", v: value } : { t: "s", v: value };
  return typeof cell === "object" ? { ...plain, f: cell.formula } : plain;
}

/** Half-width characters that a text takes on its longest line; everything beyond Latin counts as full-width. */
export function displayWidth(text: string): number {
  const lines = text
    .split("\n")
    .map((line) => Array.from(line).reduce((sum, char) => sum + (char > "\u02ff" ? 2 : 1), 0));
  return Math.max(...lines);
}

/** A sheet name that Excel takes and that is not used yet. */
function freeName(wanted: string, taken: Set<string>): string {
  const plain =
    wanted
      .replace(/[[\]:*?/\\]/g, " ")
      .replace(/^'|'$/g, " ")
      .trim() || "Sheet";
  let name = plain.slice(0, longestName);
  for (let copy = 2; taken.has(name.toLowerCase()); copy += 1) {
    const ending = ` ${String(copy)}`;
    name = plain.slice(0, longestName - ending.length) + ending;
  }
  taken.add(name.toLowerCase());
  return name;
}
