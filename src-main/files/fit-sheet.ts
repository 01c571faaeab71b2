import { utils } from "xlsx";
import { largest } from "#shared/largest.ts";
import { displayWidth, shownText, type Sheet } from "#main/files/encode-workbook.ts";

/** Column widths in half-width characters and row heights in points. */
export interface FittedSheet {
  readonly widths: readonly number[];
  readonly heights: readonly number[];
}

/** No column grows beyond this by itself; longer texts wrap. */
const usuallyWidest = 44;
const narrowest = 6;
/** What the file format takes. */
const widest = 255;
/** Rows cannot be higher than 409 points, so that no cell may take more lines than these. */
const mostLines = 28;
const linePoints = 14.5;
/** Words are not broken and punctuation hangs over: a line holds a little less than its width. */
const filled = 0.88;

/**
 * Widths and heights with which every text of a sheet is seen whole once it wraps.
 *
 * Programs that open a workbook do not all make room for wrapped lines, so the heights are written down. A column whose
 * text would need a row higher than the format takes is widened instead.
 */
export function fitSheet({ rows, widths, merges = [] }: Sheet): FittedSheet {
  const ranges = merges.map((range) => utils.decode_range(range));
  const isMerged = (r: number, c: number): boolean =>
    ranges.some(({ s, e }) => s.r <= r && r <= e.r && s.c <= c && c <= e.c);
  const texts = rows.map((row, r) => row.map((value, c) => (isMerged(r, c) ? "" : shownText(value))));
  const columns = largest(rows.map((row) => row.length)) || 1;
  const fitted = Array.from({ length: columns }, (_, c) => {
    const own = texts.map((row) => row[c] ?? "");
    const longest = largest(own.map(displayWidth));
    let width = widths?.[c] ?? Math.min(usuallyWidest, Math.max(narrowest, longest + 2));
    while (width < widest && own.some((text) => linesOf(text, width) > mostLines))
      width = Math.min(widest, width * 1.2);
    return Math.round(width);
  });
  const heights = texts.map((row) => {
    const lines = row.map((text, c) => linesOf(text, fitted[c] ?? narrowest));
    return Math.min(mostLines, Math.max(1, ...lines)) * linePoints + 2;
  });
  return { widths: fitted, heights };
}

const linesOf = (text: string, width: number): number =>
  text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / (width * filled))), 0);
