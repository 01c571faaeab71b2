import { read, type WorkSheet } from "xlsx";
import JSZip from "jszip";

/** A text that does not show whole in its cell, and where. */
export interface HiddenText {
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
}

/** Half-width characters of a line; everything beyond Latin is twice as wide. */
const widthOf = (line: string): number => Array.from(line).reduce((sum, char) => sum + (char > "\u02ff" ? 2 : 1), 0);

/** Lines that a text takes in a column of this many half-width characters. */
const linesOf = (text: string, width: number): number =>
  text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / width)), 0);

/**
 * Texts of a workbook that are wider than their column, or need more lines than their row is high.
 *
 * A cell without a neighbour at its right runs on over the empty ones, and a merged one has the room of all.
 */
export async function hiddenTexts(bytes: Uint8Array): Promise<HiddenText[]> {
  const book = read(bytes, { cellStyles: true });
  const zip = await JSZip.loadAsync(bytes);
  const hidden: HiddenText[] = [];
  for (const [at, name] of book.SheetNames.entries()) {
    const xml = await zip.file(`xl/worksheets/sheet${String(at + 1)}.xml`)?.async("string");
    const sheet = book.Sheets[name] ?? {};
    const wraps = xml?.includes('s="1"') === true;
    for (const [cell, text] of textCells(sheet))
      if (!fits(sheet, cell, text, wraps)) hidden.push({ sheet: name, cell, text });
  }
  return hidden;
}

function fits(sheet: WorkSheet, cell: string, text: string, wraps: boolean): boolean {
  const { column, row } = placeOf(cell);
  const width = sheet["!cols"]?.[column]?.wch ?? 8;
  const room = wraps ? Math.floor((sheet["!rows"]?.[row]?.hpt ?? 15) / 14) : 1;
  return linesOf(text, width) <= room || runsOn(sheet, cell);
}

function textCells(sheet: WorkSheet): [string, string][] {
  return Object.entries(sheet).flatMap(([cell, content]: [string, unknown]): [string, string][] => {
    if (cell.startsWith("!") || typeof content !== "object" || content === null || !("v" in content)) return [];
    return typeof content.v === "string" ? [[cell, content.v]] : [];
  });
}

function placeOf(cell: string): { column: number; row: number } {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, row: Number(digits) - 1 };
}

function runsOn(sheet: WorkSheet, cell: string): boolean {
  const { column, row } = placeOf(cell);
  const isMerged = (sheet["!merges"] ?? []).some(
    ({ s, e }) => s.r <= row && row <= e.r && s.c <= column && column <= e.c,
  );
  const isLast = !textCells(sheet).some(([other]) => {
    const place = placeOf(other);
    return place.row === row && place.column > column;
  });
  return isMerged || isLast;
}
