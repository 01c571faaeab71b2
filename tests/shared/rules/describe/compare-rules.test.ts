import { describe, expect, it } from "vitest";
import { compareRules } from "#shared/rules/describe/compare-rules.ts";
import { describeRules } from "#shared/rules/describe/describe-rules.ts";
import { withMovedMember, withoutMember } from "#shared/rules/edit/edit-list.ts";
import { valueAt, withValueAt } from "#shared/rules/fields/place.ts";
import { cast2023 } from "#shared/rules/presets/cast-2023.ts";
import { RuleFile } from "#shared/rules/rule-file.ts";

/** Every place of the rule file that holds a plain value. */
function leaves(value: unknown, path: string): readonly string[] {
  if (value === null || typeof value !== "object") return [path];
  return Object.entries(value).flatMap(([name, inner]) => leaves(inner, path === "" ? name : `${path}.${name}`));
}

function other(value: unknown): unknown {
  if (typeof value === "number") return value + 5;
  return typeof value === "boolean" ? !value : `${String(value)}x`;
}

const changed = (before: RuleFile, after: RuleFile, language: "zh" | "en" = "zh") =>
  compareRules(before, after, language).map(
    ({ sheet, item, label, before: was, after: is }) => `${sheet} | ${item} | ${label}: ${was ?? "-"} → ${is ?? "-"}`,
  );

describe("two rule files compared", () => {
  it("say the same when they are the same", () => {
    expect(compareRules(cast2023, cast2023, "zh")).toEqual([]);
  });

  it("say each change in words, old and new", () => {
    const after = withValueAt(
      withValueAt(cast2023, "categories.0.seats", 29),
      "categories.1.conditions.1.test.years",
      3,
    );
    expect(changed(cast2023, after)).toEqual([
      "最美科技志愿者 · 类别与席位 | 席位 | 席位: 30 → 29",
      "最佳科技志愿服务组织 · 条件 | O2 | 怎么判断: 成立日期起满 2 年（同月同日算满） → 成立日期起满 3 年（同月同日算满）",
    ]);
    expect(changed(cast2023, after, "en")[0]).toBe(
      "Most Admirable S&T Volunteer · Categories and seats | Seats | Seats: 30 → 29",
    );
  });

  it("tell a file that does not say what happens without enough scores from one that does", () => {
    const written = withValueAt(cast2023, "panel.missingPolicy", "not-eligible");
    const label = "专家组与计分 | 专家组 | 有效评分不足时";
    const out = "不参加排序，不能入选";
    expect(changed(cast2023, written)).toEqual([`${label}: ${out}（规则文件未写明，按此处理） → ${out}`]);
    const review = withValueAt(cast2023, "panel.missingPolicy", "panel-review");
    expect(changed(written, review)).toEqual([`${label}: ${out} → 冻结前由专家组复评`]);
  });

  it("notice a change of any single value of the file, whichever it is", () => {
    const unsaid = leaves(cast2023, "")
      .filter((path) => !path.startsWith("format"))
      // Ids name the place itself, a choice or an operator is replaced as a whole.
      .filter((path) => !/(\.id|\.kind|\.op|\.key|\.field|\.numerator|\.denominator)$/.test(path))
      .filter((path) => {
        const after = withValueAt(cast2023, path, other(valueAt(cast2023, path)));
        return compareRules(cast2023, after, "zh").length === 0;
      });
    expect(unsaid).toEqual([]);
    expect(leaves(cast2023, "").length).toBeGreaterThan(500);
  });

  it("name what came, what went and what stands elsewhere", () => {
    const without = withoutMember(cast2023, "recusalReasons", 6);
    expect(changed(cast2023, without)).toEqual([
      expect.stringContaining("顺序: recommending-unit → candidate-unit"),
      "专家组与计分 | 其他可能影响公正的利害关系 | 代号: other-interest → -",
      expect.stringContaining("情形: 其他可能影响公正的利害关系"),
    ]);
    const moved = withMovedMember(cast2023, "unitTypes", 1, -1);
    expect(changed(cast2023, moved)).toEqual([
      "名额 | 推荐单位类型 | 顺序: national_society → provincial → central_soe → affiliated → cast_publicity_students" +
        " → provincial → national_society → central_soe → affiliated → cast_publicity_students",
    ]);
  });

  it("give every thing that is said a key of its own", () => {
    const keys = describeRules(cast2023, "zh").flatMap(({ items }) =>
      items.flatMap(({ lines }) => lines.map(({ key }) => key)),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("hold to the schema with amendments, which are said too", () => {
    const after = RuleFile.parse({ ...cast2023, version: 2, amendments: [{ version: 2, reason: "补登席位" }] });
    expect(changed(cast2023, after)).toEqual([
      "概要 | 活动 | 规则版本: 1 → 2",
      "通知未定事项 | 第 1 项 | 规则版本: - → 2",
      "通知未定事项 | 第 1 项 | 变更理由: - → 补登席位",
      "通知未定事项 | 冻结后的规则变更 | 顺序:  → 1",
    ]);
  });
});
