import type { NominationColumn } from "#shared/intake/column-meaning.ts";
import { headTexts } from "#shared/intake/find-heads.ts";
import { columnName } from "#shared/intake/sheet-grid.ts";
import { previewGrid, type SheetReading } from "#shared/intake/sheet-reading.ts";
import type { MappedColumn } from "#shared/intake/column-mapping.ts";

/** A column of a sheet as a person sees it. */
export interface ShownColumn {
  readonly column: number;
  /** A, B, … as in the workbook. */
  readonly letter: string;
  readonly head: string;
  readonly samples: readonly string[];
}

const samplesShown = 3;
const longestSample = 24;

/** The columns of a sheet with their heads in the given rows and some of the values below; those without either are left out. */
export function shownColumns(reading: SheetReading, topRow: number, depth: number): readonly ShownColumn[] {
  const sheet = previewGrid(reading);
  const heads = headTexts(sheet, topRow, depth);
  const body = sheet.rows.slice(topRow + depth);
  const width = Math.max(heads.length, ...body.map((row) => row.length));
  return Array.from({ length: width }, (_, column): ShownColumn => {
    const levels = (heads[column] ?? []).map((head) => head.trim());
    const head = levels.filter((level, at) => level !== "" && level !== levels[at - 1]).join(" / ");
    const values = body.map((row) => (row[column] ?? "").trim()).filter((value) => value !== "");
    const samples = values.slice(0, samplesShown).map((value) => cut(value));
    return { column, letter: columnName(column), head, samples };
  }).filter(({ head, samples }) => head !== "" || samples.length > 0);
}

const cut = (value: string): string => (value.length > longestSample ? `${value.slice(0, longestSample)}…` : value);

/** Columns with what each is read as; `undefined` takes it back. */
export const withChoice = (
  columns: readonly MappedColumn[],
  column: number,
  meaning: NominationColumn | undefined,
): readonly MappedColumn[] => {
  const others = columns.filter((each) => each.column !== column);
  return meaning === undefined ? others : [...others, { meaning, column }].sort((a, b) => a.column - b.column);
};

/** What two columns are read as. */
export const chosenTwice = (columns: readonly MappedColumn[]): NominationColumn | undefined =>
  columns.find(({ meaning }, at) => columns.findIndex((other) => other.meaning === meaning) < at)?.meaning;
