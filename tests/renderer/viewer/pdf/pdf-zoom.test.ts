import { expect, it } from "vitest";
import { percentOf, scaleOf, stepZoom } from "#renderer/viewer/pdf/pdf-zoom.ts";

const a4 = { width: 595, height: 842 };
const room = { width: 595, height: 421 };

it("shows an A4 page at 100 % as wide as on paper at 96 dots an inch", () => {
  expect(Math.round(scaleOf(100, room, a4) * 595)).toBe(793);
  expect(percentOf(scaleOf(150, room, a4))).toBe(150);
});

it("fits the width of the room, or the whole page", () => {
  expect(scaleOf("width", room, a4)).toBe(1);
  expect(scaleOf("page", room, a4)).toBe(0.5);
  expect(scaleOf("page", { width: 100, height: 842 }, a4)).toBeCloseTo(0.168, 3);
  expect(scaleOf("width", { width: -20, height: 10 }, a4)).toBe(0.2);
});

it("steps from any size to the next step and stops at the ends", () => {
  expect([83, 100, 199, 200, 400].map((percent) => stepZoom(percent, 1))).toEqual([100, 125, 200, 250, 400]);
  expect([83, 100, 50, 20].map((percent) => stepZoom(percent, -1))).toEqual([75, 75, 50, 50]);
});
