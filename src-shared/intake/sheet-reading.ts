import { columnMeaning, nominationMeanings, type NominationColumn } from "#shared/intake/column-meaning.ts";
import type { MappedColumn } from "#shared/intake/column-mapping.ts";
import { headTexts, likeliestHeads, type FoundHeads } from "#shared/intake/find-heads.ts";
import { holdsValues } from "#shared/intake/headless-table.ts";
import type { MergedRange, SheetGrid } from "#shared/intake/sheet-grid.ts";

/** How one sheet of a delivered workbook was read, with its beginning, so that a person can say how to read it. */
export interface SheetReading {
  /** Place of the workbook inside the delivery. */
  readonly book: string;
  readonly sheet: string;
  readonly by: "meaning" | "mapping" | "nothing";
  /** Number of the mapping; null unless it was read by one. */
  readonly mapping: number | null;
  /** The unit that it seems to come from; empty when nothing says. */
  readonly unit: string;
  /** First row of the heads, counted from 0, and how many rows they take; a guess where it was not read. Without heads 0 rows before the first. */
  readonly topRow: number;
  readonly depth: number;
  readonly columns: readonly MappedColumn[];
  /** Nominations found in it. */
  readonly rows: number;
  /** Its first rows. */
  readonly preview: readonly (readonly string[])[];
  readonly merges: readonly MergedRange[];
}

const previewRows = 24;
const previewColumns = 60;
const longestText = 200;

/** The beginning of a sheet, which a person looks at. */
export const previewOf = (sheet: SheetGrid): Pick<SheetReading, "preview" | "merges"> => ({
  preview: sheet.rows
    .slice(0, previewRows)
    .map((row) => row.slice(0, previewColumns).map((text) => text.slice(0, longestText))),
  merges: sheet.merges.filter(({ top }) => top < previewRows),
});

/** The beginning of a sheet as a sheet of its own. */
export const previewGrid = ({ sheet, preview, merges }: SheetReading): SheetGrid => ({
  name: sheet,
  rows: preview,
  merges,
  hidden: false,
});

/** Columns as found, from left to right. */
export const columnsOf = ({ columns }: FoundHeads<NominationColumn>): readonly MappedColumn[] =>
  [...columns].map(([meaning, column]) => ({ meaning, column })).sort((a, b) => a.column - b.column);

/** Where the heads of a sheet may be that was not read: its richest row, or the first one with several cells filled. */
export function guessedHeads(sheet: SheetGrid): Pick<SheetReading, "topRow" | "depth" | "columns"> {
  const likely = likeliestHeads(sheet, nominationMeanings);
  if (likely !== undefined && likely.columns.size > 1)
    return { topRow: likely.topRow, depth: likely.bodyRow - likely.topRow, columns: columnsOf(likely) };
  const filled = sheet.rows.findIndex((row) => row.filter((text) => text.trim() !== "").length > 2);
  const topRow = Math.max(filled, 0);
  // Numbers and days where heads would stand: the table has none.
  if (holdsValues(sheet.rows[topRow] ?? [])) return { topRow, depth: 0, columns: [] };
  return { topRow, depth: 1, columns: meaningsAt(sheet, topRow, 1) };
}

/** What the heads in these rows mean by themselves; of two that mean the same only the first. */
export function meaningsAt(sheet: SheetGrid, topRow: number, depth: number): readonly MappedColumn[] {
  const columns: MappedColumn[] = [];
  headTexts(sheet, topRow, depth).forEach((heads, column) => {
    const meaning = columnMeaning(heads, nominationMeanings);
    if (meaning !== undefined && !columns.some((each) => each.meaning === meaning)) columns.push({ meaning, column });
  });
  return columns;
}
