import { describe, expect, it } from "vitest";
import { createUnitComparer } from "#shared/roster/compare-units.ts";
import { proposeConflicts, type ComparedCandidate } from "#shared/roster/propose-conflicts.ts";

const compare = createUnitComparer([{ name: "中国林学会", alias: "林学会秘书处" }]);
const nobody: ComparedCandidate = { name: "吴衡", isPerson: true, place: "", unitName: "", firstNominator: "" };
const propose = (expert: { name: string; unit: string }, candidate: Partial<ComparedCandidate>) =>
  proposeConflicts(expert, { ...nobody, ...candidate }, compare);

describe("two names of units", () => {
  it.each([
    ["山东省科学技术协会", "山东省科协", "same"],
    ["北京大学（医学部）", "北京大学医学部", "same"],
    ["华中师范大学", "华中师大", "same"],
    ["北京大学", "北京大学医学部", "part"],
    ["北大", "北京大学", "short-form"],
    ["山东省农业科学院", "山东农科院", "short-form"],
    ["中国林学会", "林学会秘书处", "alias"],
  ])("%s and %s: %s", (one, other, kinship) => {
    expect(compare(one, other)).toBe(kinship);
    expect(compare(other, one)).toBe(kinship);
  });

  it.each([
    ["北京大学", "北京师范大学"],
    ["某县", "某县农业科学研究院"],
    ["某县", "某县"],
    ["", ""],
    ["中国农学会", "中国林学会"],
    ["第一小学", "第二小学"],
  ])("%s and %s do not point to one unit", (one, other) => {
    expect(compare(one, other)).toBeUndefined();
  });
});

describe("proposing conflicts", () => {
  it("says nothing where nothing is shared", () => {
    expect(
      propose({ name: "张教授", unit: "中国农业大学" }, { place: "上海海洋大学", unitName: "上海市科协" }),
    ).toEqual([]);
  });

  it("compares the expert's unit with the candidate's, the recommending unit and the first nominator", () => {
    const expert = { name: "钱学文", unit: "山东省科协" };
    const found = propose(expert, {
      place: "山东省科学技术协会科普部",
      unitName: "山东省科学技术协会",
      firstNominator: "山东省科协",
    });
    expect(found).toEqual([
      { ground: "candidate-unit", kinship: "part", ofExpert: "山东省科协", ofCandidate: "山东省科学技术协会科普部" },
      { ground: "recommending-unit", kinship: "same", ofExpert: "山东省科协", ofCandidate: "山东省科学技术协会" },
      { ground: "first-nominator", kinship: "same", ofExpert: "山东省科协", ofCandidate: "山东省科协" },
    ]);
  });

  it("takes an organisation's own name for its unit", () => {
    const found = propose(
      { name: "钱学文", unit: "中国科学技术馆" },
      { name: "中国科技馆志愿服务队", isPerson: false },
    );
    expect(found.map(({ ground, kinship }) => [ground, kinship])).toEqual([["candidate-unit", "part"]]);
  });

  it("finds the expert among the nominated, one of two in an entry too, and as the nominator", () => {
    expect(propose({ name: "陶成诚", unit: "甲" }, { name: "陶 成诚、黄平" })).toEqual([
      { ground: "own-nomination", ofExpert: "陶成诚", ofCandidate: "陶 成诚、黄平" },
    ]);
    expect(propose({ name: "陶成诚", unit: "甲" }, { firstNominator: "某学会（陶成诚）" })).toEqual([
      { ground: "own-nomination", ofExpert: "陶成诚", ofCandidate: "某学会（陶成诚）" },
    ]);
  });

  it("adds a shared surname only to a shared unit and only to persons", () => {
    const expert = { name: "欧阳文", unit: "某省农业大学" };
    expect(propose(expert, { name: "欧阳武", place: "上海海洋大学" })).toEqual([]);
    expect(propose(expert, { name: "欧阳武", place: "某省农业大学" }).map(({ ground }) => ground)).toEqual([
      "candidate-unit",
      "same-surname",
    ]);
    expect(
      propose(expert, { name: "欧阳武", isPerson: false, place: "某省农业大学" }).map(({ ground }) => ground),
    ).toEqual(["candidate-unit"]);
    expect(propose(expert, { name: "欧武", place: "某省农业大学" }).map(({ ground }) => ground)).toEqual([
      "candidate-unit",
    ]);
  });
});
