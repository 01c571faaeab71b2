import { describe, expect, it } from "vitest";
import { consequenceOf } from "#shared/rules/consequences/consequence-of.ts";
import { withValueAt } from "#shared/rules/fields/place.ts";
import { cast2023 } from "#shared/rules/presets/cast-2023.ts";

const says = (path: string, value?: unknown, language: "zh" | "en" = "zh"): string | undefined =>
  consequenceOf({
    rules: value === undefined ? cast2023 : withValueAt(cast2023, path, value),
    base: cast2023,
    language,
    path,
  });

describe("what a setting leads to", () => {
  it("is how many are selected, and by how much that differs from the preset", () => {
    expect(says("categories.0.seats")).toBe("入选 30 位；各类合计 100");
    expect(says("categories.0.seats", 29)).toBe("入选 29 位；各类合计 99；模板为 30 → 少 1");
    expect(says("categories.3.seats", 12, "en")).toBe(
      "12 communities are selected; 102 in all categories; the preset has 10 → 2 more",
    );
  });

  it("is the day of the week, the last minute on time and the first that is late", () => {
    expect(says("deadline.day")).toBe("2023-11-20 是星期一；2023-11-20 23:59 收到的按时，次日 00:00 逾期");
    expect(says("deadline.dayIncluded", false)).toBe(
      "2023-11-20 是星期一；2023-11-19 23:59 收到的按时，2023-11-20 00:00 逾期",
    );
    expect(says("referenceDay")).toBe("满 2 年：2021-11-20 起的通过，2021-11-21 起的不通过");
  });

  it("is how many scores are dropped and kept on an example panel of nine", () => {
    expect(says("aggregation.trim")).toBe("9 个分数去掉最高最低各 1 个，取 7 个平均；少于 5 个时全部平均");
    expect(says("aggregation.trim", 2)).toBe(
      "9 个分数去掉最高最低各 2 个，取 5 个平均；少于 5 个时全部平均；模板为 1 → 多 1",
    );
    expect(says("aggregation.trim", 0)).toBe("不去高低分，9 个分数全部平均；模板为 1 → 少 1");
    expect(says("aggregation.trimMinimum", 10)).toBe("9 人组达不到 10 份，9 个分数全部平均");
  });

  it("is how many of the panel have to hand in, and how many may stand aside", () => {
    expect(says("panel.quorumPercent")).toBe("9 人组：8/9 份有效才可封存评分");
    expect(says("panel.quorumPercent", 66)).toBe("9 人组：6/9 份有效才可封存评分");
    expect(says("panel.minimumValid")).toBe("9 人组：回避或弃评 6 人仍可排序，7 人就不排");
  });

  it("is what becomes of those with too few valid scores", () => {
    const out = "只有 0–2 份的不参加排序，不能入选或递补。冻结时逐个列出";
    expect(says("panel.missingPolicy", "not-eligible")).toBe(out);
    expect(says("panel.missingPolicy")).toBe(`${out}；规则文件没有写明这一项，按此处理；点选即写明`);
    expect(says("panel.missingPolicy", "average-valid")).toBe(
      "只有 1–2 份的也参加排序，1 位专家的评分就可能决定入选；0 份的仍不排序。冻结时逐个列出",
    );
    expect(says("panel.missingPolicy", "panel-review", "en")).toBe(
      "with 0–2 scores the freeze waits for the panel; without waiting a reason is recorded and they are not ranked",
    );
  });

  it("is the most that one unit may nominate", () => {
    expect(says("unitTypes.1.perCategory")).toBe("4 类 × 5 = 每个单位最多 20 个");
    expect(says("unitTypes.3.total")).toBe("每个单位各类合计最多 5 个");
    expect(says("unitTypes.1.total", 12)).toBe("4 类 × 5 = 20，合计上限 12 → 最多 12 个");
  });

  it("is a condition said back, with the preset's where it differs", () => {
    expect(says("categories.1.conditions.1.test.years")).toBeUndefined();
    const test = {
      op: "percent-share",
      numerator: "activeVolunteers",
      denominator: "registeredVolunteers",
      percent: 60,
    };
    expect(says("categories.1.conditions.4.test", test)).toBe(
      "活跃志愿者人数 ÷ 注册志愿者人数 ≥ 60%：100 人中 60 人通过，59 人不通过；" +
        "模板为 注册志愿者人数 ≥ 20：20 通过，19 须写明理由；低于 10 一律不通过",
    );
  });

  it("is the weight of a criterion and the scores that can be given", () => {
    expect(says("categories.0.rubric.criteria.2.maxTenths")).toBe("占满分 35%；各项合计 100 / 100");
    expect(says("categories.0.rubric.criteria.0.stepTenths")).toBe("可给 41 种分数：0、0.5 … 20");
    expect(says("aggregation.printedDecimals")).toBe("得分 604/7 显示为 86.29；比较用精确值");
  });

  it("is what just passes and just fails of the photos", () => {
    expect(says("materials.workPhotos.maximum")).toBe("3–5 张合格；2 张或 6 张不合格");
    expect(says("materials.portrait.shapeMinThousandths")).toBe("35×45 毫米（0.778）合格；35×49 毫米（0.714）合格");
    expect(says("materials.photo.size.failAboveBytes")).toBe("即 3.000 MB（1 MB = 1048576 字节）");
  });
});
