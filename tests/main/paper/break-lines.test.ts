import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakLines } from "#main/paper/break-lines.ts";

/** One for each character, as on a typewriter. */
const measure = (text: string): number => Array.from(text).length;

describe("breakLines", () => {
  it("breaks Chinese anywhere", () => {
    expect(breakLines("推选先进典型活动", 3, measure)).toEqual(["推选先", "进典型", "活动"]);
  });

  it("never begins a line with a closing mark nor ends one with an opening mark", () => {
    expect(breakLines("他说好。", 3, measure)).toEqual(["他说", "好。"]);
    expect(breakLines("见到《办法》", 3, measure)).toEqual(["见到", "《办", "法》"]);
  });

  it("keeps Latin words, numbers and dashes whole", () => {
    expect(breakLines("用 USB stick 打开", 8, measure)).toEqual(["用 USB", "stick 打开"]);
    expect(breakLines("共二——三", 3, measure)).toEqual(["共二", "——三"]);
  });

  it("keeps the number of a character that cannot be drawn in one piece", () => {
    expect(breakLines("张三〔U+20BB7〕", 10, measure)).toEqual(["张三", "〔U+20BB7〕"]);
  });

  it("cuts a word that is wider than a line", () => {
    expect(breakLines("a 0123456789", 4, measure)).toEqual(["a 01", "2345", "6789"]);
  });

  it("begins a new line where the text does, and keeps an empty one", () => {
    expect(breakLines("甲\n\n乙", 9, measure)).toEqual(["甲", "", "乙"]);
  });

  it("loses no character but spaces, and no line is too wide", () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from("甲乙，。《》“”—…·abc19-_/ 〔〕")) });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 12 }), (given, width) => {
        const lines = breakLines(given, width, measure);
        expect(lines.join("").replaceAll(" ", "")).toBe(given.replaceAll(" ", ""));
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
