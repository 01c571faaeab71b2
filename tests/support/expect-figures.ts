import { expect } from "vitest";

/** Figures that are the reference's, `null` where it says that there is none; within 1e-8 unless said otherwise. */
export function expectFigures(
  found: readonly (number | null | undefined)[],
  wanted: readonly (number | null)[],
  within = 1e-8,
): void {
  const differing = wanted.flatMap((value, at) => {
    const own = found[at] ?? null;
    const fits = value === null || own === null ? value === own : Math.abs(own - value) <= within;
    return fits ? [] : [{ at, own, value }];
  });
  expect(differing).toEqual([]);
  expect(found).toHaveLength(wanted.length);
}
