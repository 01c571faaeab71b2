import { describe, expect, it } from "vitest";
import { z } from "zod";
import { CriterionId } from "#shared/ids.ts";
import { parseDecimal, printHalfUp } from "#shared/scoring/decimal.ts";
import { formTotal, formTotalTenths, type FormMarks } from "#shared/scoring/form-total.ts";
import { fraction, fromTenths, type Fraction } from "#shared/scoring/fraction.ts";
import { readVectors } from "#tests/support/read-vectors.ts";

const Vectors = z.object({
  cases: z.array(
    z.object({
      note: z.string(),
      criteria: z.array(z.object({ id: z.string(), max: z.number(), weight: z.number().optional() })),
      given: z.array(z.number().nullable()),
      mode: z.enum(["points", "weighted"]),
      expected: z.object({ total: z.number().nullable(), published: z.string().optional(), complete: z.boolean() }),
    }),
  ),
});
const { cases } = Vectors.parse(readVectors("weighted_total"));

const exact = (value: number | null | undefined): Fraction | undefined =>
  value === null || value === undefined ? undefined : parseDecimal(String(value));

function marksOf(given: (typeof cases)[number]): FormMarks {
  const marks = given.given.map(exact);
  if (given.mode === "points") return { mode: "points", marks };
  const weighted = given.criteria.map(({ weight }, at) => ({ mark: marks[at], weight: exact(weight) ?? fraction(1n) }));
  return { mode: "weighted", marks: weighted };
}

describe("one rater's total", () => {
  it("reads every reference case", () => {
    expect(cases).toHaveLength(6);
  });

  it.each(cases)("is as the reference says: $note", (given) => {
    const total = formTotal(marksOf(given));
    expect(total !== undefined).toBe(given.expected.complete);
    expect(total).toEqual(exact(given.expected.total));
    if (total !== undefined) expect(printHalfUp(total, 2)).toBe(given.expected.published);
  });

  it("is not there for a weighted form with an empty field, for no field at all, or without any weight", () => {
    const weight = fraction(1n, 2n);
    expect(formTotal({ mode: "weighted", marks: [{ mark: undefined, weight }] })).toBeUndefined();
    expect(formTotal({ mode: "points", marks: [] })).toBeUndefined();
    expect(formTotal({ mode: "weighted", marks: [] })).toBeUndefined();
    expect(formTotal({ mode: "weighted", marks: [{ mark: fraction(90n), weight: fraction(0n) }] })).toBeUndefined();
  });

  it("counts a real 0 as a score", () => {
    expect(formTotal({ mode: "points", marks: [fraction(0n), fromTenths(255)] })).toEqual(fraction(51n, 2n));
  });
});

describe("a total in tenths", () => {
  const [a, b] = [CriterionId.parse("a"), CriterionId.parse("b")];
  const criteria = [{ id: a }, { id: b }];

  it("is the sum over the criteria of the rubric, whatever else is in the form", () => {
    const other = CriterionId.parse("other");
    expect(
      formTotalTenths(
        criteria,
        new Map([
          [a, 270],
          [b, 0],
          [other, 55],
        ]),
      ),
    ).toBe(270);
  });

  it("is not there while a criterion is blank, or when the rubric has none", () => {
    expect(formTotalTenths(criteria, new Map([[a, 270]]))).toBeUndefined();
    expect(formTotalTenths([], new Map([[a, 270]]))).toBeUndefined();
  });
});
