import { printHalfUp } from "#shared/scoring/decimal.ts";
import { addFractions, fraction, multiplyFractions, type Fraction } from "#shared/scoring/fraction.ts";

/** How far one score is from another, with its sign; a difference too small to print still shows. */
export function exactDifference(score: Fraction, from: Fraction, decimals: number): string {
  const difference = addFractions(score, multiplyFractions(from, fraction(-1n)));
  if (difference.numerator === 0n) return "0";
  const sign = difference.numerator > 0n ? "+" : "−";
  const printed = printHalfUp(difference, decimals).replace("-", "");
  return /[1-9]/.test(printed) ? `${sign}${printed}` : `${sign}<${printed.replace(/0$/, "1")}`;
}
