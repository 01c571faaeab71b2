import type { DeclaredValue } from "#shared/domain/candidate.ts";

/** Least and greatest number that a declaration may mean; both its value when it is exact. */
export interface LikelyRange {
  readonly low: number;
  readonly high: number;
}

const nearlyWords = /近|不足|不到|未满|接近/u;
const roughlyWords = /约|左右|上下|大概|大致|≈|~/u;

/**
 * What an approximate number may mean, by the words around it and the unit of its last figure that is not 0.
 *
 * Shape: 「50余」 50–59, 「约50」 45–55, 「近50」 40–49.
 */
export function likelyRange(declared: DeclaredValue, value: number): LikelyRange {
  if (!declared.approximate) return { low: value, high: value };
  let unit = 1;
  while (value !== 0 && value % (unit * 10) === 0) unit *= 10;
  if (nearlyWords.test(declared.raw)) return { low: value - unit, high: value - 1 };
  if (roughlyWords.test(declared.raw)) return { low: value - unit / 2, high: value + unit / 2 };
  return { low: value, high: value + unit - 1 };
}
