import { expect, it } from "vitest";
import { checkCoverage } from "#main/secretariat/merge/checks/check-coverage.ts";
import type { CheckedForms } from "#main/secretariat/merge/checks/merge-check.ts";
import { judged } from "#tests/support/seal-scores.ts";
import { smallRules } from "#tests/support/small-rules.ts";

/** A file with one form of 90 points, under rules that ask for a comment above so many tenths. */
function found(comment: string, aboveTenths: number): readonly string[] {
  const [category] = smallRules.categories;
  const rubric = { ...category?.rubric, commentRequired: { aboveTenths } };
  const form = { ...judged("c1", [50, 40]), comment };
  const input = {
    file: { fileName: "f.pss", open: { document: { bundle: "b-1", expert: "E01", forms: [form] } } },
    state: {
      slips: new Map([["b-1 E01", { assigned: ["c1"] }]]),
      recusals: new Map(),
      panels: new Map([["E01", [category?.id]]]),
      candidates: new Map([["c1", { name: "候选1", category: category?.id }]]),
      categories: new Map([[category?.id, { ...category, rubric }]]),
    },
  } as unknown as CheckedForms;
  return checkCoverage(input).map(({ code }) => code);
}

it("refuses a total on which the rule file wants a comment, when there is none", () => {
  expect(found("", 899)).toEqual(["merge-comment-missing"]);
  expect(found(" \n", 899)).toEqual(["merge-comment-missing"]);
});

it("takes it with a comment, and a total that needs none without one", () => {
  expect(found("事迹突出", 899)).toEqual([]);
  expect(found("", 900)).toEqual([]);
});
