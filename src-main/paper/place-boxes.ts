import type { Box, PaperPage } from "#main/paper/box.ts";
import { a4, addPage, type PageSize, type Paper } from "#main/paper/paper.ts";

/** The part of a page that may be written on; below it is the footer. Units: points. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** A4 upright when left out. */
  readonly page?: PageSize;
}

/** The usual margins. */
export const usualArea: Area = { left: 48, top: a4.height - 40, width: a4.width - 96, height: a4.height - 40 - 46 };

/** Draws the boxes downwards and goes on on a new page whenever the next one has no room. */
export const placeBoxes = (paper: Paper, boxes: readonly Box[], area: Area): void =>
  layOutBoxes(() => addPage(paper, area.page), boxes, area);

/** The same on pages of any kind; `nextPage` gives an empty one. */
export function layOutBoxes(nextPage: () => PaperPage, boxes: readonly Box[], area: Area): void {
  let page = nextPage();
  let used = 0;
  for (const box of boxes) {
    // Two halves of an area are its whole, whatever the last binary digit says.
    if (used > 0 && used + box.height > area.height + 0.01) {
      page = nextPage();
      used = 0;
      if (box.head !== undefined) {
        box.head.draw(page, area.left, area.top);
        used = box.head.height;
      }
    }
    box.draw(page, area.left, area.top - used);
    used += box.height;
  }
}
