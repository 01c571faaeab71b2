import type { DeclaredValue } from "#shared/domain/candidate.ts";

/** Least and greatest number that a declaration may mean; both its value when it is exact. */
export interface LikelyRange {
  readonly low: number;
  readonly high: number;
}

const nearlyWords = /近|不足|不到|未满/u;
const roughlyWords = /约|左右|上下|大概|大致|来|≈|~/u;
const tenThousand = 10_000;

/**
 * What an approximate number may mean, by the words around it and the unit of its last figure that is not 0
 * (at most ten thousand where the text counts in 万).
 *
 * Shape: 「50余」 50–59, 「约50」 45–55, 「不足50」 40–49, 「10万余」 100,000–109,999.
 */
export function likelyRange(declared: DeclaredValue, value: number): LikelyRange {
  if (!declared.approximate) return { low: value, high: value };
  const largestUnit = declared.raw.includes("万") ? tenThousand : Infinity;
  let unit = 1;
  while (value > 0 && unit < largestUnit && value % (unit * 10) === 0) unit *= 10;
  if (nearlyWords.test(declared.raw)) return { low: value - unit, high: value - 1 };
  if (roughlyWords.test(declared.raw)) return { low: value - unit / 2, high: value + unit / 2 };
  return { low: value, high: value + unit - 1 };
}
