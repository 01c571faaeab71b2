import { describe, expect, it } from "vitest";
import { CategoryId } from "#shared/ids.ts";
import { planNominations } from "#shared/intake/plan-nominations.ts";
import type { SummaryRow } from "#shared/intake/read-summary.ts";

const row = (number: string, name: string, unitName: string, unitType?: string): SummaryRow => ({
  category: CategoryId.parse("volunteer"),
  number,
  name,
  nameRaw: name,
  place: "",
  unitName,
  unitType,
  firstNominator: "",
  receivedOn: null,
  notSecret: true,
  summary: "",
  declared: {},
  at: `B${number}`,
  findings: [],
});
const seen: string[] = [];
/** A number for each text instead of a hash. */
const digest = (text: string): string => {
  if (!seen.includes(text)) seen.push(text);
  return String(seen.indexOf(text)).padStart(12, "0");
};

describe("ids of nominations", () => {
  it("stay the same wherever the row stands and however its name is spaced", () => {
    const [a, b] = [row("1", "张三", "某学会"), row("2", "李四", "某科协")];
    const first = planNominations([a, b], digest).nominations.map(({ id }) => id);
    const second = planNominations([b, { ...a, name: "张 三", at: "B9" }], digest).nominations.map(({ id }) => id);
    expect(second.toReversed()).toEqual(first);
  });

  it("are given once to a row that stands twice, which is said", () => {
    const { nominations, findings } = planNominations(
      [row("1", "张三", "某学会"), { ...row("1", "张三", "某学会"), at: "B7" }],
      digest,
    );
    expect(nominations).toHaveLength(1);
    expect(findings.map(({ code, at, details }) => [code, at, details])).toEqual([
      ["row-double", "B7", { name: "张三", other: "B1" }],
    ]);
  });

  it("are given once to a row of another workbook, whatever its number there", () => {
    const own = { ...row("1", "张三", "某学会"), at: "推荐汇总表.xlsx/志愿者!B3" };
    const again = { ...row("9", "张 三", "某学会"), at: "某学会/推荐汇总表.csv/Sheet1!B2" };
    const { nominations, findings } = planNominations([own, again], digest);
    expect(nominations.map(({ at }) => at)).toEqual([own.at]);
    expect(findings).toEqual([
      {
        severity: "remark",
        code: "row-repeated",
        at: again.at,
        source: "",
        details: { name: "张 三", other: own.at },
        candidate: nominations[0]?.id,
        category: "volunteer",
      },
    ]);
  });

  it("are given once to a row that another workbook gives otherwise, with the heads that differ", () => {
    const fact = (raw: string, value: number | null) => ({ raw, value, approximate: false, at: "" });
    const own = { ...row("1", "张三", "某学会"), at: "甲.xlsx/表!B3", declared: { activities: fact("1,200", 1200) } };
    const same = { ...own, at: "乙.xlsx/表!B3", declared: { activities: fact("1200场", 1200) } };
    const differs = {
      ...own,
      at: "丙.xlsx/表!B3",
      receivedOn: "2023-11-08",
      declared: { activities: fact("若干", null) },
    };
    const { nominations, findings } = planNominations([own, same, differs], digest);
    expect(nominations).toHaveLength(1);
    expect(findings.map(({ severity, code, details }) => [severity, code, details["heads"]])).toEqual([
      ["remark", "row-repeated", undefined],
      ["warning", "row-repeated-differs", "收到日期、活动场次"],
    ]);
  });

  it("are two when one workbook numbers one name twice, or two units nominate it", () => {
    const rows = [
      { ...row("1", "张三", "某学会"), at: "甲.xlsx/表!B3" },
      { ...row("2", "张三", "某学会"), at: "甲.xlsx/表!B4" },
      { ...row("1", "张三", "某科协"), at: "乙.xlsx/表!B3" },
    ];
    const { nominations, findings } = planNominations(rows, digest);
    expect(nominations).toHaveLength(3);
    expect(findings).toEqual([]);
  });

  it("are two when rows without a unit come from the folders of two units, even under one number and name", () => {
    const rows = ["甲/汇总.xlsx", "乙/汇总.xlsx"].map((book) => ({ ...row("1", "张三", ""), at: `${book}/表!B3` }));
    const { nominations, findings } = planNominations(rows, digest);
    expect(new Set(nominations.map(({ id }) => id)).size).toBe(2);
    expect(findings.map(({ code }) => code)).toEqual(["unit-missing", "unit-missing"]);
  });

  it("keep a row without a unit, and leave a unit of two types without one", () => {
    const { units, findings } = planNominations(
      [row("1", "张三", ""), row("2", "李四", "某学会", "provincial"), row("3", "王五", "某学会", "national_society")],
      digest,
    );
    expect(units.map(({ name, type }) => [name, type])).toEqual([
      ["（未填写推荐单位）", null],
      ["某学会", null],
    ]);
    expect(findings.map(({ severity, code, at }) => [severity, code, at])).toEqual([
      ["error", "unit-missing", "B1"],
      ["warning", "unit-type-differs", "B2"],
    ]);
  });
});

describe("names of which people said that they mean one unit", () => {
  const aliases = [
    { name: "某省科学技术协会", alias: "某省科协" },
    { name: "某省科协", alias: "某省科普协会" },
  ];
  const rows = [row("1", "张三", "某省科学技术协会"), row("2", "李四", "某省 科协"), row("3", "王五", "某省科普协会")];

  it("stand under the first one, also a name that leads there by another, and keep everybody's id", () => {
    const { nominations, units } = planNominations(rows, digest, aliases);
    expect(units.map(({ name }) => name)).toEqual(["某省科学技术协会"]);
    expect(new Set(nominations.map(({ unit }) => unit)).size).toBe(1);
    expect(nominations.map(({ id }) => id)).toEqual(planNominations(rows, digest).nominations.map(({ id }) => id));
  });

  it("end although they lead in a circle", () => {
    const circle = [
      { name: "甲会", alias: "乙会" },
      { name: "乙会", alias: "甲会" },
    ];
    expect(planNominations([row("1", "张三", "甲会")], digest, circle).units).toHaveLength(1);
  });
});
