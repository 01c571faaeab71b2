/** An exact number: lowest terms, the denominator always above 0. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * The fraction in lowest terms.
 *
 * Errors: none for a denominator other than 0; callers divide by counts, which they know to be above 0.
 */
export function fraction(numerator: bigint, denominator = 1n): Fraction {
  const shared = greatestCommonDivisor(numerator, denominator);
  const divisor = denominator < 0n ? -shared : shared;
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/** The points that a whole number of tenths stands for. */
export const fromTenths = (tenths: number): Fraction => fraction(BigInt(tenths), 10n);

/** The exact sum. */
export const addFractions = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

/** The exact product. */
export const multiplyFractions = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.numerator, a.denominator * b.denominator);

/** The exact quotient by a count above 0. */
export const divideByWhole = (a: Fraction, count: number): Fraction =>
  fraction(a.numerator, a.denominator * BigInt(count));

/** Below 0 when `a` is smaller, 0 only when both are exactly equal, above 0 when `a` is larger. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The exact value as text: `1729/20`, and a whole number without a denominator: `87`. */
export const fractionText = (value: Fraction): string =>
  value.denominator === 1n ? String(value.numerator) : `${String(value.numerator)}/${String(value.denominator)}`;

/**
 * The value that `fractionText` wrote.
 *
 * Errors: throws on any other text; only the program's own texts are read.
 */
export function parseFraction(text: string): Fraction {
  const [numerator = "0", denominator = "1"] = text.split("/");
  return fraction(BigInt(numerator), BigInt(denominator));
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [large, small] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (small !== 0n) [large, small] = [small, large % small];
  return large;
}
