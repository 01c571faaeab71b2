import { describe, expect, it } from "vitest";
import { readFormerWinners } from "#shared/intake/read-former-winners.ts";
import { cast2023 } from "#shared/rules/presets/cast-2023.ts";

describe("a list of former winners", () => {
  it("is read from columns or from the sheet's name, and unclear rows are said", () => {
    const { winners, findings } = readFormerWinners(cast2023, "往届.xlsx", [
      {
        name: "名单",
        rows: [
          ["历年名单"],
          ["年度", "类别", "名称"],
          ["2019年", "最美科技志愿者", "张　三"],
          ["", "先进集体", "某队"],
        ],
        merges: [],
        hidden: false,
      },
      {
        name: "2021年组织",
        rows: [
          ["序号", "组织名称"],
          ["1", "青山志愿服务队"],
        ],
        merges: [],
        hidden: false,
      },
    ]);
    expect(winners).toEqual([
      { category: "volunteer", name: "张三", year: 2019, at: "往届.xlsx/名单!C3" },
      { category: "organisation", name: "青山志愿服务队", year: 2021, at: "往届.xlsx/2021年组织!B2" },
    ]);
    expect(findings.map(({ code, at }) => [code, at])).toEqual([["former-winner-unclear", "往届.xlsx/名单!C4"]]);
  });

  it("passes over sums and notes, says that a hidden sheet is not read, and counts what it understood", () => {
    const list = (name: string, hidden: boolean, ...more: readonly (readonly string[])[]) => ({
      name,
      rows: [["年度", "类别", "名称"], ["2021", "最佳科技志愿服务项目", "星火"], ...more],
      merges: [],
      hidden,
    });
    const { winners, findings, sheetsRead } = readFormerWinners(cast2023, "往届.xlsx", [
      list("名单", false, ["", "", "/"], ["合计", "", "1个"], ["注：以通知为准", "", "略"]),
      list("旧稿", true),
      { name: "说明", rows: [["请勿修改"]], merges: [], hidden: false },
    ]);
    expect(winners.map(({ name }) => name)).toEqual(["星火"]);
    expect(findings.map(({ code, at }) => [code, at])).toEqual([["sheet-hidden", "往届.xlsx/旧稿"]]);
    expect(sheetsRead).toBe(2);
  });
});
