import { describe, expect, it } from "vitest";
import { levelOf, readPoints, stepPoints } from "#renderer/expert/review/read-points.ts";

const half = { maxTenths: 250, stepTenths: 5 };
const points = (tenths: number) => ({ state: "points", tenths });
const refused = (refusal: object) => ({ state: "refused", refusal });

describe("reading what was typed as points", () => {
  it("leaves empty empty, never a 0", () => {
    expect(readPoints("", half)).toEqual({ state: "empty" });
    expect(readPoints(" \u3000 ", half)).toEqual({ state: "empty" });
    expect(readPoints("0", half)).toEqual(points(0));
  });

  it.each([
    ["18", 180],
    ["21.5", 215],
    ["21,5", 215],
    ["２１．５", 215],
    ["２１，５", 215],
    ["21。5", 215],
    [" 21.50 分", 215],
    [".5", 5],
    ["7.", 70],
    ["007", 70],
    ["25", 250],
  ])("reads %j", (text, tenths) => {
    expect(readPoints(text, half)).toEqual(points(tenths));
  });

  it.each(["abc", "1.2.3", "1e1", "+5", "-", ".", "十八", "1/2"])("does not take %j for a number", (text) => {
    expect(readPoints(text, half)).toEqual(refused({ kind: "not-a-number" }));
  });

  it.each(["25.5", "26", "185", "-1", "9999999999999999999999", "25.01"])("refuses %j as out of range", (text) => {
    expect(readPoints(text, half)).toEqual(refused({ kind: "out-of-range" }));
  });

  it("refuses what is off the step and names the allowed scores beside it", () => {
    expect(readPoints("21.3", half)).toEqual(refused({ kind: "off-step", lowTenths: 210, highTenths: 215 }));
    expect(readPoints("21.55", half)).toEqual(refused({ kind: "off-step", lowTenths: 215, highTenths: 220 }));
    expect(readPoints("21.05", half)).toEqual(refused({ kind: "off-step", lowTenths: 210, highTenths: 215 }));
    expect(readPoints("7.5", { maxTenths: 100, stepTenths: 10 })).toEqual(
      refused({ kind: "off-step", lowTenths: 70, highTenths: 80 }),
    );
  });
});

describe("stepping with the arrow keys", () => {
  it("goes by the rubric's step and stays inside the range", () => {
    expect(stepPoints(points(215) as never, 1, half)).toBe(220);
    expect(stepPoints(points(215) as never, -1, half)).toBe(210);
    expect(stepPoints(points(250) as never, 1, half)).toBe(250);
    expect(stepPoints(points(0) as never, -1, half)).toBe(0);
  });

  it("makes no score out of an empty field", () => {
    expect(stepPoints({ state: "empty" }, 1, half)).toBeNull();
    expect(stepPoints({ state: "empty" }, -1, half)).toBeNull();
  });

  it("goes from an off-step value to the allowed one on that side", () => {
    expect(stepPoints(readPoints("21.3", half), 1, half)).toBe(215);
    expect(stepPoints(readPoints("21.3", half), -1, half)).toBe(210);
    expect(stepPoints(readPoints("99", half), -1, half)).toBeNull();
  });
});

describe("levels", () => {
  it("finds the level of a score with both bounds included, and none in a gap", () => {
    const anchors = [
      { fromTenths: 180, toTenths: 200 },
      { fromTenths: 150, toTenths: 175 },
    ] as never;
    expect([200, 180, 175, 150, 149, 177].map((tenths) => levelOf(tenths, anchors))).toEqual([0, 0, 1, 1, -1, -1]);
  });
});
