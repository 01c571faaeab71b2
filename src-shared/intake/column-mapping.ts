import { z } from "zod";
import { normaliseName } from "#shared/eligibility/normalise-name.ts";
import { nominationMeanings, plainHead, type NominationColumn } from "#shared/intake/column-meaning.ts";
import { findHeads, headTexts, type FoundHeads } from "#shared/intake/find-heads.ts";
import { columnKinds, findHeadless } from "#shared/intake/headless-table.ts";
import { textAt, type SheetGrid } from "#shared/intake/sheet-grid.ts";

/** Everything that a column of a summary may be about. */
export const nominationColumns: readonly NominationColumn[] = [
  ...new Set(nominationMeanings.map(([meaning]) => meaning)),
];

/** What a column of a summary is about, as a call sends it. */
export const NominationColumnId = z.custom<NominationColumn>(
  (value) => typeof value === "string" && (nominationColumns as readonly string[]).includes(value),
);

/** A column, counted from 0, and what it is about. */
export interface MappedColumn {
  readonly meaning: NominationColumn;
  readonly column: number;
}

/** Which column of a unit's table means what, as a person confirmed it. */
export interface ColumnMapping {
  readonly id: number;
  /** The unit whose tables it holds for; empty for a table of several units, which is known by its place alone. */
  readonly unit: string;
  /** The workbook that it was made for, by its place inside the delivery. */
  readonly book: string;
  readonly sheet: string;
  /** Heads of the columns from left to right in the form in which they are compared; of a table without, what they hold. */
  readonly heads: readonly string[];
  /** Rows that the heads take; 0 of a table without heads. */
  readonly depth: number;
  readonly columns: readonly MappedColumn[];
}

/** Titles and notes above a table take at most this many rows. */
const searchRows = 24;

/**
 * The heads in rows `top` to `top + depth - 1`, in the form in which two deliveries are compared.
 *
 * Shape: without heads (`depth` 0) what each column holds from row `top` on.
 */
export function comparableHeads(sheet: SheetGrid, top: number, depth: number): readonly string[] {
  if (depth === 0) return columnKinds(sheet, top);
  const heads = headTexts(sheet, top, depth).map((levels) =>
    levels
      .map(plainHead)
      .filter((head, place, all) => head !== "" && head !== all[place - 1])
      .join("/"),
  );
  return heads.slice(0, heads.findLastIndex((head) => head !== "") + 1);
}

/** Where a table has exactly the heads of a mapping; `undefined` where it has not. */
function findMappedHeads(
  sheet: SheetGrid,
  { sheet: madeFor, heads, depth, columns }: ColumnMapping,
): FoundHeads<NominationColumn> | undefined {
  if (depth === 0) {
    // Where nothing is written over the columns, another sheet may look the same and mean something else.
    const isReadable = madeFor !== sheet.name || findHeads(sheet, nominationMeanings, "name", 3) !== undefined;
    return isReadable ? undefined : findHeadless(sheet, heads, columns);
  }
  const wanted = heads.join("\n");
  for (let top = 0; top < Math.min(searchRows, sheet.rows.length); top += 1)
    if (comparableHeads(sheet, top, depth).join("\n") === wanted) {
      const byMeaning = new Map(columns.map(({ meaning, column }) => [meaning, column]));
      return { topRow: top, bodyRow: top + depth, columns: byMeaning, doubles: [] };
    }
  return undefined;
}

/** Whether a workbook comes from whom a mapping was made for: by its own place, its folder's or its name, or its note. */
export function isOfSameSource({ unit, book }: ColumnMapping, at: string, unitNote: string): boolean {
  if (book === at) return true;
  const name = normaliseName(unit);
  if (name === "") return false;
  return normaliseName(unitNote) === name || at.split("/").some((part) => normaliseName(part).includes(name));
}

/** A mapping that fits a table, with where its heads are. */
export interface FittingMapping {
  readonly mapping: ColumnMapping;
  readonly heads: FoundHeads<NominationColumn>;
}

/**
 * The newest mapping made for the source of a table whose heads are all the same.
 *
 * Shape: `mappings` those in force. A table whose own unit column names the unit comes from it, too.
 */
export function fittingMapping(
  mappings: readonly ColumnMapping[],
  book: string,
  sheet: SheetGrid,
  unitNote: string,
): FittingMapping | undefined {
  for (const mapping of mappings.toSorted((a, b) => b.id - a.id)) {
    const heads = findMappedHeads(sheet, mapping);
    if (heads === undefined) continue;
    if (isOfSameSource(mapping, book, unitNote) || namesUnit(sheet, heads, mapping.unit)) return { mapping, heads };
  }
  return undefined;
}

function namesUnit(sheet: SheetGrid, { columns, bodyRow }: FoundHeads<NominationColumn>, unit: string): boolean {
  const column = columns.get("unit");
  const name = normaliseName(unit);
  if (column === undefined || name === "") return false;
  return sheet.rows.some((_, row) => row >= bodyRow && normaliseName(textAt(sheet, row, column)) === name);
}

/** Why columns cannot be assigned so; `undefined` when they can. */
export function mappingFault(columns: readonly MappedColumn[]): "name-missing" | "too-few" | "twice" | undefined {
  const meanings = new Set(columns.map(({ meaning }) => meaning));
  if (meanings.size < columns.length || new Set(columns.map(({ column }) => column)).size < columns.length)
    return "twice";
  if (!meanings.has("name")) return "name-missing";
  return columns.length < 2 ? "too-few" : undefined;
}
