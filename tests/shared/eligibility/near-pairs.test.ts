import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composeRound } from "#main/sample/compose-round.ts";
import { plantFaults } from "#main/sample/faults/plant-faults.ts";
import { areNear, comparableName } from "#shared/eligibility/near-name.ts";
import { nearPairs } from "#shared/eligibility/near-pairs.ts";

const pairs = (names: readonly string[]) => nearPairs(names.map(comparableName));

describe("pairs of near names", () => {
  it("are those in brackets, with one character off, or contained, and no others", () => {
    const names = [
      "青湖科普志愿服务队",
      "青湖科普志愿服务总队",
      "清潭农技服务中心（二组）",
      "清潭农技服务中心",
      "佳荣里街道人民家园社区",
      "北辰区佳荣里街道人民家园社区",
      "第一小学科普队",
      "第二小学科普队",
      "",
    ];
    expect(pairs(names)).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
    ]);
  });

  it("are the same as when each name is compared with each", () => {
    const name = fc
      .array(fc.constantFrom(...Array.from("青湖科普队一（）𬱖")), { minLength: 0, maxLength: 12 })
      .map((characters) => characters.join(""));
    fc.assert(
      fc.property(fc.array(name, { maxLength: 25 }), (names) => {
        const ready = names.map(comparableName);
        const all = ready.flatMap((a, at) =>
          ready.flatMap((b, other) => (other > at && areNear(a, b) ? [[at, other] as const] : [])),
        );
        expect(nearPairs(ready)).toEqual(all);
      }),
      { numRuns: 300 },
    );
  });

  it("are the same as when each is compared with each, among the names of a whole round", () => {
    const { round } = plantFaults(composeRound(500, 3));
    for (const category of ["volunteer", "organisation", "project", "community"]) {
      const ready = round.nominations
        .filter((one) => one.category === category)
        .map(({ name }) => comparableName(name));
      const all = ready.flatMap((a, at) =>
        ready.flatMap((b, other) => (other > at && areNear(a, b) ? [[at, other] as const] : [])),
      );
      expect(nearPairs(ready)).toEqual(all);
    }
  });

  it("are found in names of any length that differ in one place, and in no name that is empty", () => {
    const name = fc.string({ unit: "grapheme", minLength: 3, maxLength: 40 });
    fc.assert(
      fc.property(name, fc.nat(), fc.constantFrom("湖", "𬱖", ""), (text, at, put) => {
        const characters = Array.from(text);
        const changed = characters.with(at % characters.length, put).join("");
        const ready = [text, changed, ""].map(comparableName);
        const [a, b] = [ready[0]!, ready[1]!];
        expect(nearPairs(ready)).toEqual(areNear(a, b) ? [[0, 1]] : []);
      }),
      { numRuns: 300 },
    );
  });
});
