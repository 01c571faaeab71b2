import { describe, expect, it } from "vitest";
import { readSummary } from "#shared/intake/read-summary.ts";
import type { SheetGrid } from "#shared/intake/sheet-grid.ts";
import { cast2023 } from "#shared/rules/presets/cast-2023.ts";

const sheet = (name: string, rows: SheetGrid["rows"]): SheetGrid => ({ name, rows, merges: [], hidden: false });

describe("a table whose heads are not where they usually stand", () => {
  const heads = [
    "序号",
    "组织名称",
    "推荐单位",
    "成立时间",
    "是否经同意成立",
    "有无不良记录",
    "注册志愿者人数",
    "活动场次",
  ];
  const row = ["1", "青山志愿服务队", "某省科协", "2019-05-04", "是", "无", "30", "80"];
  const type = "最佳科技志愿服务组织";

  it("is read below twenty rows of instructions", () => {
    const rows = [
      ...Array.from({ length: 20 }, (_, at) => [`${String(at + 1)}.填写要求`]),
      [...heads, "类别"],
      [...row, type],
    ];
    const summary = readSummary(cast2023, "汇总表.xlsx", [sheet("汇总", rows)]);
    expect(summary.rows.map(({ name, at }) => [name, at])).toEqual([["青山志愿服务队", "汇总表.xlsx/汇总!B22"]]);
    expect(summary.findings).toEqual([]);
  });

  it("passes over heads that stand once more between rows", () => {
    const rows = [heads, row, heads, row.with(0, "2").with(1, "绿水志愿服务队")];
    const names = readSummary(cast2023, "汇总表.xlsx", [sheet("组织", rows)]).rows.map(({ name }) => name);
    expect(names).toEqual(["青山志愿服务队", "绿水志愿服务队"]);
  });

  it("says which column is missing although the sheet's name is no category: its rows say it", () => {
    const rows = [
      [...heads.slice(0, -1), "类别"],
      [...row.slice(0, -1), type],
    ];
    const { findings } = readSummary(cast2023, "汇总表.xlsx", [sheet("Sheet1", rows)]);
    expect(findings.map(({ code, at, details }) => [code, at, details["head"]])).toEqual([
      ["head-missing", "汇总表.xlsx/Sheet1", "活动场次"],
    ]);
  });
});
