import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDecimal, printHalfUp } from "#shared/scoring/decimal.ts";
import { fraction } from "#shared/scoring/fraction.ts";

describe("a decimal number in figures", () => {
  it.each([
    ["87.665", 17_533n, 200n],
    ["0", 0n, 1n],
    ["-1.50", -3n, 2n],
    ["+3", 3n, 1n],
    [" 9.25 ", 37n, 4n],
  ])("%s is read exactly", (text, numerator, denominator) => {
    expect(parseDecimal(text)).toEqual({ numerator, denominator });
  });

  it.each(["", " ", "1e3", "1,5", "１", ".5", "5.", "abc", "NaN"])("«%s» is not one", (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });
});

describe("a printed score", () => {
  it.each([
    [fraction(17_533n, 200n), 2, "87.67"],
    [fraction(201n, 200n), 2, "1.01"],
    [fraction(107n, 40n), 2, "2.68"],
    [fraction(641n, 8n), 2, "80.13"],
    [fraction(241n, 3n), 2, "80.33"],
    [fraction(0n), 2, "0.00"],
    [fraction(1n, 200n), 2, "0.01"],
    [fraction(1n, 201n), 2, "0.00"],
    [fraction(199n, 200n), 2, "1.00"],
    [fraction(87n), 0, "87"],
    [fraction(175n, 2n), 0, "88"],
    [fraction(1n, 16n), 4, "0.0625"],
    [fraction(-1n, 200n), 2, "-0.01"],
    [fraction(-1n, 300n), 2, "0.00"],
  ])("is rounded half up from the exact value (%o, %i places: %s)", (value, decimals, printed) => {
    expect(printHalfUp(value, decimals)).toBe(printed);
  });

  it("reads back as itself when it has no more places than are shown", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (hundredths) => {
        const value = fraction(BigInt(hundredths), 100n);
        expect(parseDecimal(printHalfUp(value, 2))).toEqual(value);
      }),
    );
  });
});
