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
/** Readable instead of a hash: the id then shows what it is made of. */
const digest = (text: string): string => Buffer.from(text).toString("hex").slice(-24);

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
