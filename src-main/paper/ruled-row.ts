import { rgb } from "pdf-lib";
import { beside, type Box } from "#main/paper/box.ts";

/** A cell and what stands in it. Units: points. */
export interface RuledCell {
  readonly width: number;
  readonly box: Box;
}

/** Between the lines of a cell and what stands in it. Units: points. */
interface CellPadding {
  readonly x: number;
  readonly y: number;
}

/** The usual one. */
export const cellPadding: CellPadding = { x: 6, y: 4 };

/** Cells side by side, each with a line around; as high as the highest, and at least `minimum`. Units: points. */
export function ruledRow(cells: readonly RuledCell[], padding: CellPadding = cellPadding, minimum = 0): Box {
  const lefts = cells.map((_, at) => cells.slice(0, at).reduce((sum, { width }) => sum + width, 0));
  const inner = beside(cells.map(({ box }, at) => ({ at: (lefts[at] ?? 0) + padding.x, box })));
  const height = Math.max(minimum, inner.height + 2 * padding.y);
  return {
    height,
    draw: (page, left, top) => {
      cells.forEach(({ width }, at) => {
        const x = left + (lefts[at] ?? 0);
        page.drawRectangle({ x, y: top - height, width, height, borderColor: rgb(0, 0, 0), borderWidth: 0.6 });
      });
      inner.draw(page, left, top - padding.y);
    },
  };
}
