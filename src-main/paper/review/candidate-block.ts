import { rgb } from "pdf-lib";
import { reviewSheetWords as words } from "#shared/words/paper/review-sheets.ts";
import { fillSentence } from "#shared/words/sentence.ts";
import { stack, type Box } from "#main/paper/box.ts";
import type { Paper } from "#main/paper/paper.ts";
import type { SheetCandidate } from "#main/paper/review/sheet-data.ts";
import { tight } from "#main/paper/review/score-columns.ts";
import { ruledRow } from "#main/paper/ruled-row.ts";
import { textLines } from "#main/paper/text-box.ts";

/** The room that a block has. Units: points. */
export interface BlockRoom {
  readonly width: number;
  /** Of the page. */
  readonly height: number;
  /** Drawn again on every page. */
  readonly tableHead: Box;
}

/** A block that takes more than this share of a page may be parted. */
const wholeShare = 1 / 3;
const linesPerFrame = 10;

/**
 * One candidate: the row, and below it what was written.
 *
 * Shape: in one piece where it is short; else in frames, and a page that begins within them says whose they are.
 */
export function candidateBlock(
  paper: Paper,
  row: Box,
  { number, name }: Pick<SheetCandidate, "number" | "name">,
  notes: readonly string[],
  { width, height, tableHead }: BlockRoom,
): Box[] {
  const lines = notes.flatMap((note) => textLines(paper, note, width - 2 * tight.x, { size: 9, leading: 1.35 }));
  const frame = (part: readonly Box[]): Box => ruledRow([{ width, box: stack(part) }], tight);
  const begun = withLineAbove(row, width);
  if (lines.length === 0) return [{ ...begun, head: tableHead }];
  const whole = stack([begun, frame(lines)]);
  if (whole.height <= height * wholeShare) return [{ ...whole, head: tableHead }];
  const frames = Array.from({ length: Math.ceil(lines.length / linesPerFrame) }, (_, at) =>
    frame(lines.slice(at * linesPerFrame, (at + 1) * linesPerFrame)),
  );
  const again = fillSentence(words.continued, "zh", { number, name: shortened(paper.visible(name)) });
  const continued = stack([
    tableHead,
    ruledRow([{ width, box: stack(textLines(paper, again, width - 2 * tight.x, { size: 9, bold: true })) }], tight),
  ]);
  const [first = stack([]), ...others] = frames;
  return [{ ...stack([begun, first]), head: tableHead }, ...others.map((box) => ({ ...box, head: continued }))];
}

/** A thick line, so that the eye finds where one candidate ends. */
const withLineAbove = (row: Box, width: number): Box => ({
  height: row.height,
  draw: (page, left, top) => {
    row.draw(page, left, top);
    page.drawLine({
      start: { x: left, y: top },
      end: { x: left + width, y: top },
      thickness: 1.4,
      color: rgb(0, 0, 0),
    });
  },
});

/** The whole name stands in the candidate's own row. */
const shortened = (name: string): string => (name.length > 60 ? `${Array.from(name).slice(0, 59).join("")}……` : name);

/** The rows below the head of their table; a table without rows is its head. */
export function belowHead(tableHead: Box, blocks: readonly Box[]): Box[] {
  const [first, ...others] = blocks;
  return first === undefined ? [tableHead] : [stack([tableHead, first]), ...others];
}
