import { describe, expect, it } from "vitest";
import { withMovedMember, withNewMember, withoutMember } from "#shared/rules/edit/edit-list.ts";
import { usualBounds } from "#shared/rules/edit/new-member.ts";
import { rollForward } from "#shared/rules/edit/roll-forward.ts";
import { withTest } from "#shared/rules/edit/with-test.ts";
import { checkRules } from "#shared/rules/faults/check-rules.ts";
import { listAt, valueAt, withValueAt } from "#shared/rules/fields/place.ts";
import { cast2023 } from "#shared/rules/presets/cast-2023.ts";

const faultyFields = (rules: unknown): readonly string[] => [...new Set(checkRules(rules).map(({ field }) => field))];

describe("an edit of the rules", () => {
  it("changes one place and nothing that was given", () => {
    const before = structuredClone(cast2023);
    const after = withValueAt(cast2023, "categories.1.conditions.1.test.years", 3);
    expect(valueAt(after, "categories.1.conditions.1.test.years")).toBe(3);
    expect(cast2023).toEqual(before);
    expect(withValueAt(after, "categories.1.conditions.1.test.years", 2)).toEqual(cast2023);
    expect(
      "perCategory" in (valueAt(withValueAt(cast2023, "unitTypes.0.perCategory", undefined), "unitTypes.0") as object),
    ).toBe(false);
  });

  it("brings the holder of a part that was not there, and takes it away with its last part", () => {
    const below = "categories.2.rubric.commentRequired.belowTenths";
    const above = "categories.2.rubric.commentRequired.aboveTenths";
    const after = withValueAt(withValueAt(cast2023, below, 600), above, 950);
    expect(valueAt(after, "categories.2.rubric.commentRequired")).toEqual({ belowTenths: 600, aboveTenths: 950 });
    expect(withValueAt(withValueAt(after, below, undefined), above, undefined)).toEqual(cast2023);
    expect(withValueAt(cast2023, below, undefined)).toEqual(cast2023);
  });

  it("adds members that have free ids and lack only their texts", () => {
    const condition = withNewMember(cast2023, "categories.1.conditions");
    expect(valueAt(condition, "categories.1.conditions.9.id")).toBe("O10");
    expect(faultyFields(condition)).toEqual([
      "categories.1.conditions.9.text.zh",
      "categories.1.conditions.9.text.en",
      "categories.1.conditions.9.source",
    ]);
    const type = withNewMember(withNewMember(cast2023, "unitTypes"), "unitTypes");
    expect(
      listAt(type, "unitTypes")
        .slice(5)
        .map((one) => valueAt(one, "id")),
    ).toEqual(["unit_a", "unit_b"]);
    expect(faultyFields(withNewMember(cast2023, "recusalReasons"))).toEqual([
      "recusalReasons.7.text.zh",
      "recusalReasons.7.text.en",
    ]);
    const criterion = withNewMember(cast2023, "categories.0.rubric.criteria");
    expect(valueAt(criterion, "categories.0.rubric.criteria.4.id")).toBe("criterion-1");
    expect(faultyFields(criterion)).toContain("categories.0.rubric.criteria");
    expect(withNewMember(cast2023, "categories")).toBe(cast2023);
  });

  it("takes the step of a tie away with the criterion that it compares", () => {
    const after = withoutMember(cast2023, "categories.0.rubric.criteria", 2);
    expect(
      listAt(after, "categories.0.tieKeys").map((key) => valueAt(key, "criterion") ?? valueAt(key, "key")),
    ).toEqual(["score", "service", "devotion", "example", "mean"]);
    expect(faultyFields(after)).toEqual(["categories.0.rubric.criteria"]);
  });

  it("moves a member, but not beyond the ends", () => {
    const moved = withMovedMember(cast2023, "unitTypes", 1, -1);
    expect(
      listAt(moved, "unitTypes")
        .map((one) => valueAt(one, "id"))
        .slice(0, 2),
    ).toEqual(["provincial", "national_society"]);
    expect(withMovedMember(cast2023, "unitTypes", 0, -1)).toBe(cast2023);
  });

  it("decides a condition in another way, of the kind that goes with it", () => {
    const soft = cast2023.categories[1]?.conditions[4];
    if (soft === undefined) throw new Error("no O5");
    expect(withTest(soft, "percent-share")).toMatchObject({
      kind: "hard",
      test: {
        op: "percent-share",
        numerator: "registeredVolunteers",
        denominator: "registeredVolunteers",
        percent: 50,
      },
    });
    expect(withTest(soft, "judged")).toEqual({
      id: "O5",
      kind: "judged",
      text: soft.text,
      source: soft.source,
      points: [],
    });
    expect(withTest(withTest(soft, "judged"), "at-least-or-reason").kind).toBe("soft");
  });

  it("sets levels as the preset does", () => {
    expect(usualBounds(200, 5)).toEqual([
      [180, 200],
      [150, 175],
      [120, 145],
      [0, 115],
    ]);
  });

  it("rolls a year forward: title, days and former years, and nothing else", () => {
    const next = rollForward({ ...cast2023, version: 3, amendments: [{ version: 2, reason: "x" }] }, 2024);
    expect(next).toEqual({
      ...cast2023,
      year: 2024,
      title: {
        zh: "2024年度科技志愿服务先进典型推选宣传活动",
        en: "Selection and publicity of models of S&T volunteer service, 2024",
      },
      deadline: { ...cast2023.deadline, day: "2024-11-20" },
      referenceDay: "2024-11-20",
      exclusions: { ...cast2023.exclusions, formerWinnerYears: [2019, 2020, 2021, 2022, 2023] },
    });
    expect(checkRules(next)).toEqual([]);
    expect(rollForward(cast2023, 2023)).toEqual(cast2023);
    const leap = rollForward(withValueAt(cast2023, "deadline.day", "2024-02-29"), 2025);
    expect(leap.deadline.day).toBe("2026-02-28");
  });
});
