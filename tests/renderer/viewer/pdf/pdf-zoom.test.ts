import { expect, it } from "vitest";
import { percentOf, scaleOf, stepZoom } from "#renderer/viewer/pdf/pdf-zoom.ts";

it("shows an A4 page at 100 % as wide as on paper at 96 dots an inch", () => {
  expect(Math.round(scaleOf(100, 500, 595) * 595)).toBe(793);
  expect(percentOf(scaleOf(150, 500, 595))).toBe(150);
});

it("fits the width of the pane", () => {
  expect(scaleOf("width", 595, 595)).toBe(1);
  expect(percentOf(scaleOf("width", 595, 595))).toBe(75);
  expect(scaleOf("width", -20, 595)).toBe(0.2);
});

it("steps from any size to the next step and stops at the ends", () => {
  expect([83, 100, 199, 200, 260].map((percent) => stepZoom(percent, 1))).toEqual([100, 125, 200, 200, 200]);
  expect([83, 100, 50, 20].map((percent) => stepZoom(percent, -1))).toEqual([75, 75, 50, 50]);
});
