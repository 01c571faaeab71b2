import { expect, it } from "vitest";
import { unitNamesRule } from "#shared/eligibility/unit-names-rule.ts";
import { cast2023 } from "#shared/rules/presets/cast-2023.ts";
import { makeNomination } from "#tests/support/make-nomination.ts";

const alike = (...names: readonly string[]) => {
  const nominations = names.map((unitName, at) => makeNomination("project", { unit: `u${String(at)}`, unitName }));
  const round = { rules: cast2023, nominations, unitTypes: new Map(), rejected: new Set<never>(), formerWinners: [] };
  return unitNamesRule.check(round).map(({ severity, details }) => [severity, details["unit"], details["other"]]);
};

it("points out one unit written short and in full, so that its quota is not counted twice", () => {
  expect(alike("某省科学技术协会", "某省科协")).toEqual([["remark", "某省科协", "某省科学技术协会"]]);
  expect(alike("望川省农村专业技术协会", "望川农技协")).toEqual([["remark", "望川农技协", "望川省农村专业技术协会"]]);
});

it("leaves apart a province and a city of one name, a unit and its part, and different units", () => {
  expect(alike("吉林省科协", "吉林市科协")).toEqual([]);
  expect(alike("北京大学", "北京大学医学部")).toEqual([]);
  expect(alike("中国农学会", "中国林学会", "某省科协")).toEqual([]);
});
