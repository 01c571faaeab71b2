import { isEmptyMark } from "#shared/intake/plain-text.ts";
import { cellPlace, type SheetGrid } from "#shared/intake/sheet-grid.ts";

/** A unit named beside the table, and where. */
export interface UnitNote {
  readonly unitName: string;
  readonly at: string;
}

const label =
  /^(?:[(（]盖章[)）])?\s*(?:推荐|报送|填报|申报)\s*单位(?:名称)?\s*(?:[(（][^)）]*章[)）])?\s*[:：]\s*(.*)$/s;
/** The same cell often goes on with a date or a name to sign. */
const goesOn = /[(（][^)）]*章[)）]|\s{2,}|\u3000{2,}|\s*(?:填[表报]|联系|制表|日期|时间|负责)[^:：]{0,6}[:：]/;

/**
 * The recommending unit that a unit writes once above or below its table: 「推荐单位（盖章）：某省科协」.
 *
 * Errors: `undefined` when there is none, or two different ones.
 */
export function findUnitNote(book: string, sheet: SheetGrid): UnitNote | undefined {
  const notes = sheet.rows.flatMap((cells, row) =>
    cells.flatMap((text, column): UnitNote[] => {
      const [, rest] = label.exec(text.trim()) ?? [];
      if (rest === undefined) return [];
      const own = unitIn(rest);
      const unitName = own === "" ? unitIn(cells.slice(column + 1).find((next) => next.trim() !== "") ?? "") : own;
      return unitName === "" ? [] : [{ unitName, at: cellPlace(book, sheet, row, column) }];
    }),
  );
  return new Set(notes.map(({ unitName }) => unitName)).size === 1 ? notes[0] : undefined;
}

const unitIn = (text: string): string => {
  const [unit = ""] = text.split(goesOn);
  return isEmptyMark(unit) ? "" : unit.trim();
};
