import { rgb, type PDFPage } from "pdf-lib";

/** What boxes are drawn on: a page of a PDF, or the picture of one. */
export type PaperPage = Pick<PDFPage, "drawImage" | "drawLine" | "drawRectangle" | "drawText" | "pushOperators">;

/** Something of a known height that can be drawn at any place and is never parted. Units: points. */
export interface Box {
  readonly height: number;
  /** `top` counts upwards from the lower edge of the page, as PDF does. */
  readonly draw: (page: PaperPage, left: number, top: number) => void;
  /** Drawn above once more when this box is the first of a page: the head of a table. */
  readonly head?: Box;
}

const ink = rgb(0, 0, 0);

/** Nothing, `height` high. */
export const space = (height: number): Box => ({ height, draw: () => undefined });

/** One below the other. */
export function stack(boxes: readonly Box[]): Box {
  return {
    height: boxes.reduce((sum, box) => sum + box.height, 0),
    draw: (page, left, top) => {
      let y = top;
      for (const box of boxes) {
        box.draw(page, left, y);
        y -= box.height;
      }
    },
  };
}

/** The boxes with an end that never stands alone on a page: it is joined to the last of them. */
export function joinedToLast(boxes: readonly Box[], end: Box): Box[] {
  const last = boxes.at(-1);
  return last === undefined ? [end] : [...boxes.slice(0, -1), { ...last, ...stack([last, end]) }];
}

/** Side by side from one upper edge; `at` is the distance of each from the left. */
export function beside(boxes: readonly { readonly at: number; readonly box: Box }[]): Box {
  return {
    height: Math.max(0, ...boxes.map(({ box }) => box.height)),
    draw: (page, left, top) => {
      for (const { at, box } of boxes) box.draw(page, left + at, top);
    },
  };
}

/** The box with nothing below it until `height` is reached. */
export const atLeast = (height: number, box: Box): Box => ({ ...box, height: Math.max(height, box.height) });

/** A frame of `width` around the box. */
export function framed(width: number, box: Box, look = { padding: 8, line: 0.8 }): Box {
  const height = box.height + 2 * look.padding;
  return {
    height,
    draw: (page, left, top) => {
      page.drawRectangle({ x: left, y: top - height, width, height, borderColor: ink, borderWidth: look.line });
      box.draw(page, left + look.padding, top - look.padding);
    },
  };
}

/** A line across, in the middle of `height`. */
export function rule(width: number, height: number, thickness = 0.8): Box {
  return {
    height,
    draw: (page, left, top) => {
      const y = top - height / 2;
      page.drawLine({ start: { x: left, y }, end: { x: left + width, y }, thickness, color: ink });
    },
  };
}
