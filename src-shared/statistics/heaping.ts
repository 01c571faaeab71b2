/** How much a rater's totals gather on round numbers and on one number. */
export interface Heaping {
  /** Share of totals that are whole fives of points (75, 80, 85 …). */
  readonly onFives: number;
  /** The same share if all totals that the form allows were equally likely. */
  readonly expected: number;
  /** The total given most often, in tenths, and to how many. */
  readonly pile: { readonly tenths: number; readonly count: number };
  /** How many different totals there are. */
  readonly distinct: number;
  /** At least ten totals, and more fives than chance would give in one of a thousand raters. */
  readonly isNotable: boolean;
}

const fiveTenths = 50;

/**
 * Heaping of one rater's totals.
 *
 * Units: `totals` and `stepTenths` in tenths of a point; the form allows whole multiples of the step.
 * Errors: `null` without totals.
 */
export function heaping(totals: readonly number[], stepTenths: number): Heaping | null {
  const counts = new Map<number, number>();
  for (const total of totals) counts.set(total, (counts.get(total) ?? 0) + 1);
  // Of equally high piles the highest total, so that the order of candidates decides nothing.
  const [pile] = [...counts].sort(([a, m], [b, n]) => n - m || b - a);
  if (pile === undefined) return null;
  const onFives = totals.filter((total) => total % fiveTenths === 0).length / totals.length;
  const expected = stepTenths / leastCommonMultiple(stepTenths, fiveTenths);
  const error = Math.sqrt((expected * (1 - expected)) / totals.length);
  return {
    onFives,
    expected,
    pile: { tenths: pile[0], count: pile[1] },
    distinct: counts.size,
    isNotable: totals.length >= 10 && onFives > expected + 3.29 * error,
  };
}

/** The largest number of which all are multiples; 0 of nothing. */
export const commonStep = (steps: readonly number[]): number => steps.reduce(greatestCommonDivisor, 0);

const leastCommonMultiple = (a: number, b: number): number => (a * b) / greatestCommonDivisor(a, b);

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
