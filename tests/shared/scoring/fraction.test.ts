import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addFractions,
  compareFractions,
  divideByWhole,
  fraction,
  fractionText,
  fromTenths,
  multiplyFractions,
} from "#shared/scoring/fraction.ts";

const anyFraction = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
  .map(([numerator, denominator]) => fraction(numerator, denominator));

describe("a fraction", () => {
  it("is in lowest terms with the sign in the numerator", () => {
    expect(fraction(6n, 4n)).toEqual({ numerator: 3n, denominator: 2n });
    expect(fraction(6n, -4n)).toEqual({ numerator: -3n, denominator: 2n });
    expect(fraction(-6n, -4n)).toEqual({ numerator: 3n, denominator: 2n });
    expect(fraction(0n, 7n)).toEqual({ numerator: 0n, denominator: 1n });
    expect(fraction(5n)).toEqual({ numerator: 5n, denominator: 1n });
  });

  it("adds, multiplies and divides exactly", () => {
    expect(addFractions(fraction(1n, 10n), fraction(2n, 10n))).toEqual(fraction(3n, 10n));
    expect(multiplyFractions(fraction(2n, 3n), fraction(9n, 4n))).toEqual(fraction(3n, 2n));
    expect(divideByWhole(fraction(1n, 3n), 4)).toEqual(fraction(1n, 12n));
    expect(fromTenths(865)).toEqual(fraction(173n, 2n));
  });

  it("compares by exact value", () => {
    expect(compareFractions(fraction(1n, 3n), fraction(333_333_333_333n, 1_000_000_000_000n))).toBeGreaterThan(0);
    expect(compareFractions(fraction(2n, 6n), fraction(1n, 3n))).toBe(0);
    expect(compareFractions(fraction(-1n, 2n), fraction(0n))).toBeLessThan(0);
  });

  it("is written with a denominator only when it needs one", () => {
    expect(fractionText(fraction(1729n, 20n))).toBe("1729/20");
    expect(fractionText(fraction(870n, 10n))).toBe("87");
    expect(fractionText(fraction(-1n, 2n))).toBe("-1/2");
  });

  it("sums to the same value in any order", () => {
    fc.assert(
      fc.property(fc.array(anyFraction, { maxLength: 8 }), (items) => {
        const forward = items.reduce(addFractions, fraction(0n));
        const backward = items.toReversed().reduce(addFractions, fraction(0n));
        expect(compareFractions(forward, backward)).toBe(0);
        expect(forward).toEqual(backward);
      }),
    );
  });
});
