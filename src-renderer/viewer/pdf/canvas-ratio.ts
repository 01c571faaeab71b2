/** Most pixels that the canvas of one page may hold: 64 MiB of memory. An A4 page at 200 % on a doubled screen is 14 million. */
const mostPixels = 16_777_216;
/** Chromium draws no canvas with a longer edge. */
const longestEdge = 16_384;

/**
 * Canvas pixels a CSS pixel for a page of `width` × `height` CSS pixels: the screen's own ratio, and less where the canvas
 * would become too large. A page of 30,000 points is then drawn less sharp instead of taking the viewer down.
 */
export function canvasRatio(width: number, height: number, screenRatio: number): number {
  const byPixels = Math.sqrt(mostPixels / (width * height));
  const byEdge = longestEdge / Math.max(width, height);
  return Math.min(screenRatio, byPixels, byEdge);
}
