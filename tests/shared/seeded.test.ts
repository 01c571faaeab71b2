import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSeeded } from "#shared/seeded.ts";

describe("seeded chance", () => {
  it("gives the same numbers for the same seed on every machine", () => {
    const seeded = createSeeded("pingshen");
    expect([seeded.whole(1000), seeded.whole(1000), seeded.whole(1000)]).toEqual([720, 139, 741]);
    expect(createSeeded("pingshen").next()).toBe(createSeeded("pingshen").next());
  });

  it("gives other numbers for another seed", () => {
    const draw = (seed: string): number[] =>
      Array.from(
        { length: 5 },
        (
          (s) => () =>
            s.whole(1_000_000)
        )(createSeeded(seed)),
      );
    expect(draw("1")).not.toEqual(draw("2"));
  });

  it("stays in its range", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 1000 }), (seed, below) => {
        const seeded = createSeeded(seed);
        const [number, whole] = [seeded.next(), seeded.whole(below)];
        expect(number >= 0 && number < 1).toBe(true);
        expect(Number.isInteger(whole) && whole >= 0 && whole < below).toBe(true);
      }),
    );
  });

  it("picks from a list, and shuffles into a new list with the same items", () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.integer(), { minLength: 1 }), (seed, items) => {
        const seeded = createSeeded(seed);
        const before = [...items];
        expect(items).toContain(seeded.pick(items));
        expect(seeded.shuffle(items).toSorted()).toEqual(before.toSorted());
        expect(items).toEqual(before);
      }),
    );
    expect(createSeeded("x").shuffle([])).toEqual([]);
  });

  it("is about normal where asked for", () => {
    const seeded = createSeeded("normal");
    const draws = Array.from({ length: 20_000 }, () => seeded.normal());
    const mean = draws.reduce((sum, one) => sum + one, 0) / draws.length;
    const spread = Math.sqrt(draws.reduce((sum, one) => sum + (one - mean) ** 2, 0) / draws.length);
    expect(Math.abs(mean)).toBeLessThan(0.03);
    expect(Math.abs(spread - 1)).toBeLessThan(0.03);
  });
});
