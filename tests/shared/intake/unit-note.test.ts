import { describe, expect, it } from "vitest";
import { findUnitNote } from "#shared/intake/unit-note.ts";

const note = (...rows: readonly (readonly string[])[]) =>
  findUnitNote("甲/汇总.xlsx", { name: "表", rows, merges: [], hidden: false });

describe("the unit that stands once beside a table", () => {
  it.each([
    [["推荐单位（盖章）：某省科协"], "甲/汇总.xlsx/表!A1"],
    [["推荐单位: 某省科协      填表日期：2023年11月6日"], "甲/汇总.xlsx/表!A1"],
    [["（盖章）填报单位：某省科协"], "甲/汇总.xlsx/表!A1"],
    [["", "报送单位：某省科协（盖章）"], "甲/汇总.xlsx/表!B1"],
    [["推荐单位：", "", "某省科协"], "甲/汇总.xlsx/表!A1"],
  ])("is read from %j", (row, at) => {
    expect(note(row, ["序号", "姓名"])).toEqual({ unitName: "某省科协", at });
  });

  it("is nobody where nothing is written, where it is only a head, or where two are named", () => {
    expect(note(["推荐单位（盖章）："])).toBeUndefined();
    expect(note(["序号", "推荐单位", "姓名"])).toBeUndefined();
    expect(note(["推荐单位：某省科协"], ["填报单位：某县科协"])).toBeUndefined();
  });
});
