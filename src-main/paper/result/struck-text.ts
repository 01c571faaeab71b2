import type { Box } from "#main/paper/box.ts";
import { rgb } from "pdf-lib";
import type { Paper } from "#main/paper/paper.ts";
import { textBox, type ParagraphStyle } from "#main/paper/text-box.ts";

/** One line of text, struck through when it does not count. Units: points. */
export function struckText(paper: Paper, text: string, width: number, style: ParagraphStyle, struck: boolean): Box {
  const box = textBox(paper, text, width, style);
  if (!struck) return box;
  const wide = Math.min(width, paper.widthOf(paper.visible(text), style.size));
  const from = { left: 0, centre: (width - wide) / 2, right: width - wide }[style.align ?? "left"];
  return {
    height: box.height,
    draw: (page, left, top) => {
      box.draw(page, left, top);
      const y = top - box.height / 2;
      const [start, end] = [
        { x: left + from - 1, y },
        { x: left + from + wide + 1, y },
      ];
      page.drawLine({ start, end, thickness: 0.9, color: rgb(0, 0, 0) });
    },
  };
}
