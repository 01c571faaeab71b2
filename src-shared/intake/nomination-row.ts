import { columnMeaning, nominationMeanings, type NominationColumn } from "#shared/intake/column-meaning.ts";
import type { FoundHeads } from "#shared/intake/find-heads.ts";
import { plainText } from "#shared/intake/plain-text.ts";
import { mergeAt, type SheetGrid } from "#shared/intake/sheet-grid.ts";

const total = /^(?:本[页表])?(?:合计|总计|小计|共计|累计)|^共\d+[人个项名条]/;
const note =
  /^(?:注|备注|说明)\d*[:.、]|^(?:填[表报写]|制表|联系|经办|审[核批]|负责|主管|推荐|报送|申报|盖章|日期|签[名字]).{0,12}[:(]|^单位\(?(?:盖|公)?章|^(?:示?例|样例|范例|例如)(?:[:\d]|$)/;
/** A nomination of which so much is filled in is one, whatever its first cell begins with. */
const surelyFilled = 4;

/**
 * Whether a row below the heads is a nomination: not a note, a sum, a signature, a numbering of columns, an example, the
 * heads once more, nor a line that only continues a merged name.
 */
export function isNominationRow(sheet: SheetGrid, heads: FoundHeads<NominationColumn>, row: number): boolean {
  const nameColumn = heads.columns.get("name") ?? 0;
  if (continuesOrSpans(sheet, row, nameColumn)) return false;
  const own = (sheet.rows[row] ?? []).map((text) => text.trim());
  const filled = own.filter((text) => text !== "");
  const known = [...heads.columns.values()].filter((column) => (own[column] ?? "") !== "").length;
  if (repeatsHeads(heads, own, known)) return false;
  const name = plainText(own[nameColumn] ?? "");
  const first = plainText(filled[0] ?? "");
  if (numbersColumns(filled) || total.test(first) || total.test(name) || isNote(first, name, known)) return false;
  return known >= (name === "" ? 3 : 2);
}

/** A merged name goes on in the rows below it; a note is merged over many columns. */
function continuesOrSpans(sheet: SheetGrid, row: number, nameColumn: number): boolean {
  const range = mergeAt(sheet, row, nameColumn);
  return range !== undefined && (range.top < row || range.right - range.left > 2);
}

/** Heads that were pasted in again between rows, as when pages were put under one another: most cells are heads of their columns. */
function repeatsHeads({ columns }: FoundHeads<NominationColumn>, own: readonly string[], known: number): boolean {
  const again = [...columns].filter(
    ([meaning, column]) => columnMeaning([own[column] ?? ""], nominationMeanings) === meaning,
  );
  return again.length >= 3 && 2 * again.length > known;
}

/** Where the first cell is the name itself, a row with much in it is a nomination. */
const isNote = (first: string, name: string, known: number): boolean =>
  note.test(first) && (first !== name || known < surelyFilled);

/** A row 1, 2, 3 … or (1), (2), (3) … under the heads. */
const numbersColumns = (filled: readonly string[]): boolean =>
  filled.length >= 3 &&
  filled.every((text, place) => place === 0 || numberIn(text) === numberIn(filled[place - 1] ?? "") + 1);

const numberIn = (text: string): number => Number(/^\(?(\d{1,2})\)?$/.exec(plainText(text))?.[1] ?? Number.NaN);
