import type { RuleFile } from "#shared/rules/rule-file.ts";
import { addFractions, compareFractions, divideByWhole, fraction, type Fraction } from "#shared/scoring/fraction.ts";

/** How many highest and lowest are dropped, and from how many valid scores on. */
export type TrimRule = Pick<RuleFile["aggregation"], "trim" | "trimMinimum">;

/** What the valid scores of one candidate come to; `undefined` where nobody scored. */
export interface Aggregate {
  /** Number of valid scores. */
  readonly count: number;
  readonly mean: Fraction | undefined;
  readonly median: Fraction | undefined;
  /** Mean without the dropped scores, or the plain mean where nothing is dropped. */
  readonly trimmed: Fraction | undefined;
  readonly trimmingApplied: boolean;
  /** Which of the given values were dropped, for showing only: of tied extremes the first, which changes no value. */
  readonly dropped: readonly number[];
}

interface Arithmetic<T> {
  readonly compare: (a: T, b: T) => number;
  readonly sum: (values: readonly T[]) => Fraction;
}

const exact: Arithmetic<Fraction> = {
  compare: compareFractions,
  sum: (values) => values.reduce(addFractions, fraction(0n)),
};

const tenths: Arithmetic<number> = {
  compare: (a, b) => a - b,
  sum: (values) => fraction(BigInt(values.reduce((sum, value) => sum + value, 0)), 10n),
};

/**
 * Mean, median and trimmed mean of the values that are there.
 *
 * Shape: `values` in any order, one a rater, `undefined` for a missing one; not changed.
 * Source: vectors §2.
 */
export const aggregate = (values: readonly (Fraction | undefined)[], rule: TrimRule): Aggregate =>
  aggregateWith(exact, values, rule);

/**
 * The same for totals in whole tenths of a point, many times faster.
 *
 * Units: tenths in, points out.
 * Source: vectors §2.
 */
export const aggregateTenths = (values: readonly (number | undefined)[], rule: TrimRule): Aggregate =>
  aggregateWith(tenths, values, rule);

function aggregateWith<T>(arithmetic: Arithmetic<T>, values: readonly (T | undefined)[], rule: TrimRule): Aggregate {
  const valid: { readonly value: T; readonly at: number }[] = [];
  values.forEach((value, at) => {
    if (value !== undefined) valid.push({ value, at });
  });
  const count = valid.length;
  if (count === 0) {
    return { count, mean: undefined, median: undefined, trimmed: undefined, trimmingApplied: false, dropped: [] };
  }
  const sumOf = (kept: typeof valid): Fraction => arithmetic.sum(kept.map(({ value }) => value));
  valid.sort((a, b) => arithmetic.compare(a.value, b.value) || a.at - b.at);
  const middle = valid.slice(Math.ceil(count / 2) - 1, Math.floor(count / 2) + 1);
  const mean = divideByWhole(sumOf(valid), count);
  const median = divideByWhole(sumOf(middle), middle.length);
  const trimmingApplied = count >= rule.trimMinimum && count > 2 * rule.trim;
  if (!trimmingApplied) return { count, mean, median, trimmed: mean, trimmingApplied, dropped: [] };
  const lowest = valid.slice(0, rule.trim);
  const fromTheTop = valid.slice(rule.trim).sort((a, b) => arithmetic.compare(b.value, a.value) || a.at - b.at);
  const kept = fromTheTop.slice(rule.trim);
  const dropped = [...lowest, ...fromTheTop.slice(0, rule.trim)].map(({ at }) => at).sort((a, b) => a - b);
  return { count, mean, median, trimmed: divideByWhole(sumOf(kept), kept.length), trimmingApplied, dropped };
}
