import { describe, expect, it } from "vitest";
import type { Nomination } from "#shared/domain/candidate.ts";
import type { RoundToScreen } from "#shared/eligibility/round-rule.ts";
import { screenRound } from "#shared/eligibility/screen-round.ts";
import { CandidateId } from "#shared/ids.ts";
import { cast2023 } from "#shared/rules/presets/cast-2023.ts";
import { makeNomination } from "#tests/support/make-nomination.ts";

const round = (nominations: readonly Nomination[], given: Partial<RoundToScreen>): RoundToScreen => ({
  rules: cast2023,
  nominations,
  unitTypes: new Map([...new Set(nominations.map(({ unit }) => unit))].map((unit) => [unit, "national_society"])),
  rejected: new Set(),
  formerWinners: [],
  ...given,
});

describe("near names among nominations", () => {
  const project = (id: string, name: string, given: Parameters<typeof makeNomination>[1] = {}) =>
    makeNomination("project", { id, name, at: `汇总表!${id}`, ...given });
  const person = (id: string, name: string, given: Parameters<typeof makeNomination>[1] = {}) =>
    makeNomination("volunteer", { id, name, at: `汇总表!${id}`, place: `单位${id}`, ...given });
  const nearOf = (nominations: readonly Nomination[], given: Partial<RoundToScreen> = {}) =>
    screenRound(round(nominations, given))
      .filter(({ code }) => code === "nominated-near")
      .map(({ at, details }) => [at, details["otherAt"]]);

  it("are pointed out at both places for a person to decide", () => {
    const pair = [project("a", "“渡口灯塔”科普行动"), project("b", "渡口灯塔科普行动队", { unit: "u2" })];
    expect(screenRound(round(pair, {}))[0]).toEqual({
      severity: "warning",
      code: "nominated-near",
      at: "汇总表!a",
      source: "通知要点 §5",
      details: {
        name: "“渡口灯塔”科普行动",
        otherName: "渡口灯塔科普行动队",
        otherUnit: "单位u2",
        otherAt: "汇总表!b",
      },
      candidate: "a",
      unit: "u1",
      category: "project",
    });
    expect(nearOf(pair)).toEqual([
      ["汇总表!a", "汇总表!b"],
      ["汇总表!b", "汇总表!a"],
    ]);
  });

  it("are no matter between categories, nor with one that is rejected", () => {
    const name = "渡口灯塔科普行动";
    expect(nearOf([project("a", name), makeNomination("organisation", { id: "b", name: `${name}队` })])).toEqual([]);
    const pair = [project("a", name), project("b", `${name}队`)];
    expect(nearOf(pair, { rejected: new Set([CandidateId.parse("b")]) })).toEqual([]);
  });

  it("of short personal names count only within one unit or one place of work", () => {
    expect(nearOf([person("a", "李峰威"), person("b", "李锋威", { unit: "u2" })])).toEqual([]);
    expect(nearOf([person("a", "李峰威"), person("b", "李锋威")])).toHaveLength(2);
    const samePlace = [
      person("a", "李峰威", { place: "某 县医院" }),
      person("b", "李锋威", { unit: "u2", place: "某县医院" }),
    ];
    expect(nearOf(samePlace)).toHaveLength(2);
    expect(nearOf([person("a", "买买提·艾力"), person("b", "买买堤·艾力", { unit: "u2" })])).toHaveLength(2);
  });

  it("are those of a person alone in one entry and with others in another", () => {
    expect(nearOf([person("a", "张三"), person("b", "李四、张 三", { unit: "u2" })])).toEqual([
      ["汇总表!a", "汇总表!b"],
      ["汇总表!b", "汇总表!a"],
    ]);
  });
});
