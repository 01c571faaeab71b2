import type { MarksByCriterion } from "#shared/scoring/category-scores.ts";
import type { Criterion } from "#shared/rules/rubric.ts";
import { addFractions, fraction, multiplyFractions, type Fraction } from "#shared/scoring/fraction.ts";

/** One rater's marks for one candidate; `undefined` is an empty field, never 0. */
export type FormMarks =
  | { readonly mode: "points"; readonly marks: readonly (Fraction | undefined)[] }
  | { readonly mode: "weighted"; readonly marks: readonly { mark: Fraction | undefined; weight: Fraction }[] };

/**
 * One rater's total: the sum of the points, or the mean weighted by weights of any sum above 0.
 *
 * Errors: undefined while any field is empty, or when there is none: an incomplete form has no total.
 * Source: vectors §1.
 */
export function formTotal(form: FormMarks): Fraction | undefined {
  if (form.marks.length === 0) return undefined;
  const zero = fraction(0n);
  let sum = zero;
  if (form.mode === "points") {
    for (const mark of form.marks) {
      if (mark === undefined) return undefined;
      sum = addFractions(sum, mark);
    }
    return sum;
  }
  let weights = zero;
  for (const { mark, weight } of form.marks) {
    if (mark === undefined) return undefined;
    sum = addFractions(sum, multiplyFractions(mark, weight));
    weights = addFractions(weights, weight);
  }
  if (weights.numerator <= 0n) return undefined;
  return multiplyFractions(sum, fraction(weights.denominator, weights.numerator));
}

/**
 * The total of a score form whose criteria add up to the full marks.
 *
 * Units: whole tenths of a point, so that plain numbers are exact.
 * Errors: undefined while any criterion is empty.
 * Source: vectors §1, mode `points`.
 */
export function formTotalTenths(
  criteria: readonly Pick<Criterion, "id">[],
  tenthsByCriterion: Pick<MarksByCriterion, "get">,
): number | undefined {
  let sumTenths = 0;
  for (const criterion of criteria) {
    const tenths = tenthsByCriterion.get(criterion.id);
    if (tenths === undefined) return undefined;
    sumTenths += tenths;
  }
  return criteria.length === 0 ? undefined : sumTenths;
}
