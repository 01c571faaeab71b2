import type { Zoom } from "#renderer/lib/viewer-messages.ts";

const steps: readonly number[] = [50, 75, 100, 125, 150, 175, 200, 250, 300, 400];

/** A PDF point is 1/72 inch, a CSS pixel 1/96. */
const pixelsPerPoint = 96 / 72;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels a point, for a page of `page` points in a room of `room` pixels. */
export function scaleOf(zoom: Zoom, room: Size, page: Size): number {
  const toWidth = room.width / page.width;
  if (zoom === "width") return Math.max(0.2, toWidth);
  if (zoom === "page") return Math.max(0.1, Math.min(toWidth, room.height / page.height));
  return (zoom / 100) * pixelsPerPoint;
}

/** The scale in per cent of the size on paper, in whole per cent. */
export const percentOf = (scale: number): number => Math.round((scale / pixelsPerPoint) * 100);

/** The next larger or smaller step from what is shown now. */
export function stepZoom(percent: number, direction: 1 | -1): number {
  const beyond = direction === 1 ? steps.find((step) => step > percent) : steps.findLast((step) => step < percent);
  return beyond ?? (direction === 1 ? 400 : 50);
}
