import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cast2023 } from "#shared/rules/presets/cast-2023.ts";
import type { MissingPolicy } from "#shared/rules/rule-file.ts";
import { categoryOutcome } from "#shared/scoring/category-outcome.ts";
import { makeCategoryScores, type MadeCell } from "#tests/support/make-category-scores.ts";

const all = (main: number, side: number): MadeCell[] => Array.from({ length: 3 }, () => [main, side]);
const anyCell = fc.oneof(
  fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 2 })),
  fc.constantFrom("recused" as const, "blank" as const),
);
const anyTable = fc.array(fc.array(anyCell, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 8 });
const anySeats = fc.integer({ min: 1, max: 4 });
const anyPolicy = fc.constantFrom<MissingPolicy>("average-valid", "panel-review", "not-eligible");

describe("the missing policy of the rules", () => {
  it("does with too few valid scores what the rules say, and without a word ranks nobody on them", () => {
    const table: MadeCell[][] = [
      ["blank", "recused", "blank"],
      [[70, 30], [70, 20], "recused"],
      all(60, 25),
      all(50, 25),
    ];
    const outcomeOf = (missingPolicy?: MissingPolicy) => {
      const panel = { ...cast2023.panel, ...(missingPolicy === undefined ? {} : { missingPolicy }) };
      const { candidates, selected, reserve } = categoryOutcome(
        makeCategoryScores(table, { seats: 1, rules: { panel } }),
      );
      return [candidates.map(({ status, rank }) => [status, rank]), selected, reserve];
    };
    const left = [
      ["no_score", undefined],
      ["insufficient", undefined],
      ["ranked", 1],
      ["ranked", 2],
    ];
    expect(outcomeOf()).toEqual([left, ["c2"], ["c3"]]);
    expect(outcomeOf("not-eligible")).toEqual(outcomeOf());
    expect(outcomeOf("panel-review")).toEqual(outcomeOf());
    expect(outcomeOf("average-valid")).toEqual([
      [
        ["no_score", undefined],
        ["ranked", 1],
        ["ranked", 2],
        ["ranked", 3],
      ],
      ["c1"],
      ["c2", "c3"],
    ]);
  });

  it("under every policy ranks exactly those who have a score, or enough of them, and fills seats with nobody else", () => {
    fc.assert(
      fc.property(anyTable, anySeats, anyPolicy, (table, seats, missingPolicy) => {
        const rules = { panel: { ...cast2023.panel, missingPolicy } };
        const { candidates, selected, tieGroup, reserve } = categoryOutcome(
          makeCategoryScores(table, { seats, rules }),
        );
        const least = missingPolicy === "average-valid" ? 1 : 3;
        for (const { aggregate, rank } of candidates) expect(rank !== undefined).toBe(aggregate.count >= least);
        const ranked = new Set(candidates.flatMap(({ id, rank }) => (rank === undefined ? [] : [id])));
        for (const id of [...selected, ...tieGroup, ...reserve]) expect(ranked.has(id)).toBe(true);
      }),
    );
  });
});
