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

describe("a summary as units fill it in", () => {
  const heads = ["序号", "姓名", "所在单位", "推荐单位"];
  const read = (rows: readonly (readonly string[])[], merges: SheetGrid["merges"] = []) =>
    readSummary(cast2023, "甲/汇总表.csv", [sheet("志愿者", rows, merges)]);
  const namesOf = (rows: readonly (readonly string[])[]) => read(rows).rows.map(({ name }) => name);

  it("has heads over two rows without merged cells, as a csv keeps them", () => {
    const { rows, findings } = readSummary(cast2023, "甲/汇总表.csv", [
      sheet("组织", [
        ["序号", "基本情况", "", "推荐情况", "", "规模", ""],
        ["", "组织名称", "成立时间", "推荐单位", "单位类型", "注册科技志愿者（人）", "活动场次"],
        ["1", "青山队", "2019-05-04", "某省科协", "省科协", "30", "60"],
      ]),
    ]);
    expect(rows.map(({ name, unitName, at }) => [name, unitName, at])).toEqual([
      ["青山队", "某省科协", "甲/汇总表.csv/组织!B3"],
    ]);
    expect(Object.keys(rows[0]?.declared ?? {})).toEqual(["foundedOn", "registeredVolunteers", "activities"]);
    expect(findings.map(({ details }) => details["head"])).toEqual(["是否经同意成立", "有无不良记录"]);
  });

  it("never loses its first row to the heads, even when a cell of it could be one", () => {
    const rows = [
      ["序号", "姓名", "所在单位", "推荐单位", "组别"],
      ["1", "张三", "社区", "某省科协", "科技志愿者"],
    ];
    expect(namesOf(rows)).toEqual(["张三"]);
  });

  it("passes over numbered columns, examples, sums, notes and signatures, and over empty rows and columns", () => {
    const rows = [
      ["", "序号", "", "姓名", "所在单位", "推荐单位"],
      ["", "1", "", "2", "3", "4"],
      ["", "示例", "", "王某", "某县农技站", "某省科协"],
      [],
      ["", "1", "", "张三", "某县农技站", "某省科协"],
      [],
      ["", "合计", "", "1人", "", "1"],
      ["", "", "", "总计", "1", ""],
      ["", "填表人：", "", "某某", "联系电话", "0000"],
      ["", "注：没有的填“/”", "", "略"],
    ];
    expect(namesOf(rows)).toEqual(["张三"]);
  });

  it("keeps names that begin like a note or a sum", () => {
    const rows = [
      ["姓名", "所在单位", "推荐单位", "类别"],
      ["注册营养师进社区", "某县", "某省科协", "项目"],
      ["联系群众（一期）", "某县", "某省科协", "项目"],
      ["负责到底：科普行", "某县", "某省科协", "项目"],
    ];
    expect(namesOf(rows)).toEqual(["注册营养师进社区", "联系群众（一期）", "负责到底：科普行"]);
  });

  it("may name its unit once beside the table, which is said", () => {
    const { rows, findings, namesUnits } = read([
      ["推荐单位（盖章）：某省科协"],
      ["序号", "姓名", "所在单位", "单位类型"],
      ["1", "张三", "某县农技站", "省科协"],
      ["2", "李四", "某县农技站", ""],
    ]);
    expect(namesUnits).toBe(true);
    expect(rows.map(({ unitName, unitType }) => [unitName, unitType])).toEqual([
      ["某省科协", "provincial"],
      ["某省科协", undefined],
    ]);
    expect(findings.find(({ code }) => code === "unit-from-note")).toEqual({
      severity: "remark",
      code: "unit-from-note",
      at: "甲/汇总表.csv/志愿者!A1",
      source: "通知要点 §4",
      details: { unit: "某省科协", rows: 2 },
    });
  });

  it("tells which of its values are vague, each with its cell, its text and what it is read as", () => {
    const { rows } = readSummary(cast2023, "甲/汇总表.csv", [
      sheet("组织", [
        ["序号", "名称", "推荐单位", "成立时间", "注册科技志愿者人数", "活动场次", "收到日期"],
        ["1", "青山队", "某省科协", "2019年5月", "约１２０人", "60", "2023年11月"],
      ]),
    ]);
    expect(rows[0]?.findings.map(({ severity, code, at, details }) => [severity, code, at, details])).toEqual([
      ["remark", "value-vague", "甲/汇总表.csv/组织!G2", { head: "收到日期", text: "2023年11月", value: "2023-11-30" }],
      ["remark", "value-vague", "甲/汇总表.csv/组织!D2", { head: "成立时间", text: "2019年5月", value: "2019-05-31" }],
      [
        "remark",
        "value-vague",
        "甲/汇总表.csv/组织!E2",
        { head: "注册科技志愿者人数", text: "约１２０人", value: 120 },
      ],
    ]);
  });

  it("says which heads are missing when no sheet is understood, by the one that comes nearest", () => {
    const missing = (...rows: readonly (readonly string[])[]) => read(rows).missingHeads;
    expect(missing(["序号", "对方", "推荐单位"], ["1", "张三", "某省科协"])).toEqual(["姓名/名称"]);
    expect(missing(["请认真填写"])).toEqual(["序号", "姓名/名称", "推荐单位"]);
    expect(missing(heads)).toEqual([]);
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
    expect(findings.map(({ code, details }) => [code, details["text"] ?? details["head"]])).toEqual([
      ["head-missing", "是否志愿服务组织成员"],
      ["category-unknown", "先进集体"],
    ]);
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
