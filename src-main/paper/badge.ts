import { rgb } from "pdf-lib";
import type { Box } from "#main/paper/box.ts";
import { drawText } from "#main/paper/draw-text.ts";
import type { Paper } from "#main/paper/paper.ts";

/** White on black, so that it is seen before anything is read. Units: points. */
export function badge(paper: Paper, text: string, size: number): Box & { readonly width: number } {
  const shown = paper.visible(text);
  const width = paper.widthOf(shown, size) + size;
  const height = size * 1.7;
  return {
    width,
    height,
    draw: (page, left, top) => {
      page.drawRectangle({ x: left, y: top - height, width, height, color: rgb(0, 0, 0) });
      drawText(page, shown, left + size / 2, top - height / 2 - size * 0.37, { size, white: true });
    },
  };
}
