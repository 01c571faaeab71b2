import fc from "fast-check";
import { expect, it } from "vitest";
import { categoryOutcome, type CategoryOutcome } from "#shared/scoring/category-outcome.ts";
import { makeCategoryScores, type MadeCell } from "#tests/support/make-category-scores.ts";

const anyCell = fc.oneof(
  fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 2 })),
  fc.constantFrom("recused" as const, "blank" as const),
);
const anyTable = fc.array(fc.array(anyCell, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 8 });

it("a category is the same with one more expert who stood aside from everybody", () => {
  fc.assert(
    fc.property(anyTable, fc.integer({ min: 1, max: 4 }), (table, seats) => {
      const joined = table.map((row): MadeCell[] => [...row, "recused"]);
      const [without, with_] = [table, joined].map((one) => categoryOutcome(makeCategoryScores(one, { seats })));
      const figures = ({ candidates, ...lists }: CategoryOutcome): unknown => [
        lists,
        candidates.map(({ id, rank, status, score, tieValues, dropped }) => {
          return { id, rank, status, score, tieValues, dropped };
        }),
      ];
      expect(with_ && figures(with_)).toEqual(without && figures(without));
    }),
  );
});
