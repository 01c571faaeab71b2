import { describe, expect, it } from "vitest";
import { additive } from "#shared/statistics/additive.ts";
import { bootstrap } from "#shared/statistics/bootstrap.ts";
import { borda } from "#shared/statistics/borda.ts";
import { icc } from "#shared/statistics/icc.ts";
import { kendall } from "#shared/statistics/kendall.ts";
import { krippendorff } from "#shared/statistics/krippendorff.ts";
import { leaveOneOut } from "#shared/statistics/leave-one-out.ts";
import { membership } from "#shared/statistics/membership.ts";
import { mixed } from "#shared/statistics/mixed.ts";
import { outliers } from "#shared/statistics/outliers.ts";
import { makePanel } from "#shared/statistics/panel.ts";
import { raterFigures } from "#shared/statistics/rater-figures.ts";
import type { ScoreMatrix } from "#shared/statistics/score-matrix.ts";
import { chiSquareUpperTail } from "#shared/statistics/upper-tail.ts";

const everyMeasure = (matrix: ScoreMatrix): readonly unknown[] => [
  kendall(matrix),
  icc(matrix),
  krippendorff(matrix, "interval"),
  mixed(matrix),
];

describe("what cannot be computed is not there, never 0", () => {
  it.each<[string, ScoreMatrix]>([
    ["no candidate", []],
    ["one expert", [[80], [70], [60]]],
    [
      "everybody recused",
      [
        [null, null],
        [null, null],
      ],
    ],
    ["one candidate", [[80, 70, 60]]],
  ])("agreement of %s", (_, matrix) => {
    expect(everyMeasure(matrix).slice(0, 2)).toEqual([null, null]);
    expect(mixed(matrix)).toBeNull();
  });

  it("agreement where all scores are equal", () => {
    const matrix = [
      [80, 80, 80],
      [80, 80, 80],
      [80, 80, 80],
    ];
    expect(kendall(matrix)).toBeNull();
    expect(krippendorff(matrix, "interval")).toBeNull();
    expect(icc(matrix)).toMatchObject({ icc21: null, icc2k: null, bms: 0 });
    expect(mixed(matrix)).toBeNull();
    expect(outliers(matrix)).toEqual({ median: 0, mad: 0, flagged: null });
  });

  it("the level of an expert who scored nobody, the score of a candidate whom nobody scored", () => {
    const matrix = [
      [80, null],
      [null, null],
    ];
    expect(additive(matrix)).toEqual({ theta: [80, null], beta: [0, null], components: 1 });
    expect(borda(matrix)).toEqual([null, null]);
    expect(raterFigures(matrix)[1]).toEqual({
      count: 0,
      mean: null,
      deviation: null,
      zeroVariance: true,
      leniency: null,
      agreement: null,
    });
  });
});

describe("an outlier", () => {
  it("is a score far from what candidate and level lead one to expect, with its direction", () => {
    const matrix = Array.from({ length: 12 }, (_, row) =>
      [0, 2, 4, 6, 8].map((level, column) => 60 + row + level + ((row * 7 + column * 3) % 5) * 0.5),
    );
    const altered = matrix.map((scores, row) => (row === 3 ? scores.with(1, (scores[1] ?? 0) - 25) : scores));
    expect(outliers(matrix).flagged).toEqual([]);
    const found = outliers(altered).flagged;
    const [farthest] = found?.toSorted((a, b) => Math.abs(b.z) - Math.abs(a.z)) ?? [];
    expect(farthest).toMatchObject({ row: 3, column: 1 });
    expect(farthest?.z).toBeLessThan(-10);
  });
});

describe("the share of a seat", () => {
  it("is whole above the line, nothing below, and divided among who is equal on it", () => {
    expect([...membership([90, 80, 80, 80, 70], 3)]).toEqual([1, 2 / 3, 2 / 3, 2 / 3, 0]);
    expect([...membership([90, 80, 80], 3)]).toEqual([1, 1, 1]);
    expect([...membership([90, -Infinity, 70], 5)]).toEqual([1, 0, 1]);
    expect([...membership([], 3)]).toEqual([]);
    expect([...membership([80, 80, 80, 80], 2)]).toEqual([0.5, 0.5, 0.5, 0.5]);
  });
});

describe("a panel drawn again", () => {
  const matrix = [
    [90, 91, 89],
    [80, 82, 78],
    [70, null, 90],
    [null, null, null],
  ];
  const panel = makePanel(matrix, [true, true, true, false], { trim: 1, trimMinimum: 5, seats: 2 });

  it("of one expert is always the same panel", () => {
    const one = makePanel([[90], [80], [70]], [true, true, true], { trim: 1, trimMinimum: 5, seats: 2 });
    expect(bootstrap(one, { seed: "1", draws: 50 })).toMatchObject({
      share: [1, 1, 0],
      ranks: [
        { low: 1, high: 1 },
        { low: 2, high: 2 },
        { low: 3, high: 3 },
      ],
    });
    // Without its only expert nobody has a score, and nobody is in.
    expect(leaveOneOut(one)).toMatchObject({ base: [1, 1, 0], share: [0, 0, 0] });
  });

  it("gives the same figures from the same seed, and others from another", () => {
    const drawn = (seed: string) => bootstrap(panel, { seed, draws: 500 });
    expect(drawn("a")).toEqual(drawn("a"));
    expect(drawn("a").share).not.toEqual(drawn("b").share);
  });

  it("fills all seats in every draw, and never ranks who is not ranked", () => {
    const { share, ranks } = bootstrap(panel, { seed: "a", draws: 500 });
    expect(share.reduce((sum, one) => sum + one, 0)).toBeCloseTo(2, 9);
    expect(share[3]).toBe(0);
    expect(ranks[3]).toBeNull();
  });

  it("stops when asked, and says how many it drew", () => {
    expect(bootstrap(panel, { seed: "a", draws: 5000, isStopped: () => true }).draws).toBe(0);
  });

  it("tells how far it is, and in the end of every draw once", () => {
    const told: number[] = [];
    bootstrap(panel, { seed: "a", draws: 500, onDrawn: (panels) => told.push(panels) });
    expect(told).toEqual([200, 200, 100]);
    told.length = 0;
    const stopped = { isStopped: () => told.length === 2, onDrawn: (panels: number) => told.push(panels) };
    expect(bootstrap(panel, { seed: "a", draws: 5000, ...stopped }).draws).toBe(400);
    expect(told).toEqual([200, 200]);
  });
});

describe("the upper tail of chi-square", () => {
  it("is as tables print it", () => {
    expect(chiSquareUpperTail(3.841458820694124, 1)).toBeCloseTo(0.05, 10);
    expect(chiSquareUpperTail(18.307038053275146, 10)).toBeCloseTo(0.05, 10);
    expect(chiSquareUpperTail(0, 5)).toBe(1);
    expect(chiSquareUpperTail(2, 2)).toBeCloseTo(Math.exp(-1), 12);
  });
});
