import { compareFractions, type Fraction } from "#shared/scoring/fraction.ts";

/**
 * The rank of each score: 1 + how many are strictly larger, so equal scores share a rank (1, 2, 2, 4).
 *
 * Shape: one rank per score, in the order given; `undefined` for a candidate that is not ranked.
 * Source: vectors §4.
 */
export function competitionRanks(scores: readonly (Fraction | undefined)[]): readonly (number | undefined)[] {
  const sorted = scores.filter((score) => score !== undefined).sort((a, b) => compareFractions(b, a));
  const rankByText = new Map<string, number>();
  sorted.forEach((score, larger) => {
    const text = keyText(score);
    if (!rankByText.has(text)) rankByText.set(text, larger + 1);
  });
  return scores.map((score) => (score === undefined ? undefined : rankByText.get(keyText(score))));
}

/** Lowest terms make equal values equal texts. */
const keyText = (score: Fraction): string => `${String(score.numerator)}/${String(score.denominator)}`;
