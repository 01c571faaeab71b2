import { describe, expect, it } from "vitest";
import type { Nomination } from "#shared/domain/candidate.ts";
import type { FormerWinner, RoundToScreen } from "#shared/eligibility/round-rule.ts";
import { roundRules, screenRound } from "#shared/eligibility/screen-round.ts";
import { CandidateId, CategoryId, UnitId } from "#shared/ids.ts";
import { cast2023 } from "#shared/rules/presets/cast-2023.ts";
import { makeNomination } from "#tests/support/make-nomination.ts";

const u1 = UnitId.parse("u1");
const round = (nominations: readonly Nomination[], given: Partial<RoundToScreen> = {}): RoundToScreen => ({
  rules: cast2023,
  nominations,
  unitTypes: new Map([
    [u1, "national_society"],
    [UnitId.parse("u2"), "provincial"],
  ]),
  rejected: new Set(),
  formerWinners: [],
  ...given,
});
const names = ["青湖科普队", "白石健康行", "云岭农技站", "海门天文社"];
const organisations = (count: number, given: Parameters<typeof makeNomination>[1] = {}): Nomination[] =>
  names.slice(0, count).map((name, at) => makeNomination("organisation", { id: `o${at}`, name, ...given }));
const winner = (name: string, category = "volunteer", year = 2021): FormerWinner => ({
  name,
  category: CategoryId.parse(category),
  year,
  at: "往届名单.xlsx/名单!B3",
});

describe("quotas", () => {
  it("report unit, category, number, limit and excess", () => {
    expect(screenRound(round(organisations(3)))).toEqual([
      {
        severity: "error",
        code: "quota-category-exceeded",
        at: "单位u1",
        source: "通知要点 §4",
        details: {
          unit: "单位u1",
          categoryZh: "科技志愿服务组织",
          categoryEn: "S&T volunteer service organisations",
          number: 3,
          limit: 2,
          excess: 1,
        },
        unit: "u1",
        category: "organisation",
      },
    ]);
  });

  it("report a total without a category", () => {
    const unitTypes = new Map([[u1, "affiliated"]]);
    const nominations = [
      ...organisations(4),
      makeNomination("project", { name: "萤火行动" }),
      makeNomination("project", { name: "稻田课堂" }),
    ];
    expect(screenRound(round(nominations, { unitTypes }))).toMatchObject([
      { code: "quota-total-exceeded", at: "单位u1", details: { number: 6, limit: 5, excess: 1 }, unit: "u1" },
    ]);
  });

  it("do not count the rejected, unless the rules keep their places", () => {
    const rejected = new Set([CandidateId.parse("o2")]);
    expect(screenRound(round(organisations(3), { rejected }))).toEqual([]);
    const keeping = (when: "never" | "always"): RoundToScreen =>
      round(organisations(3), { rejected, rules: { ...cast2023, quotaPlaceFreed: { when, source: "" } } });
    expect(screenRound(keeping("always"))).toEqual([]);
    expect(screenRound(keeping("never")).map(({ code }) => code)).toEqual(["quota-category-exceeded"]);
  });

  it("do not let a nomination after the deadline fill the place of a rejected one", () => {
    const [first, second] = organisations(2);
    const late = makeNomination("organisation", { id: "late", name: "迟来服务社", receivedOn: "2023-11-25" });
    const unknown = makeNomination("organisation", { id: "unknown", name: "无期服务社", receivedOn: null });
    if (first === undefined || second === undefined) return;
    const rejected = new Set([first.id]);
    expect(screenRound(round([first, second, late], { rejected })).map(({ code }) => code)).toEqual([
      "quota-category-exceeded",
    ]);
    expect(screenRound(round([first, second, unknown], { rejected }))).toEqual([]);
  });
});

describe("the type of a unit", () => {
  it("is asked for when it is unknown, and no quota is checked", () => {
    for (const type of [undefined, "city"]) {
      expect(screenRound(round(organisations(3), { unitTypes: new Map([[u1, type]]) }))).toMatchObject([
        { severity: "warning", code: "unit-type-unknown", at: "单位u1", source: "通知要点 §4", unit: "u1" },
      ]);
    }
  });

  it("is pointed out when it may nominate only some", () => {
    const unitTypes = new Map([[u1, "cast_publicity_students"]]);
    expect(screenRound(round(organisations(3), { unitTypes }))).toMatchObject([
      { severity: "remark", code: "unit-limited", details: { number: 3, onlyZh: "大学生科技志愿服务的推选对象" } },
    ]);
  });

  it("is not missed where there are no nominations", () => {
    expect(screenRound(round([]))).toEqual([]);
  });
});

describe("former winners", () => {
  const found = (name: string, former: FormerWinner, category: "volunteer" | "project" = "volunteer") =>
    screenRound(round([makeNomination(category, { id: "c7", name, at: "汇总表!A7" })], { formerWinners: [former] }));

  it("are not admitted again in the same category, however the name is written", () => {
    expect(found("李峰威", winner("李 峰威"))).toEqual([
      {
        severity: "error",
        code: "former-winner",
        at: "汇总表!A7",
        source: "通知要点 §5",
        details: { name: "李峰威", formerName: "李 峰威", year: 2021, listedAt: "往届名单.xlsx/名单!B3" },
        candidate: "c7",
        unit: "u1",
        category: "volunteer",
      },
    ]);
    expect(found("“萤火”行动", winner("「萤火」行动", "project"), "project")[0]?.code).toBe("former-winner");
  });

  it("of other categories or other years do not matter", () => {
    expect(found("李峰威", winner("李峰威", "organisation"))).toEqual([]);
    expect(found("李峰威", winner("李峰威", "volunteer", 2018))).toEqual([]);
  });

  it("with near names are shown to a person", () => {
    expect(found("李峰威", winner("李锋威"))).toMatchObject([
      { severity: "warning", code: "former-winner-near", candidate: "c7" },
    ]);
    expect(found("张三", winner("张四"))).toEqual([]);
  });

  it("among two persons of one entry are shown to a person, but parts of a project's name are no persons", () => {
    expect(found("陶成、黄石", winner("陶成"))).toMatchObject([{ severity: "warning", code: "former-winner-near" }]);
    expect(found("陶成", winner("黄石；陶成"))).toMatchObject([{ code: "former-winner-near" }]);
    expect(found("健康、科普", winner("科普、环保", "project"), "project")).toEqual([]);
  });

  it("with an empty name match nobody", () => {
    expect(found("（）", winner("《》"))).toEqual([]);
  });

  it("are compared quickly, also in the largest round", () => {
    const nominations = Array.from({ length: 2500 }, (_, at) =>
      makeNomination("project", { name: `第${at}号科技志愿服务行动` }),
    );
    const formerWinners = Array.from({ length: 120 }, (_, at) => winner(`往届项目${at}号行动计划`, "project"));
    const startedAtMs = performance.now();
    screenRound(round(nominations, { formerWinners }));
    expect(performance.now() - startedAtMs).toBeLessThan(5000);
  });
});

describe("the same candidate", () => {
  const twice = (second: Parameters<typeof makeNomination>[1]): Nomination[] => [
    makeNomination("project", { id: "a", name: "萤火行动", at: "汇总表!A1" }),
    makeNomination("project", { id: "b", name: "“萤火”行动", at: "汇总表!A2", ...second }),
  ];

  it("from two units is pointed out at both places", () => {
    expect(screenRound(round(twice({ unit: "u2" })))).toMatchObject([
      {
        severity: "warning",
        code: "nominated-by-two-units",
        at: "汇总表!A1",
        source: "通知要点 §5",
        candidate: "a",
        details: { otherUnit: "单位u2", otherAt: "汇总表!A2" },
      },
      {
        severity: "warning",
        code: "nominated-by-two-units",
        at: "汇总表!A2",
        candidate: "b",
        details: { otherUnit: "单位u1", otherAt: "汇总表!A1" },
      },
    ]);
  });

  it("twice from one unit is pointed out as such", () => {
    expect(screenRound(round(twice({}))).map(({ code }) => code)).toEqual(["nominated-twice", "nominated-twice"]);
  });

  it("is an error where the rules refuse it", () => {
    const rules = { ...cast2023, exclusions: { ...cast2023.exclusions, doubleNomination: "refuse" as const } };
    expect(screenRound(round(twice({ unit: "u2" }), { rules })).map(({ severity }) => severity)).toEqual([
      "error",
      "error",
    ]);
  });

  it("counts once when one nomination is rejected", () => {
    expect(screenRound(round(twice({ unit: "u2" }), { rejected: new Set([CandidateId.parse("b")]) }))).toEqual([]);
  });

  it("is another one in another category", () => {
    const nominations = [
      makeNomination("project", { name: "萤火行动" }),
      makeNomination("organisation", { name: "萤火行动", unit: "u2" }),
    ];
    expect(screenRound(round(nominations))).toEqual([]);
  });
});

describe("every rule of a round", () => {
  it("says only its own codes", () => {
    const nominations = [
      ...organisations(3),
      makeNomination("project", { name: "萤火行动" }),
      makeNomination("project", { name: "萤火行动", unit: "u3" }),
    ];
    const asked = round(nominations, { formerWinners: [winner("萤火行动", "project")] });
    for (const rule of roundRules) for (const { code } of rule.check(asked)) expect(rule.codes).toContain(code);
    expect(screenRound(asked).length).toBeGreaterThan(4);
  });
});
