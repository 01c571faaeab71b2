/** The sum; 0 of nothing. */
export const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** The arithmetic mean; `null` of nothing. */
export const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : sumOf(values) / values.length;

/** The middle value, or the mean of the two middle ones; `null` of nothing. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return meanOf(sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1));
}

/** The sample standard deviation (divisor n − 1); `null` of fewer than two values. */
export function deviationOf(values: readonly number[]): number | null {
  const mean = meanOf(values);
  if (mean === null || values.length < 2) return null;
  return Math.sqrt(sumOf(values.map((value) => (value - mean) ** 2)) / (values.length - 1));
}

/** The value below which the share `share` lies, between neighbours in proportion (R's type 7); `null` of nothing. */
export function quantileOf(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return below === undefined || above === undefined ? null : below + (above - below) * (at - Math.floor(at));
}

/** Pearson's correlation of pairs; `null` of fewer than `least` pairs or where one side does not vary. */
export function correlationOf(pairs: readonly (readonly [number, number])[], least: number): number | null {
  const [meanX, meanY] = [meanOf(pairs.map(([x]) => x)), meanOf(pairs.map(([, y]) => y))];
  if (pairs.length < least || meanX === null || meanY === null) return null;
  const sxx = sumOf(pairs.map(([x]) => (x - meanX) ** 2));
  const syy = sumOf(pairs.map(([, y]) => (y - meanY) ** 2));
  const sxy = sumOf(pairs.map(([x, y]) => (x - meanX) * (y - meanY)));
  return sxx < 1e-18 || syy < 1e-18 ? null : sxy / Math.sqrt(sxx * syy);
}
