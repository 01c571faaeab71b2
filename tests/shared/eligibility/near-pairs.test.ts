import fc from "fast-check";
import { describe, expect, it } from "vitest";
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
});
