import type { TextLayout } from "#shared/domain/material.ts";

/** A form has some dozens of cells; a table of thousands is a list, in which nothing is looked up. */
const cellLimit = 2000;

/** What a tag does: it begins something, ends it, or stands for itself. */
export type Mark = "start" | "end" | "empty";

/** Follows the tables of a Word text, those inside cells too. */
export interface CellMarks {
  /** To be told of every tag, with the length of the text before it. */
  see(name: string, mark: Mark, length: number): void;
  /** The cells that have ended. */
  readonly found: TextLayout["cells"];
}

/** Marks of the cells in one text. */
export function createCellMarks(): CellMarks {
  const found: TextLayout["cells"] = [];
  const tables: { readonly table: number; row: number; cell: number; from: number }[] = [];
  let count = 0;
  function seeTable(mark: Mark): void {
    if (mark === "end") tables.pop();
    if (mark !== "start") return;
    count += 1;
    tables.push({ table: count, row: 0, cell: 0, from: 0 });
  }
  return {
    found,
    see(name, mark, length) {
      if (name === "w:tbl") seeTable(mark);
      const inner = tables.at(-1);
      if (inner === undefined) return;
      const tag = `${name} ${mark}`;
      if (tag === "w:tr start") Object.assign(inner, { row: inner.row + 1, cell: 0 });
      if (tag === "w:tc start") Object.assign(inner, { cell: inner.cell + 1, from: length });
      if (tag === "w:tc end" && found.length < cellLimit)
        found.push([inner.from, length, inner.table, inner.row, inner.cell]);
    },
  };
}
