import type { TextLayout } from "#shared/domain/material.ts";
import { docPieces } from "#main/parsers/doc-pieces.ts";
import { docParagraphs } from "#main/parsers/doc-paragraphs.ts";
import { clipWordText, type WordText } from "#main/parsers/word-text.ts";

/** Cells and rows end with the same character. */
const cellMark = "\u0007";
const pageMark = "\u000c";
const fieldMarks = { begin: "\u0013", result: "\u0014", end: "\u0015" } as const;
const spaces: Readonly<Record<string, string>> = {
  "\r": "\n",
  "\u000b": "\n",
  "\t": "\t",
  "\u001e": "-",
  [pageMark]: "\n",
};
const characterLimit = 2_000_000;

/**
 * Plain text of an old Word document with the places of its pages and table cells, as that of a new one.
 *
 * What was deleted while changes were recorded stays in it: old files mark it in a place that is not read here.
 *
 * Shape: at most `limit` characters. Errors: throws where the tables of the file lead outside it.
 */
export function readDocText(word: Buffer, table: Buffer, limit: number): WordText {
  const paragraphAt = docParagraphs(word, table);
  const isHidden = createFieldFollower();
  const tables = createTableFollower();
  const pages: number[] = [];
  let text = "";
  const see = (character: string, offset: number): void => {
    if (isHidden(character)) return;
    if (character === cellMark) {
      const ends = paragraphAt(offset) === "row-end";
      text += ends ? "\n" : "\t";
      if (ends) tables.endRow(text.length);
      else tables.endCell(text.length);
      return;
    }
    const space = spaces[character];
    text += space ?? (character >= " " ? character : "");
    if (character === pageMark) pages.push(text.length);
    if (character === "\r" || character === pageMark)
      tables.endParagraph(text.length, paragraphAt(offset) === "in-table");
  };
  for (const { text: piece, offset, width } of docPieces(word, table))
    for (let at = 0; at < piece.length && text.length < characterLimit; at += 1)
      see(piece.charAt(at), offset + at * width);
  return clipWordText(text, pages, tables.cells, limit);
}

/** Tells of each character whether it belongs to the instruction of a field, of which only the result is text. */
function createFieldFollower(): (character: string) => boolean {
  const open: ("instruction" | "result")[] = [];
  return (character) => {
    if (character === fieldMarks.begin) open.push("instruction");
    else if (character === fieldMarks.result) open.splice(-1, 1, "result");
    else if (character === fieldMarks.end) open.pop();
    else return open.includes("instruction");
    return true;
  };
}

/** Follows rows and cells by the marks at their ends; lengths are those of the text so far, the mark included. */
function createTableFollower() {
  const cells: TextLayout["cells"] = [];
  let [table, row, cell, from, isInside] = [0, 1, 1, 0, false];
  return {
    cells,
    endCell(length: number): void {
      if (!isInside) [table, row, cell, isInside] = [table + 1, 1, 1, true];
      cells.push([from, length - 1, table, row, cell]);
      [cell, from] = [cell + 1, length];
    },
    endRow(length: number): void {
      [row, cell, from] = [row + 1, 1, length];
    },
    endParagraph(length: number, standsInTable: boolean): void {
      if (standsInTable) return;
      [isInside, from] = [false, length];
    },
  };
}
