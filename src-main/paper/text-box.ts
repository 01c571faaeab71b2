import { stack, type Box } from "#main/paper/box.ts";
import { breakLines } from "#main/paper/break-lines.ts";
import { drawText, type TextStyle } from "#main/paper/draw-text.ts";
import type { Paper } from "#main/paper/paper.ts";

/** How wrapped text looks. */
export interface ParagraphStyle extends TextStyle {
  readonly align?: "left" | "centre" | "right";
  /** Distance of lines as a multiple of the size; 1.4 unless told. */
  readonly leading?: number;
}

/** The text in as many lines as it needs, one box a line, so that a page may end between them. Units: points. */
export function textLines(paper: Paper, text: string, width: number, style: ParagraphStyle): Box[] {
  const { size, align = "left", leading = 1.4 } = style;
  const measure = (part: string): number => paper.widthOf(part, size);
  const height = size * leading;
  return breakLines(paper.visible(text), width, measure).map((line) => {
    const room = width - measure(line);
    const indent = { left: 0, centre: room / 2, right: room }[align];
    return {
      height,
      // The font's characters stand on a baseline 12 % above their lower edge.
      draw: (page, left, top) => drawText(page, line, left + indent, top - height / 2 - size * 0.38, style),
    };
  });
}

/** The text as one piece that no page parts. Units: points. */
export const textBox = (paper: Paper, text: string, width: number, style: ParagraphStyle): Box =>
  stack(textLines(paper, text, width, style));
