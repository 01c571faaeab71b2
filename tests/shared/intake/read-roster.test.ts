import { describe, expect, it } from "vitest";
import { readRoster } from "#shared/intake/read-roster.ts";
import { cast2023 } from "#shared/rules/presets/cast-2023.ts";

const heads = ["编号", "姓名", "工作单位", "职称", "专业领域", "评审类别"];
const roster = (...rows: readonly (readonly string[])[]) =>
  readRoster(cast2023, "experts.xlsx", [
    { name: "专家", rows: [["专家名册"], heads, ...rows], merges: [], hidden: false },
  ]);
const codes = (read: ReturnType<typeof roster>) =>
  read.findings.map(({ severity, code, at }) => `${severity} ${code} ${at}`);

describe("a roster", () => {
  it("is read by its heads, categories by any of their names", () => {
    const rows = ["1", "E02", "e03", "4", "5"].map((number, at) => [
      number,
      `专家${String.fromCharCode(0x7532 + at)}`,
      "某大学",
      "教授",
      "农学",
      "全部",
    ]);
    const read = roster(...rows, ["6", "王　六", "某院", "", "", "志愿者、最佳科技志愿服务组织/项目；社区"]);
    expect(read.experts.map(({ id }) => id)).toEqual(["E01", "E02", "E03", "E04", "E05", "E06"]);
    expect(read.experts.at(-1)).toEqual({
      id: "E06",
      name: "王六",
      unit: "某院",
      title: "",
      field: "",
      categories: ["volunteer", "organisation", "project", "community"],
    });
    expect(codes(read)).toEqual(Array.from({ length: 4 }, () => "remark panel-even experts.xlsx"));
  });

  it("reports all its faults at once", () => {
    const read = roster(
      ["1", "甲某", "某大学", "", "", "志愿者"],
      ["1", "乙某", "某大学", "", "", "志愿者、团体"],
      ["3", "甲 某", "某 大学", "", "", ""],
      ["四", "丙某", "", "", "", "志愿者"],
      ["5", "", "某院", "", "", "志愿者"],
    );
    expect(codes(read)).toEqual([
      "error expert-category-unknown experts.xlsx/专家!F4",
      "error expert-category-missing experts.xlsx/专家!F5",
      "error expert-number-bad experts.xlsx/专家!A6",
      "error expert-name-missing experts.xlsx/专家!B7",
      "error expert-number-double experts.xlsx/专家!B3",
      "error expert-number-double experts.xlsx/专家!B4",
      "error expert-name-double experts.xlsx/专家!B3",
      "error expert-name-double experts.xlsx/专家!B5",
      "error panel-too-small experts.xlsx",
      "error panel-empty experts.xlsx",
      "error panel-empty experts.xlsx",
      "error panel-empty experts.xlsx",
    ]);
  });

  it("is not a roster without names and categories among its heads", () => {
    const rows = [["序号", "物品", "数量"]];
    expect(readRoster(cast2023, "x.xlsx", [{ name: "1", rows, merges: [], hidden: false }]).understood).toBe(false);
  });
});
