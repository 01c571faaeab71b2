import { validByRow, type ScoreMatrix } from "#shared/statistics/score-matrix.ts";

/** How differences between two scores count. */
export type AlphaLevel = "nominal" | "ordinal" | "interval" | "ratio";

/**
 * Krippendorff's alpha over all valid scores, missing ones allowed: 1 full agreement, 0 as by chance.
 *
 * Errors: `null` where no candidate has two scores, or where all scores are equal.
 * Source: vectors §7.3.
 */
export function krippendorff(matrix: ScoreMatrix, level: AlphaLevel): number | null {
  const units = validByRow(matrix).filter((scores) => scores.length > 1);
  const values = [...new Set(units.flat())].sort((a, b) => a - b);
  const placeOf = new Map(values.map((value, place) => [value, place]));
  const counts = values.map(() => 0);
  for (const score of units.flat()) counts[placeOf.get(score) ?? 0] = (counts[placeOf.get(score) ?? 0] ?? 0) + 1;
  const distance = distanceOf(level, values, counts);
  let observed = 0;
  for (const unit of units) {
    const places = unit.map((score) => placeOf.get(score) ?? 0);
    let pairs = 0;
    for (const [at, one] of places.entries())
      for (const other of places.slice(at + 1)) pairs += 2 * distance(one, other);
    observed += pairs / (unit.length - 1);
  }
  let expected = 0;
  counts.forEach((count, one) => {
    for (let other = 0; other < one; other += 1) expected += 2 * count * (counts[other] ?? 0) * distance(one, other);
  });
  const total = units.flat().length;
  return expected === 0 ? null : 1 - ((total - 1) * observed) / expected;
}

function distanceOf(
  level: AlphaLevel,
  values: readonly number[],
  counts: readonly number[],
): (one: number, other: number) => number {
  const upTo = [0];
  counts.forEach((count, place) => upTo.push((upTo[place] ?? 0) + count));
  return (one, other) => {
    if (one === other) return 0;
    const [c, k] = [values[one] ?? 0, values[other] ?? 0];
    switch (level) {
      case "nominal":
        return 1;
      case "interval":
        return (c - k) ** 2;
      case "ratio":
        return ((c - k) / (c + k)) ** 2;
      case "ordinal": {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const between = (upTo[high + 1] ?? 0) - (upTo[low] ?? 0);
        return (between - ((counts[low] ?? 0) + (counts[high] ?? 0)) / 2) ** 2;
      }
    }
  };
}
