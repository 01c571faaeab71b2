import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { aggregate, aggregateTenths, type Aggregate } from "#shared/scoring/aggregate.ts";
import { parseDecimal, printHalfUp } from "#shared/scoring/decimal.ts";
import { compareFractions, fraction, fractionText, fromTenths, type Fraction } from "#shared/scoring/fraction.ts";
import { readVectors } from "#tests/support/read-vectors.ts";

const figure = z.number().nullable();
const Vectors = z.object({
  cases: z.array(
    z.object({
      note: z.string(),
      scores: z.array(figure),
      trim_k: z.int(),
      trim_min_n: z.int(),
      expected: z.object({
        n: z.int(),
        mean: figure,
        trimmed: figure,
        trimming_applied: z.boolean(),
        median: figure,
        published: z.string().nullable(),
      }),
    }),
  ),
});
const { cases } = Vectors.parse(readVectors("aggregate_small"));
const usual = { trim: 1, trimMinimum: 5 };
const asNumber = (value: Fraction | undefined): number | null =>
  value === undefined ? null : Number(value.numerator) / Number(value.denominator);
const expectFigure = (value: Fraction | undefined, expected: number | null): void => {
  if (expected === null) expect(value).toBeUndefined();
  else expect(asNumber(value)).toBeCloseTo(expected, 9);
};

describe("the aggregates of one candidate", () => {
  it("reads every reference case", () => {
    expect(cases).toHaveLength(20);
  });

  it.each(cases)("are as the reference says: $note", ({ scores, trim_k, trim_min_n, expected }) => {
    const values = scores.map((score) => (score === null ? undefined : parseDecimal(String(score))));
    const found = aggregate(values, { trim: trim_k, trimMinimum: trim_min_n });
    expect(found.count).toBe(expected.n);
    expectFigure(found.mean, expected.mean);
    expectFigure(found.trimmed, expected.trimmed);
    expectFigure(found.median, expected.median);
    expect(found.trimmingApplied).toBe(expected.trimming_applied);
    expect(found.trimmed === undefined ? null : printHalfUp(found.trimmed, 2)).toBe(expected.published);
  });

  it("are exact, in points, when the totals are tenths", () => {
    const found = aggregateTenths([865, undefined, 870, 700, 990, 868], usual);
    expect(found.trimmed && fractionText(found.trimmed)).toBe("2603/30");
    expect(found.mean && fractionText(found.mean)).toBe("4293/50");
    expect(found.median && fractionText(found.median)).toBe("434/5");
    expect(found).toMatchObject({ count: 5, trimmingApplied: true, dropped: [3, 4] });
  });

  it("name the first of tied extremes as dropped, and never one value twice", () => {
    expect(aggregateTenths([950, 950, 800, 600, 600], usual).dropped).toEqual([0, 3]);
    expect(aggregateTenths([880, 880, 880, 880, 880], usual).dropped).toEqual([0, 1]);
    expect(aggregateTenths([70, 75, 75, 65, 80, 70, 80], { trim: 2, trimMinimum: 5 }).dropped).toEqual([0, 3, 4, 6]);
    expect(aggregateTenths([700, 800, 900], usual).dropped).toEqual([]);
  });

  it("drop nothing where fewer would be left than dropped", () => {
    expect(aggregateTenths([1, 2, 3, 4], { trim: 2, trimMinimum: 2 })).toMatchObject({
      trimmingApplied: false,
      dropped: [],
    });
  });

  it("are none where nobody scored, also in tenths", () => {
    expect(aggregateTenths([undefined], usual)).toEqual({
      count: 0,
      mean: undefined,
      median: undefined,
      trimmed: undefined,
      trimmingApplied: false,
      dropped: [],
    });
  });

  /** Which of tied extremes is named as dropped depends on the order and changes no value. */
  const valuesOf = (found: Aggregate): Aggregate => ({ ...found, dropped: [] });
  const anyScores = fc.array(fc.option(fc.integer({ min: 0, max: 1000 }), { nil: undefined }), { maxLength: 15 });

  it("are the same in any order, in tenths as in fractions", () => {
    fc.assert(
      fc.property(anyScores, fc.integer({ min: 0, max: 3 }), fc.infiniteStream(fc.nat()), (scores, trim, order) => {
        const rule = { trim, trimMinimum: 5 };
        const shuffled = scores
          .map((score) => ({ score, place: order.next().value as number }))
          .sort((a, b) => a.place - b.place)
          .map(({ score }) => score);
        const values = valuesOf(aggregateTenths(scores, rule));
        const fractions = scores.map((score) => (score === undefined ? undefined : fromTenths(score)));
        expect(valuesOf(aggregateTenths(shuffled, rule))).toEqual(values);
        expect(valuesOf(aggregate(fractions, rule))).toEqual(values);
      }),
    );
  });

  it("never fall when one score rises", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 }),
        fc.nat(),
        fc.integer({ min: 1, max: 300 }),
        (scores, at, more) => {
          const raised = scores.with(at % scores.length, (scores[at % scores.length] ?? 0) + more);
          const zero = fraction(0n);
          const [before, after] = [aggregateTenths(scores, usual), aggregateTenths(raised, usual)];
          expect(compareFractions(after.trimmed ?? zero, before.trimmed ?? zero)).toBeGreaterThanOrEqual(0);
          expect(compareFractions(after.median ?? zero, before.median ?? zero)).toBeGreaterThanOrEqual(0);
          expect(compareFractions(after.mean ?? zero, before.mean ?? zero)).toBeGreaterThan(0);
        },
      ),
    );
  });
});
