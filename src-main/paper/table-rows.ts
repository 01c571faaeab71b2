import { stack, type Box } from "#main/paper/box.ts";
import type { Paper } from "#main/paper/paper.ts";
import { cellPadding, ruledRow } from "#main/paper/ruled-row.ts";
import { textLines, type ParagraphStyle } from "#main/paper/text-box.ts";

/** Columns of a table from left to right. Units: points. */
export interface TableColumn {
  readonly width: number;
  readonly head: string;
  readonly bold?: boolean;
}

/** A longer row goes on in a second frame below, so that it fits on any page. */
const linesPerFrame = 36;
const usualSize = 10;

/**
 * A ruled table, a box a row; its head stays with the first row and stands again on every further page. Columns without
 * any head give a table without one. Nothing in a cell is cut: rows grow. Units: points.
 */
export function tableRows(
  paper: Paper,
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  size = usualSize,
): Box[] {
  const bold = columns.map((column) => column.bold === true);
  const body = rows.flatMap((row) => rowFrames(paper, columns, bold, row, size));
  const heads = columns.map((column) => column.head);
  if (heads.every((text) => text === "")) return body;
  const allBold = columns.map(() => true);
  const head = stack(rowFrames(paper, columns, allBold, heads, size));
  const [first = stack([]), ...others] = body;
  return [stack([head, first]), ...others.map((frame) => ({ ...frame, head }))];
}

function rowFrames(
  paper: Paper,
  columns: readonly TableColumn[],
  bold: readonly boolean[],
  texts: readonly string[],
  size: number,
): Box[] {
  const cells = columns.map(({ width }, at) => {
    const style: ParagraphStyle = { size, bold: bold[at] === true };
    return textLines(paper, texts[at] ?? "", width - 2 * cellPadding.x, style);
  });
  const lines = Math.max(...cells.map((cell) => cell.length));
  return Array.from({ length: Math.ceil(lines / linesPerFrame) }, (_, at) => {
    const part = cells.map((cell) => stack(cell.slice(at * linesPerFrame, (at + 1) * linesPerFrame)));
    return ruledRow(columns.map(({ width }, column) => ({ width, box: part[column] ?? stack([]) })));
  });
}
