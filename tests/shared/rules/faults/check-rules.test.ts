import { describe, expect, it } from "vitest";
import { checkRules } from "#shared/rules/faults/check-rules.ts";
import { placeWords } from "#shared/rules/faults/place-words.ts";
import { withValueAt } from "#shared/rules/fields/place.ts";
import { cast2023 } from "#shared/rules/presets/cast-2023.ts";

const faults = (path: string, value: unknown): readonly string[] =>
  checkRules(withValueAt(cast2023, path, value)).map(({ field, reason }) => `${field}: ${reason.zh}`);

describe("rules that are being written", () => {
  it("have no fault as the preset has them", () => {
    expect(checkRules(cast2023)).toEqual([]);
  });

  it("say a missing, a wrong and an impossible number at its field, with the range", () => {
    expect(faults("categories.0.seats", null)).toEqual(["categories.0.seats: 没有填写"]);
    expect(faults("categories.0.seats", "三十")).toEqual(["categories.0.seats: 不是可用的数字"]);
    expect(faults("categories.0.seats", 0)).toEqual(["categories.0.seats: 应在 1–500 之间"]);
    expect(faults("categories.0.seats", 501)).toEqual(["categories.0.seats: 应在 1–500 之间"]);
    expect(faults("minimumScoreTenths", 20_000)).toContain("minimumScoreTenths: 应在 0–1000 之间");
    expect(faults("publicVotes.weightPercent", 10)).toEqual(["publicVotes.weightPercent: 只能是 0"]);
  });

  it("say by how much the weights of criteria miss the full marks", () => {
    expect(faults("categories.0.rubric.criteria.2.maxTenths", 300)).toEqual([
      "categories.0.rubric.criteria: 各项满分合计 95 分，应为 100 分（差 5 分）",
    ]);
  });

  it("say which score stands in no level or in two", () => {
    const anchor = "categories.0.rubric.criteria.0.anchors.1";
    expect(faults(`${anchor}.fromTenths`, 155)).toEqual(["categories.0.rubric.criteria.0.anchors: 15 分不在任何一档"]);
    expect(faults(`${anchor}.fromTenths`, 145)).toEqual(["categories.0.rubric.criteria.0.anchors: 14.5 分同时在两档"]);
  });

  it("let a condition be hard, in principle or judged only with the way that goes with it", () => {
    expect(faults("categories.0.conditions.0.kind", "hard")).toEqual([
      "categories.0.conditions.0.test: 硬性和原则性条件要写明怎么判断",
    ]);
    expect(faults("categories.0.conditions.1.kind", "judged")).toEqual([
      "categories.0.conditions.1.test: 由人判断的条件没有数字门槛",
    ]);
    expect(faults("categories.1.conditions.4.test.floor", 30)).toEqual([
      "categories.1.conditions.4.test: 底线 30 高于门槛 20",
    ]);
    expect(faults("categories.3.conditions.2.test.numerator", "residents")).toEqual([
      "categories.3.conditions.2.test: 分子和分母是同一项",
    ]);
  });

  it("refuse a panel whose scores could never be ranked or averaged", () => {
    expect(faults("panel.minimumValid", 16)).toEqual([
      "panel.minimumValid: 需要 16 份有效评分，而每组最多 15 人，谁也排不上",
    ]);
    expect(faults("aggregation.trim", 3)).toEqual([
      "aggregation.trimMinimum: 有效评分 5 份时去掉 6 个后没有剩余；至少要 7 份才去",
    ]);
    expect(faults("panel.minimumExperts", 16)).toEqual(["panel: 应从小到大：16, 15"]);
    expect(faults("exclusions.formerWinnerYears", [2022, 2023])).toEqual([
      "exclusions.formerWinnerYears: 往届年份 2023 不早于本年度",
    ]);
  });

  it("call a place as people do, in both languages", () => {
    expect(placeWords(cast2023, "categories.2.conditions.1.test.years")).toEqual({
      zh: "最佳科技志愿服务项目 · P2 · 怎么判断",
      en: "Best S&T Volunteer Service Project · P2 · How it is decided",
    });
    expect(placeWords({}, "categories.2.seats").zh).toBe("第 3 项 · 席位");
    expect(placeWords({}, "panel").zh).toBe("panel");
  });
});
