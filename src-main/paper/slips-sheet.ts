import { rgb } from "pdf-lib";
import { slipsSheetWords as words } from "#shared/words/paper/slips-sheet.ts";
import { fillSentence } from "#shared/words/sentence.ts";
import { space, stack, type Box } from "#main/paper/box.ts";
import { closePaper } from "#main/paper/close-paper.ts";
import { drawText } from "#main/paper/draw-text.ts";
import { a4, openPaper, type Paper, type PaperDocument } from "#main/paper/paper.ts";
import { placeBoxes, type Area } from "#main/paper/place-boxes.ts";
import { slipBoxes, type Slip, type SlipSheet } from "#main/paper/slip-boxes.ts";

const margin = 44;
const footerHeight = 40;
const area: Area = {
  left: margin,
  top: a4.height - 10,
  width: a4.width - 2 * margin,
  height: a4.height - 10 - footerHeight,
};
const slot = area.height / 2;
const padding = { above: 14, below: 8 };

/**
 * Activation slips to be printed on A4 and cut along the dashed lines: two on a page, each whole on its page.
 *
 * Shape: in the order given; a slip that needs more than half a page takes what it needs, and only one that is higher
 * than a page goes on on the next.
 */
export async function slipsPdf(
  input: SlipSheet & { readonly font: string; readonly slips: readonly Slip[] },
): Promise<PaperDocument> {
  const paper = await openPaper({ font: input.font, title: `${words.title.zh} ${input.title}` });
  const boxes = input.slips.flatMap((slip) => placedSlip(paper, slipBoxes(paper, input, slip, area.width)));
  placeBoxes(paper, boxes, area);
  return closePaper(paper, fillSentence(words.footer, "zh", { bundle: input.bundle }));
}

function placedSlip(paper: Paper, parts: readonly Box[]): readonly Box[] {
  const content = stack([space(padding.above), ...parts, space(padding.below)]);
  if (content.height > area.height) return [space(padding.above), ...parts, space(padding.below), cut(paper, 0)];
  const height = Math.max(slot, content.height);
  return [
    {
      height,
      draw: (page, left, top) => {
        content.draw(page, left, top);
        cut(paper, 0).draw(page, left, top - height);
      },
    },
  ];
}

/** A dashed line from edge to edge with scissors on it. */
const cut = (paper: Paper, height: number): Box => ({
  height,
  draw: (page, _left, y) => {
    const look = { thickness: 0.7, color: rgb(0, 0, 0), dashArray: [5, 4] };
    page.drawLine({ start: { x: 0, y }, end: { x: 14, y }, ...look });
    page.drawLine({ start: { x: 32, y }, end: { x: a4.width, y }, ...look });
    drawText(page, paper.visible("✂"), 16, y - 5, { size: 14 });
  },
});
