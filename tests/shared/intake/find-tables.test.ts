import { describe, expect, it } from "vitest";
import { findTables, foldersOfMaterials } from "#shared/intake/find-tables.ts";

describe("the workbooks of a delivery", () => {
  it("are told apart by their names, wherever they lie, those that lie higher first", () => {
    expect(
      findTables([
        "某省科协/1 张三/志愿者名单.xlsx",
        "某省科协/推荐汇总表.csv",
        "某省科协.zip/附件3：2023年度申报汇总表.xls",
        "某省科协/1 张三/张三1.jpg",
        "附件2 历年入选名单.xlsx",
        "某学会/往届.et",
        "推荐汇总表.xlsx",
        "汇总表（终稿）.et",
        "某学会/活动汇总.xlsx",
      ]),
    ).toEqual({
      named: [
        "推荐汇总表.xlsx",
        "汇总表（终稿）.et",
        "某省科协.zip/附件3：2023年度申报汇总表.xls",
        "某省科协/推荐汇总表.csv",
      ],
      others: ["某学会/活动汇总.xlsx", "某省科协/1 张三/志愿者名单.xlsx"],
      former: ["附件2 历年入选名单.xlsx", "某学会/往届.et"],
    });
  });
});

describe("a folder in which only workbooks lie", () => {
  it("needs no owner; one with anything else, or with nothing, does", () => {
    const files = ["汇总/甲/推荐汇总表.xlsx", "乙/推荐汇总表.xlsx", "乙/函.pdf"].map((at) => ({ at }));
    const tables = new Set(["汇总/甲/推荐汇总表.xlsx", "乙/推荐汇总表.xlsx"]);
    expect(foldersOfMaterials(["汇总", "汇总/甲", "乙", "空"], files, tables)).toEqual(["乙", "空"]);
  });
});
