import { describe, expect, it } from "vitest";
import { commonStep, heaping } from "#shared/statistics/heaping.ts";
import { orderEffect } from "#shared/statistics/order-effect.ts";
import { ownUnitLift } from "#shared/statistics/own-unit-lift.ts";
import { besideOthers } from "#shared/statistics/rater-figures.ts";

describe("heaping", () => {
  it("counts whole fives and the largest pile beside what chance would give", () => {
    expect(heaping([800, 850, 850, 835, 900], 5)).toEqual({
      onFives: 0.8,
      expected: 0.1,
      pile: { tenths: 850, count: 2 },
      distinct: 4,
      isNotable: false,
    });
  });

  it("is notable from ten totals on, if there are far more fives than chance gives", () => {
    const fives = Array.from({ length: 12 }, (_, at) => 700 + 50 * (at % 4));
    expect(heaping(fives, 5)?.isNotable).toBe(true);
    const spread = Array.from({ length: 40 }, (_, at) => 700 + 5 * at);
    expect(heaping(spread, 5)).toMatchObject({ onFives: 0.1, isNotable: false });
  });

  it("is nothing remarkable where the form allows fives only, and nothing at all without totals", () => {
    expect(heaping([800, 850, 900], 50)).toMatchObject({ onFives: 1, expected: 1, isNotable: false });
    expect(heaping([], 5)).toBeNull();
    expect(commonStep([5, 10, 20])).toBe(5);
  });
});

/** Others always give 80; the expert gives the listed points. */
const pairs = (own: readonly number[]) =>
  besideOthers(
    own.map((score) => [score, 80]),
    0,
  );

describe("the effect of the order", () => {
  it("is the change from the first to the last candidate that the expert met", () => {
    const found = orderEffect(pairs([80, 81, 82, 83]), [1, 2, 3, 4]);
    expect(found).toMatchObject({ count: 4, isNotable: false });
    expect(found?.change).toBeCloseTo(3, 9);
    expect(found?.correlation).toBeCloseTo(1, 9);
    expect(orderEffect(pairs([80, 81, 82, 83]), [40, 30, 20, 10])?.change).toBeCloseTo(-3, 9);
  });

  it("is notable from ten candidates on, if it is clearer than chance makes it", () => {
    const rising = Array.from({ length: 20 }, (_, at) => 80 + at * 0.3 + (at % 2));
    const level = Array.from({ length: 20 }, (_, at) => 80 + (at % 2));
    const places = rising.map((_, at) => at);
    expect(orderEffect(pairs(rising), places)?.isNotable).toBe(true);
    expect(orderEffect(pairs(level), places)?.isNotable).toBe(false);
  });

  it("cannot be told from two candidates, or where no place is known", () => {
    expect(orderEffect(pairs([80, 81]), [1, 2])).toBeNull();
    expect(orderEffect(pairs([80, 81, 82]), [null, null, null])).toBeNull();
  });
});

describe("the lift of the own unit", () => {
  it("is what the own unit's candidates get beyond the expert's usual distance to the others", () => {
    expect(ownUnitLift(pairs([85, 81, 81]), [true, false, false])).toEqual({ count: 1, lift: 4 });
  });

  it("is the same for a region", () => {
    expect(ownUnitLift(pairs([78, 78, 81, 81]), [true, true, false, false])).toEqual({ count: 2, lift: -3 });
  });

  it("is not there without candidates of the own unit, or without others to compare", () => {
    expect(ownUnitLift(pairs([85, 81]), [false, false])).toBeNull();
    expect(ownUnitLift(pairs([85, 81]), [true, true])).toBeNull();
  });
});
