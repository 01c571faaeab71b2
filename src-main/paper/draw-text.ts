import {
  popGraphicsState,
  pushGraphicsState,
  rgb,
  setLineWidth,
  setTextRenderingMode,
  TextRenderingMode,
} from "pdf-lib";
import type { PaperPage } from "#main/paper/box.ts";

/** How a line of text looks. */
export interface TextStyle {
  /** Units: points. */
  readonly size: number;
  /** Drawn with a thin outline: the shipped font has one weight. */
  readonly bold?: boolean;
  /** White, for a black ground. */
  readonly white?: boolean;
}

const ink = rgb(0, 0, 0);
const white = rgb(1, 1, 1);

/** Draws one line of visible text. Units: points; `y` is the baseline. */
export function drawText(page: PaperPage, text: string, x: number, y: number, style: TextStyle): void {
  const { size } = style;
  const color = style.white === true ? white : ink;
  page.pushOperators(pushGraphicsState());
  if (style.bold === true) {
    page.pushOperators(setTextRenderingMode(TextRenderingMode.FillAndOutline), setLineWidth(size / 36));
  }
  page.drawText(text, { x, y, size, color });
  page.pushOperators(popGraphicsState());
}
