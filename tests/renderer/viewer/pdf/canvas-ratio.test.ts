import { expect, it } from "vitest";
import { canvasRatio } from "#renderer/viewer/pdf/canvas-ratio.ts";

it("draws an A4 page at 200 % on a doubled screen as sharp as the screen is", () => {
  expect(canvasRatio(1586, 2245, 2)).toBe(2);
});

it("never makes a canvas of more than 16.8 million pixels, nor an edge above 16,384", () => {
  const ratio = canvasRatio(40_000, 40_000, 2);
  expect(Math.round(40_000 * ratio)).toBe(4096);
  expect(Math.round(200_000 * canvasRatio(200_000, 50, 1))).toBe(16_384);
});
