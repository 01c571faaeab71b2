/** How large a PDF is shown: to the width of its pane, or in per cent of its size on paper. */
export type Zoom = "width" | number;

const steps: readonly number[] = [50, 75, 100, 125, 150, 175, 200];

/** A PDF point is 1/72 inch, a CSS pixel 1/96. */
const pixelsPerPoint = 96 / 72;

/** Pixels a point, for a page `widthPoints` wide in a pane `paneWidthPx` wide. */
export function scaleOf(zoom: Zoom, paneWidthPx: number, widthPoints: number): number {
  if (zoom !== "width") return (zoom / 100) * pixelsPerPoint;
  return Math.max(0.2, paneWidthPx / widthPoints);
}

/** The scale in per cent of the size on paper, in whole per cent. */
export const percentOf = (scale: number): number => Math.round((scale / pixelsPerPoint) * 100);

/** The next larger or smaller step from what is shown now. */
export function stepZoom(percent: number, direction: 1 | -1): number {
  const beyond = direction === 1 ? steps.find((step) => step > percent) : steps.findLast((step) => step < percent);
  return beyond ?? (direction === 1 ? 200 : 50);
}
