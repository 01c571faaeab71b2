import type { TextLayout } from "#shared/domain/material.ts";
import { columnMeaning, nominationMeanings, type NominationColumn } from "#shared/intake/column-meaning.ts";

/** A value that stands in the form beside or below its label. */
export interface LabelledValue {
  readonly meaning: NominationColumn;
  readonly text: string;
  /** Place of its first character in the form's text. */
  readonly from: number;
  /** Where it stands in a table, counted from 1; null where it stands in a line of text. */
  readonly cell: { readonly table: number; readonly row: number; readonly cell: number } | null;
}

interface FormCell {
  readonly from: number;
  readonly text: string;
  readonly table: number;
  readonly row: number;
  readonly cell: number;
}

/** A label is short; a cell that tells a story is none, whatever words are in it. */
const longestLabel = 30;

const meanings = new Map<string, NominationColumn | undefined>();
const rememberedLabels = 5000;

function meaningOf(label: string): NominationColumn | undefined {
  if (label === "" || label.length > longestLabel) return undefined;
  if (!meanings.has(label)) {
    // Forms of one round have the same labels over and over.
    if (meanings.size >= rememberedLabels) meanings.clear();
    meanings.set(label, columnMeaning([label], nominationMeanings));
  }
  return meanings.get(label);
}

/**
 * Everything in a form that stands beside its label: in the next cell of its row, in the cell below in a table with heads,
 * or after a colon in a line of its own.
 */
export function labelledValues(text: string, layout: TextLayout): readonly LabelledValue[] {
  const cells = leafCells(text, layout);
  const rows = Map.groupBy(cells, ({ table, row }) => `${String(table)} ${String(row)}`);
  const inRows = [...rows.values()].flatMap((row) => {
    const below = rows.get(`${String(row[0]?.table)} ${String((row[0]?.row ?? 0) + 1)}`) ?? [];
    return isHeadRow(row, below) ? row.flatMap((label, at) => valueOf(label, below[at])) : pairsIn(row);
  });
  return [...inRows, ...linesOf(text, layout)];
}

/** Cells in which no other cell lies. */
function leafCells(text: string, { cells }: TextLayout): readonly FormCell[] {
  const holds = (outer: readonly number[], inner: readonly number[]): boolean =>
    outer[2] !== inner[2] && (outer[0] ?? 0) <= (inner[0] ?? 0) && (inner[1] ?? 0) <= (outer[1] ?? 0);
  const several = new Set(cells.map(([, , table]) => table)).size > 1;
  return cells
    .filter((cell) => !several || !cells.some((other) => holds(cell, other)))
    .map(([from, to, table, row, cell]) => ({ from, text: text.slice(from, to).trim(), table, row, cell }))
    .sort((a, b) => a.from - b.from);
}

/** Heads stand over values; a row of pairs may have values that look like heads, with more labels below. */
const isHeadRow = (row: readonly FormCell[], below: readonly FormCell[]): boolean => {
  const isLabel = ({ text }: FormCell): boolean => meaningOf(text) !== undefined;
  return row.length > 1 && row.every(isLabel) && below.length > 0 && !below.some(isLabel);
};

/** Label and value by turns; where they do not come so, a label is followed by what is none. */
function pairsIn(row: readonly FormCell[]): readonly LabelledValue[] {
  const isEven = row.length % 2 === 0;
  return row.flatMap((label, at) => {
    const next = row[at + 1];
    const isPair = isEven ? at % 2 === 0 : next !== undefined && meaningOf(next.text) === undefined;
    return isPair ? valueOf(label, next) : [];
  });
}

function valueOf({ text: label }: FormCell, value: FormCell | undefined): readonly LabelledValue[] {
  const meaning = meaningOf(label);
  if (meaning === undefined || value === undefined || value.text === "") return [];
  const { from, text, table, row, cell } = value;
  return [{ meaning, text, from, cell: { table, row, cell } }];
}

/** 「成立时间：2018年5月」 in a line of its own, outside of tables. */
function linesOf(text: string, { cells }: TextLayout): readonly LabelledValue[] {
  return [...text.matchAll(/^([^\n:：]{2,30})[:：]([^\n]{1,60})$/gmu)].flatMap(
    ({ index, 1: label = "", 2: value = "" }) => {
      const meaning = meaningOf(label.trim());
      const isInCell = cells.some(([from, to]) => from <= index && index < to);
      const from = index + label.length + 1;
      return meaning === undefined || isInCell ? [] : [{ meaning, text: value.trim(), from, cell: null }];
    },
  );
}
