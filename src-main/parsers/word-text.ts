import type { TextLayout } from "#shared/domain/material.ts";
import { createCellMarks, type Mark } from "#main/parsers/word-cells.ts";

/** Parts of a Word text that are not there once all changes are accepted, and parts that are not text. */
const skipped = new Set(["w:del", "w:moveFrom", "w:instrText", "mc:Fallback"]);
const lineEnds = new Set(["w:p", "w:br", "w:cr", "w:tr"]);
const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** A tag with its attributes, or the text between two tags. */
const token = /<(\/?)([\w:.-]+)((?:"[^"]*"|'[^']*'|[^<>"'/]|\/(?!>))*)(\/?)>|([^<]+)/g;

/** Text of a Word form with the places of its pages and table cells. */
export interface WordText {
  readonly text: string;
  readonly layout: TextLayout;
}

/**
 * Plain text of `word/document.xml`: deleted and moved-away parts left out, inserted ones kept, one line a paragraph.
 *
 * Shape: at most `limit` characters. Pages begin where Word last drew them; where it never did, at breaks that somebody set.
 *
 * Errors: throws when the text declares a document type, which Word never writes and entity bombs need.
 */
export function readWordText(xml: string, limit: number): WordText {
  if (xml.includes("<!DOCTYPE")) throw new Error("the Word text declares a document type");
  const marks = createPlaceMarks();
  let whole = "";
  let skipDepth = 0;
  let inText = false;
  for (const [, slash, name = "", attributes = "", empty, text] of xml.matchAll(token)) {
    if (text !== undefined) {
      if (inText && skipDepth === 0) whole += decodeEntities(text);
      continue;
    }
    const mark = markOf(slash, empty);
    if (skipped.has(name)) skipDepth += depthOf[mark];
    if (name === "w:t") inText = mark === "start";
    if (skipDepth > 0) continue;
    const before = whole.length;
    whole += spaceOf(name, mark);
    marks.see(name, mark, attributes, before, whole.length);
  }
  return clipWordText(whole, marks.pages(), marks.cells, limit);
}

const markOf = (slash: string | undefined, empty: string | undefined): Mark =>
  empty === "/" ? "empty" : slash === "/" ? "end" : "start";

const depthOf: Readonly<Record<Mark, number>> = { start: 1, end: -1, empty: 0 };

/** Follows pages and cells; `before` and `after` are the lengths of the text before and after the space of a tag. */
function createPlaceMarks() {
  const cells = createCellMarks();
  const drawn: number[] = [];
  const set: number[] = [];
  return {
    cells: cells.found,
    pages: (): readonly number[] => (drawn.length > 0 ? drawn : set),
    see(name: string, mark: Mark, attributes: string, before: number, after: number): void {
      cells.see(name, mark, before);
      if (name === "w:lastRenderedPageBreak" && mark !== "end") drawn.push(before);
      if (isSetBreak(name, mark, attributes)) set.push(after);
    },
  };
}

const isSetBreak = (name: string, mark: Mark, attributes: string): boolean => {
  if (mark === "end") return false;
  if (name === "w:br") return /w:type=["']page["']/.test(attributes);
  return name === "w:pageBreakBefore" && !/w:val=["'](?:0|false|off)["']/.test(attributes);
};

/** A text of 20,000 characters has some dozens of pages; whoever claims thousands means no good. */
const pageLimit = 2000;

/** The text without white space around it and not beyond the limit, the places moved with it. */
export function clipWordText(
  whole: string,
  pages: readonly number[],
  cells: TextLayout["cells"],
  limit: number,
): WordText {
  const lead = whole.length - whole.trimStart().length;
  const text = whole.trim().slice(0, limit);
  const inside = (place: number): number => Math.min(Math.max(place - lead, 0), text.length);
  return {
    text,
    layout: {
      pageStarts: pages
        .slice(0, pageLimit)
        .map(inside)
        .filter((place) => place < text.length),
      cells: cells
        .filter(([from]) => from - lead < text.length)
        .map(([from, to, table, row, cell]) => [inside(from), inside(to), table, row, cell]),
    },
  };
}

function spaceOf(name: string, mark: Mark): string {
  if (mark === "start") return "";
  if (name === "w:tab" || (name === "w:tc" && mark === "end")) return "\t";
  return lineEnds.has(name) ? "\n" : "";
}

const decodeEntities = (text: string): string =>
  text.replaceAll(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
