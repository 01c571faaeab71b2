import { expect, it } from "vitest";
import { listFacts } from "#renderer/expert/materials/list-facts.ts";

const condition = (id: string, test?: object) => ({ id, kind: test ? "hard" : "judged", test }) as never;
const declared = (raw: string) => ({ raw, value: 1, approximate: false, at: "汇总表!F12" });
const conditions = [
  condition("C4"),
  condition("C2", { op: "at-least", field: "activities", threshold: 20 }),
  condition("C3", { op: "share", numerator: "volunteers", denominator: "residents", times: 10 }),
];

it("puts what was declared beside the condition that asks for it, judged conditions last", () => {
  const rows = listFacts(conditions, { activities: declared("22场"), volunteers: declared("320") });
  expect(rows.map((row) => [row.condition.id, row.facts.map((fact) => [fact.field, fact.declared?.raw])])).toEqual([
    ["C2", [["activities", "22场"]]],
    [
      "C3",
      [
        ["volunteers", "320"],
        ["residents", undefined],
      ],
    ],
    ["C4", []],
  ]);
});
