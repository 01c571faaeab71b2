import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNumber } from "#shared/intake/read-number.ts";

const read = (value: number, approximate: boolean) => ({ state: "read", value, approximate });

describe("numbers as people write them", () => {
  it.each([
    ["60", 60],
    ["1,234", 1234],
    ["１２３", 123],
    [" 1 200 ", 1200],
    ["三十", 30],
    ["一百二十", 120],
    ["一百零五", 105],
    ["两万五千", 25_000],
    ["30名", 30],
    ["60场(次)", 60],
    ["1.2万", 12_000],
    ["10.0", 10],
    ["共60场", 60],
    ["120人", 120],
    ["1，２００ 人", 1200],
    ["3千", 3000],
    ["1.2千场", 1200],
    ["1.5亿", 150_000_000],
    ["120名注册志愿者", 120],
  ])("reads %s as exactly %i", (raw, value) => {
    expect(readNumber(raw)).toEqual(read(value, false));
  });

  it.each([
    ["220多个", 220],
    ["10万余", 100_000],
    ["10余万", 100_000],
    ["约60场", 60],
    ["近50场", 50],
    ["50人以上", 50],
    ["50+", 50],
    ["2,000余人次", 2000],
    ["三十余场", 30],
    ["上百场", 100],
    ["100（其中线上20）", 100],
    ["120人左右", 120],
    ["50场+", 50],
    ["不少于50场", 50],
    ["不足50场", 50],
    ["约１，２００人次", 1200],
    ["２百余人", 200],
    ["≈80", 80],
  ])("reads %s as about %i", (raw, value) => {
    expect(readNumber(raw)).toEqual(read(value, true));
  });

  it.each(["", " ", "/", "／", "—", "无", "暂无", "N/A", "-", "——", "－", "─", "（无）", "无。", "没有", "……"])(
    "takes «%s» for an empty cell, never for 0",
    (raw) => {
      expect(readNumber(raw)).toEqual({ state: "missing" });
    },
  );

  it.each(["若干", "几十", "数百", "30-40", "12.5", "36.5小时", "-5", "10%", "12场培训、8次讲座", "三十四十", "万万"])(
    "does not guess at «%s»",
    (raw) => {
      expect(readNumber(raw)).toEqual({ state: "unreadable" });
    },
  );

  it("reads every whole number back, with and without separators", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (value) => {
        expect(readNumber(String(value))).toEqual(read(value, false));
        expect(readNumber(value.toLocaleString("en-US"))).toEqual(read(value, false));
      }),
    );
  });

  it("never throws, whatever the cell holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (raw) =>
        ["read", "missing", "unreadable"].includes(readNumber(raw).state),
      ),
    );
  });
});
