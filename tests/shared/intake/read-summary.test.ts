import { describe, expect, it } from "vitest";
import { readSummary } from "#shared/intake/read-summary.ts";
import type { SheetGrid } from "#shared/intake/sheet-grid.ts";
import { cast2023 } from "#shared/rules/presets/cast-2023.ts";

const sheet = (
  name: string,
  rows: readonly (readonly string[])[],
  merges: SheetGrid["merges"] = [],
  hidden = false,
): SheetGrid => ({ name, rows, merges, hidden });
const merge = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

const organisations = sheet(
  "组织",
  [
    ["2023年度科技志愿服务先进典型推荐汇总表"],
    ["（盖章）填报单位：某省科协"],
    ["序号", "基本情况", "", "推荐单位", "单位类型", "规模", "", "是否涉密", "收到日期"],
    ["", "组织名称", "成立时间", "", "", "注册科技志愿者（人）", "活动场次", "", ""],
    ["1", "青山志愿服务队", "2019年5月", "某省科协", "省科协", "220多个", "约60场", "否", "2023-11-06"],
    ["2", "绿水志愿服务队", "/", "", "", "若干", "49", "是", "2023.11.7"],
    ["3", "", "2018-01-01", "某省科协", "", "30", "80", "", ""],
    ["注：人数以核实为准"],
  ],
  [
    merge(0, 0, 0, 8),
    merge(2, 0, 3, 0),
    merge(2, 1, 2, 2),
    merge(2, 3, 3, 3),
    merge(2, 4, 3, 4),
    merge(2, 5, 2, 6),
    merge(2, 7, 3, 7),
    merge(2, 8, 3, 8),
    merge(4, 3, 5, 3),
    merge(4, 4, 5, 4),
  ],
);

describe("a summary sheet with title, note, merged two-level heads and merged units", () => {
  const { rows, findings, sheetsRead } = readSummary(cast2023, "推荐汇总表.xlsx", [organisations]);

  it("is read row by row, units filled down", () => {
    expect(sheetsRead).toBe(1);
    expect(
      rows.map(({ number, name, category, unitName, unitType }) => [number, name, category, unitName, unitType]),
    ).toEqual([
      ["1", "青山志愿服务队", "organisation", "某省科协", "provincial"],
      ["2", "绿水志愿服务队", "organisation", "某省科协", "provincial"],
    ]);
  });

  it("keeps the cell's own text and place beside what it is read as", () => {
    expect(rows[0]?.declared).toEqual({
      foundedOn: { raw: "2019年5月", value: "2019-05-31", approximate: true, at: "推荐汇总表.xlsx/组织!C5" },
      registeredVolunteers: { raw: "220多个", value: 220, approximate: true, at: "推荐汇总表.xlsx/组织!F5" },
      activities: { raw: "约60场", value: 60, approximate: true, at: "推荐汇总表.xlsx/组织!G5" },
    });
    expect(rows[1]?.declared.registeredVolunteers).toEqual({
      raw: "若干",
      value: null,
      approximate: false,
      at: "推荐汇总表.xlsx/组织!F6",
    });
  });

  it("turns the question «is it secret» round", () => {
    expect(rows.map(({ notSecret }) => notSecret)).toEqual([true, false]);
    expect(rows.map(({ receivedOn }) => receivedOn)).toEqual(["2023-11-06", "2023-11-07"]);
  });

  it("reports the nameless row and the columns that conditions need and nobody gave, and passes over the note", () => {
    expect(findings.map(({ code, at, details }) => [code, at, details["head"] ?? ""])).toEqual([
      ["head-missing", "推荐汇总表.xlsx/组织", "是否经同意成立"],
      ["head-missing", "推荐汇总表.xlsx/组织", "有无不良记录"],
      ["name-missing", "推荐汇总表.xlsx/组织!B7", ""],
    ]);
  });
});

describe("other sheets", () => {
  it("take the category from a column, and refuse one that the rules do not know", () => {
    const mixed = sheet("汇总", [
      ["序号", "类别", "姓名/名称", "推荐单位"],
      ["1", "最美科技志愿者", "张　三", "某学会"],
      ["2", "先进集体", "某团队", "某学会"],
    ]);
    const { rows, findings } = readSummary(cast2023, "t.xlsx", [mixed]);
    expect(rows.map(({ name, nameRaw, category }) => [name, nameRaw, category])).toEqual([
      ["张三", "张　三", "volunteer"],
    ]);
    expect(findings.map(({ code, details }) => [code, details["text"]])).toEqual([["category-unknown", "先进集体"]]);
  });

  it("are not read when hidden or without known heads, and that is said", () => {
    const heads = [
      ["序号", "姓名", "推荐单位"],
      ["1", "张三", "某学会"],
    ];
    const { rows, findings } = readSummary(cast2023, "t.xlsx", [
      sheet("志愿者", heads, [], true),
      sheet("说明", [["请认真填写"]]),
      sheet("空", []),
    ]);
    expect(rows).toEqual([]);
    expect(findings.map(({ code, at }) => [code, at])).toEqual([
      ["sheet-hidden", "t.xlsx/志愿者"],
      ["sheet-not-understood", "t.xlsx/说明"],
    ]);
  });
});
