import { columnMeaning, type Meanings } from "#shared/intake/column-meaning.ts";
import { plainText } from "#shared/intake/plain-text.ts";
import { mergeAt, textAt, type SheetGrid } from "#shared/intake/sheet-grid.ts";

/** The head of a table inside a sheet. */
export interface FoundHeads<Column extends string> {
  /** First row of the head, counted from 0. */
  readonly topRow: number;
  /** First row below the head, counted from 0. */
  readonly bodyRow: number;
  readonly columns: ReadonlyMap<Column, number>;
  /** Columns whose head means the same as an earlier one. */
  readonly doubles: readonly { readonly meaning: Column; readonly column: number }[];
}

/** Titles and notes above a table take at most this many rows. */
const searchRows = 24;

/**
 * The head of a table, found by what its cells mean: below titles and notes, over one to three rows, merged or not.
 *
 * Errors: `undefined` when no row names `required` and at least `minimum` known columns.
 */
export const findHeads = <Column extends string>(
  sheet: SheetGrid,
  meanings: Meanings<Column>,
  required: Column,
  minimum: number,
): FoundHeads<Column> | undefined =>
  richest(sheet, meanings, ({ columns }) => columns.has(required) && columns.size >= minimum);

/** What comes nearest to a head, to say what it lacks; `undefined` when not a single head is known. */
export const likeliestHeads = <Column extends string>(
  sheet: SheetGrid,
  meanings: Meanings<Column>,
): FoundHeads<Column> | undefined => richest(sheet, meanings, ({ columns }) => columns.size > 0);

function richest<Column extends string>(
  sheet: SheetGrid,
  meanings: Meanings<Column>,
  isEnough: (found: FoundHeads<Column>) => boolean,
): FoundHeads<Column> | undefined {
  let best: FoundHeads<Column> | undefined;
  for (let top = 0; top < Math.min(searchRows, sheet.rows.length); top += 1) {
    for (const depth of [1, 2, 3]) {
      const isOneHead = depth === 1 || reachesDown(sheet, top, depth) || completes(sheet, top + depth - 1, meanings);
      if (!isOneHead) break;
      const found = headsAt(sheet, top, depth, meanings);
      if (isEnough(found) && (best === undefined || found.columns.size > best.columns.size)) best = found;
    }
  }
  return best;
}

/** Whether the row `depth - 1` below `top` still belongs to the head: a cell merged from above reaches into it. */
function reachesDown(sheet: SheetGrid, top: number, depth: number): boolean {
  const row = top + depth - 1;
  return sheet.merges.some((range) => range.top >= top && range.top < row && range.bottom >= row);
}

/**
 * Whether a row completes the heads of the row above without merged cells, as in a csv: what it says stands under nothing
 * or under a group, and is a head itself. A row of values stands under known heads.
 */
function completes<Column extends string>(sheet: SheetGrid, row: number, meanings: Meanings<Column>): boolean {
  const above = sheet.rows[row - 1] ?? [];
  const filled = (sheet.rows[row] ?? []).flatMap((text, column) =>
    text.trim() === "" ? [] : { text, parent: above[column] ?? "" },
  );
  const isHead = ({ text, parent }: (typeof filled)[number]): boolean => {
    if (/^[\d.,%-]+$/.test(text.trim())) return false;
    if (columnMeaning([parent], meanings) === undefined) return columnMeaning([text], meanings) !== undefined;
    return meanings.some(([, pattern]) => pattern.test(plainText(parent) + plainText(text)));
  };
  return filled.length >= 2 && filled.every(isHead);
}

function headsAt<Column extends string>(
  sheet: SheetGrid,
  top: number,
  depth: number,
  meanings: Meanings<Column>,
): FoundHeads<Column> {
  const columns = new Map<Column, number>();
  const doubles: { meaning: Column; column: number }[] = [];
  headTexts(sheet, top, depth).forEach((heads, column) => {
    const meaning = columnMeaning(heads, meanings);
    if (meaning === undefined) return;
    if (columns.has(meaning)) doubles.push({ meaning, column });
    else columns.set(meaning, column);
  });
  return { topRow: top, bodyRow: top + depth, columns, doubles };
}

/** The heads over each column in rows `top` to `top + depth - 1`, outermost first. */
export function headTexts(sheet: SheetGrid, top: number, depth: number): readonly (readonly string[])[] {
  const bottom = top + depth - 1;
  const widths = sheet.rows.slice(top, bottom + 1).map((row) => row.length);
  const width = Math.max(0, ...widths, widthOfMerges(sheet, bottom));
  return Array.from({ length: width }, (_, column) =>
    Array.from({ length: depth }, (__, level) => headAt(sheet, top + level, column)),
  );
}

const widthOfMerges = (sheet: SheetGrid, row: number): number =>
  Math.max(0, ...sheet.merges.filter(({ top, bottom }) => top <= row && row <= bottom).map(({ right }) => right + 1));

/** A parent head is written once over its children, merged or with empty cells after it; a leaf only where it stands. */
const headAt = (sheet: SheetGrid, row: number, column: number): string => {
  const range = mergeAt(sheet, row, column);
  return range === undefined ? (sheet.rows[row]?.[column] ?? "") : textAt(sheet, row, column);
};
