import { fraction, type Fraction } from "#shared/scoring/fraction.ts";

/**
 * The exact value of a decimal number written in figures, e.g. `87.665`.
 *
 * Errors: undefined when the text is anything else (empty, `1e3`, `1,5`, full-width figures).
 */
export function parseDecimal(text: string): Fraction | undefined {
  const parts = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text.trim());
  if (parts === null) return undefined;
  const [, sign, whole = "", decimals = ""] = parts;
  const size = BigInt(whole + decimals);
  return fraction(sign === "-" ? -size : size, 10n ** BigInt(decimals.length));
}

/**
 * The value rounded to `decimals` places as people expect it (四舍五入): a half goes away from 0.
 *
 * Shape: always with all the places, e.g. `86.50`; only for showing, never for comparing.
 * Source: vectors §3.
 */
export function printHalfUp(value: Fraction, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const negative = value.numerator < 0n;
  const size = negative ? -value.numerator : value.numerator;
  const rounded = (2n * size * scale + value.denominator) / (2n * value.denominator);
  const digits = String(rounded).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const text = decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`;
  return negative && rounded !== 0n ? `-${text}` : text;
}
