import { expect, test } from "vitest";
import { formatBytes, formatCount, formatTenths, shortHash } from "#renderer/lib/numbers.ts";

test("tenths of a point are written without a needless decimal", () => {
  expect([835, 200, 5, 0, -15].map(formatTenths)).toEqual(["83.5", "20", "0.5", "0", "-1.5"]);
});

test("sizes have one decimal below ten", () => {
  expect([0, 999, 1_468_006, 335_544_320].map(formatBytes)).toEqual(["0 B", "999 B", "1.4 MB", "320 MB"]);
});

test("counts are grouped and hashes are short enough to compare", () => {
  expect(formatCount(12345)).toBe("12,345");
  expect(shortHash("aa8a36f8e5ea41df")).toBe("#AA8A36F8");
});
