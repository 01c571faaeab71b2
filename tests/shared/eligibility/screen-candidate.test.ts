import { describe, expect, it } from "vitest";
import type { Material } from "#shared/domain/material.ts";
import { candidateRules, screenCandidate } from "#shared/eligibility/screen-candidate.ts";
import type { Finding } from "#shared/finding.ts";
import { cast2023 } from "#shared/rules/presets/cast-2023.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";
import { categoryOf, cell, goodFiles, makeNomination } from "#tests/support/make-nomination.ts";

type Category = Parameters<typeof makeNomination>[0];

function screen(
  category: Category,
  given: Parameters<typeof makeNomination>[1] = {},
  options: { materials?: Material[]; rules?: RuleFile; decisionReason?: string } = {},
): readonly Finding[] {
  const { materials = goodFiles(given.name ?? "周明湖"), rules = cast2023, ...rest } = options;
  return screenCandidate({
    rules,
    category: categoryOf(category),
    nomination: makeNomination(category, given),
    materials,
    ...rest,
  });
}
const said = (findings: readonly Finding[]): string[][] =>
  findings.map(({ severity, code, at, source }) => [severity, code, at, source]);

describe("a candidate that meets every condition exactly", () => {
  it.each(["volunteer", "organisation", "project", "community"] as const)("has no finding: %s", (category) => {
    expect(screen(category)).toEqual([]);
  });
});

describe("conditions", () => {
  it("are named with clause, cell and figures when they fail", () => {
    const [late] = screen("organisation", {
      declared: { consent: true, foundedOn: "2021-11-21", badRecord: false, registeredVolunteers: 20, activities: 50 },
    });
    expect(late).toEqual({
      severity: "error",
      code: "condition-years-too-few",
      at: "汇总表!foundedOn",
      source: "通知要点 §3 O2",
      details: {
        declared: "2021-11-21",
        years: 2,
        completeOn: "2023-11-21",
        referenceDay: "2023-11-20",
        condition: "O2",
        conditionZh: "成立2年以上（含2年）",
        conditionEn: "Existing 2 years or more",
      },
    });
  });

  it("are all told at once", () => {
    const found = screen("organisation", {
      declared: { consent: false, foundedOn: "2023-01-01", badRecord: true, registeredVolunteers: 9, activities: 49 },
    });
    expect(said(found)).toEqual([
      ["error", "condition-answer-not-yes", "汇总表!consent", "通知要点 §3 O1"],
      ["error", "condition-years-too-few", "汇总表!foundedOn", "通知要点 §3 O2"],
      ["error", "condition-answer-not-no", "汇总表!badRecord", "通知要点 §3 O4"],
      ["error", "condition-number-too-low", "汇总表!registeredVolunteers", "通知要点 §3 O6"],
      ["error", "condition-number-too-low", "汇总表!activities", "通知要点 §3 O7"],
    ]);
  });

  it("ask for a reason between floor and threshold, and are content with one", () => {
    const declared = {
      consent: true,
      foundedOn: "2020-01-01",
      badRecord: false,
      registeredVolunteers: 12,
      activities: 50,
    };
    const [found, ...others] = screen("organisation", { declared });
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      severity: "warning",
      code: "condition-number-needs-reason",
      source: "通知要点 §3 O5",
      details: { declared: "12", threshold: 20, floor: 10 },
    });
    expect(screen("organisation", { declared }, { decisionReason: "山区县，服务特别突出" })).toEqual([]);
    expect(screen("organisation", { declared }, { decisionReason: "  " })).toHaveLength(1);
  });

  it("say a number below the floor themselves where no hard condition does", () => {
    const category = categoryOf("organisation");
    const conditions = category.conditions.filter(({ id }) => id === "O5");
    const nomination = makeNomination("organisation", { declared: { registeredVolunteers: 9 } });
    const found = screenCandidate({
      rules: cast2023,
      category: { ...category, conditions },
      nomination,
      materials: goodFiles(),
    });
    expect(said(found)).toEqual([
      ["error", "condition-number-below-floor", "汇总表!registeredVolunteers", "通知要点 §3 O5"],
    ]);
  });

  it("that are not filled in are said once for each cell, at the row; soft ones as a warning", () => {
    const found = screen("organisation", { declared: { consent: true, badRecord: false }, at: "汇总表!A9" });
    expect(said(found)).toEqual([
      ["error", "condition-missing", "汇总表!A9", "通知要点 §3 O2"],
      ["error", "condition-missing", "汇总表!A9", "通知要点 §3 O6"],
      ["error", "condition-missing", "汇总表!A9", "通知要点 §3 O7"],
    ]);
    expect(found[0]?.details).toMatchObject({ declared: "", completeOn: "" });
    expect(said(screen("project", { declared: { runningSince: "2021-02-30" }, at: "汇总表!A9" }))).toEqual([
      ["error", "condition-invalid", "汇总表!runningSince", "通知要点 §3 P2"],
      ["warning", "condition-missing", "汇总表!A9", "通知要点 §3 P4"],
    ]);
  });

  it("show the sum of a share, the count of kinds, and the cell that cannot be judged", () => {
    const kinds = ["培训讲座", "健康咨询"];
    const low = screen("community", {
      declared: { activityKinds: kinds, activities: 20, volunteers: 333, residents: 3331 },
    });
    expect(low.map(({ code, details }) => [code, details])).toMatchObject([
      ["condition-kinds-too-few", { count: 2, threshold: 3 }],
      ["condition-share-too-low", { declared: "333 / 3331", part: 333, times: 10, product: 3330, whole: 3331 }],
    ]);
    const nobody = screen("community", {
      declared: { activityKinds: [...kinds, "展览"], activities: 20, volunteers: 10, residents: 0 },
    });
    expect(said(nobody)).toEqual([["error", "condition-invalid", "汇总表!residents", "通知要点 §3 C3"]]);
    const empty = screen("community", { declared: { activities: 20, volunteers: 10, residents: cell(null, "/") } });
    expect(said(empty).map(([, code, at]) => [code, at])).toEqual([
      ["condition-missing", expect.stringContaining("汇总表!A")],
      ["condition-missing", "汇总表!residents"],
    ]);
  });

  it("ask for a look at an approximate number at the edge", () => {
    const found = screen("community", {
      declared: { activityKinds: 5, activities: cell(20, "约20场", true), volunteers: 300, residents: 3000 },
    });
    expect(said(found)).toEqual([["warning", "condition-approximate", "汇总表!activities", "通知要点 §3 C2"]]);
    expect(found[0]?.details).toMatchObject({ declared: "约20场" });
  });

  it("want the organisation of a member named", () => {
    expect(said(screen("volunteer", { declared: { member: true } }))).toEqual([
      ["warning", "organisation-missing", "汇总表!member", "通知要点 §3 V2"],
    ]);
    expect(said(screen("volunteer", { declared: { member: true, organisation: cell(null, " ") } }))).toEqual([
      ["warning", "organisation-missing", "汇总表!organisation", "通知要点 §3 V2"],
    ]);
    expect(said(screen("volunteer", { declared: { member: false } })).map(([, code]) => code)).toEqual([
      "condition-answer-not-yes",
    ]);
  });
});

describe("receipt", () => {
  it("counts the day of the deadline itself, unless the rules say otherwise", () => {
    expect(said(screen("volunteer", { receivedOn: "2023-11-21", at: "汇总表!A3" }))).toEqual([
      ["error", "receipt-late", "汇总表!A3", "通知要点 §6"],
    ]);
    const rules = { ...cast2023, deadline: { ...cast2023.deadline, dayIncluded: false } };
    expect(screen("volunteer", { receivedOn: "2023-11-20" }, { rules })[0]?.code).toBe("receipt-late");
    expect(screen("volunteer", { receivedOn: "2023-11-19" }, { rules })).toEqual([]);
  });
  it("needs a day", () => {
    expect(screen("volunteer", { receivedOn: null })[0]).toMatchObject({
      severity: "warning",
      code: "receipt-missing",
      details: { deadline: "2023-11-20" },
    });
  });
});

describe("every rule", () => {
  it("may say only its own codes, and names a clause", () => {
    const category = categoryOf("volunteer");
    const asked = {
      rules: cast2023,
      category,
      nomination: makeNomination("volunteer"),
      materials: [],
      reasonRecorded: false,
    };
    for (const rule of candidateRules(category)) {
      expect(rule.source(asked)).toMatch(/^通知要点 §\d/);
      for (const { code } of rule.check(asked)) expect(rule.codes).toContain(code);
    }
  });
});
