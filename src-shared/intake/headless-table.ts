import type { NominationColumn } from "#shared/intake/column-meaning.ts";
import type { FoundHeads } from "#shared/intake/find-heads.ts";
import { isEmptyMark } from "#shared/intake/plain-text.ts";
import { readDay } from "#shared/intake/read-day.ts";
import type { SheetGrid } from "#shared/intake/sheet-grid.ts";

/** What the cells of a column are; empty when it has none. */
type ColumnKind = "" | "number" | "day" | "text";

/** As much of a table as a person saw when its columns were assigned. */
const seenRows = 24;

/**
 * What each column of a table without heads holds, from the row where the table begins: by that it is known again.
 *
 * Shape: from left to right, up to the last column that holds anything.
 */
export function columnKinds(sheet: SheetGrid, topRow: number): readonly ColumnKind[] {
  const rows = sheet.rows.slice(topRow, seenRows);
  const width = Math.max(0, ...rows.map((row) => row.findLastIndex((text) => text.trim() !== "") + 1));
  return Array.from({ length: width }, (_, column): ColumnKind => {
    const kinds = new Set(rows.map((row) => kindOf(row[column] ?? "")).filter((kind) => kind !== ""));
    const [first = ""] = kinds;
    return kinds.size > 1 ? "text" : first;
  });
}

/**
 * Where a table without heads begins whose columns hold what they held when a person assigned them; `undefined` when it is
 * as wide no more, or a column holds something else.
 */
export function findHeadless(
  sheet: SheetGrid,
  wanted: readonly string[],
  columns: readonly { readonly meaning: NominationColumn; readonly column: number }[],
): FoundHeads<NominationColumn> | undefined {
  const fits = (kind: string, column: number): boolean => {
    const before = wanted[column] ?? "";
    return kind === "" || before === "" || before === "text" || kind === before;
  };
  const topRow = sheet.rows.slice(0, seenRows).findIndex((row) => {
    const filled = columns.filter(({ column }) => kindOf(row[column] ?? "") !== "");
    const isNamed = filled.some(({ meaning }) => meaning === "name");
    return isNamed && filled.length > 1 && filled.every(({ column }) => fits(kindOf(row[column] ?? ""), column));
  });
  if (topRow < 0) return undefined;
  const kinds = columnKinds(sheet, topRow);
  if (kinds.length !== wanted.length || !columns.every(({ column }) => fits(kinds[column] ?? "", column)))
    return undefined;
  const byMeaning = new Map(columns.map(({ meaning, column }) => [meaning, column]));
  return { topRow, bodyRow: topRow, columns: byMeaning, doubles: [] };
}

/** Whether a row holds values and no heads: heads are words. */
export const holdsValues = (row: readonly string[]): boolean =>
  row.some((text) => ["number", "day"].includes(kindOf(text)));

function kindOf(text: string): ColumnKind {
  const trimmed = text.normalize("NFKC").trim();
  if (trimmed === "" || isEmptyMark(trimmed)) return "";
  if (/^(?:约|近|超过?)?\d[\d,.]{0,9}(?:余|多|万|千|百)?[\p{L}%]?$/u.test(trimmed)) return "number";
  return readDay(trimmed).state === "read" ? "day" : "text";
}
