import { describe, expect, it } from "vitest";
import { z } from "zod";
import { aggregateTenths } from "#shared/scoring/aggregate.ts";
import { printHalfUp } from "#shared/scoring/decimal.ts";
import type { Fraction } from "#shared/scoring/fraction.ts";
import { competitionRanks } from "#shared/scoring/rank.ts";
import { selectSeats } from "#shared/scoring/select.ts";
import { additive } from "#shared/statistics/additive.ts";
import { borda } from "#shared/statistics/borda.ts";
import { rankValues } from "#shared/statistics/rank-values.ts";
import { zScores } from "#shared/statistics/z-scores.ts";
import { expectFigures } from "#tests/support/expect-figures.ts";
import { readVectors } from "#tests/support/read-vectors.ts";

const figure = z.number().nullable();
const places = z.array(z.int());
const Vectors = z.object({
  data: z.object({ matrix: z.array(z.array(z.int().nullable())) }),
  params: z.object({ seats: z.int(), trim_k: z.int(), trim_min_n: z.int(), min_valid: z.int() }),
  expected: z.object({
    candidates: z.array(
      z.object({
        n: z.int(),
        mean: figure,
        trimmed: figure,
        trimming_applied: z.boolean(),
        median: figure,
        published: z.string().nullable(),
      }),
    ),
    rank: z.record(z.string(), z.array(z.int().nullable())),
    no_score: places,
    insufficient: places,
    selection: z.object({
      selected: places,
      tie_group: places,
      open_seats: z.int(),
      vacant: z.int(),
      ordered: places,
      reserve: places,
    }),
  }),
});
const { data, params, expected } = Vectors.parse(readVectors("panel_14x6"));
const aggregates = data.matrix.map((scores) =>
  aggregateTenths(
    scores.map((score) => (score === null ? undefined : score * 10)),
    { trim: params.trim_k, trimMinimum: params.trim_min_n },
  ),
);
const ranked = aggregates.map(({ count }) => count >= params.min_valid);
const asNumber = (value: Fraction | undefined): number | null =>
  value === undefined ? null : Number(value.numerator) / Number(value.denominator);

describe("one messy panel of fourteen candidates and six raters", () => {
  it("has the aggregates and printed scores of the reference", () => {
    expect(aggregates.map(({ count, trimmingApplied }) => [count, trimmingApplied])).toEqual(
      expected.candidates.map((one) => [one.n, one.trimming_applied]),
    );
    expectFigures(
      aggregates.flatMap(({ mean, trimmed, median }) => [mean, trimmed, median].map(asNumber)),
      expected.candidates.flatMap((one) => [one.mean, one.trimmed, one.median]),
    );
    expect(aggregates.map(({ trimmed }) => (trimmed === undefined ? null : printHalfUp(trimmed, 2)))).toEqual(
      expected.candidates.map((one) => one.published),
    );
  });

  it("has the ranks of the reference, by the score and by every other way of counting", () => {
    const exact = (key: "trimmed" | "mean" | "median") =>
      competitionRanks(aggregates.map((one, row) => (ranked[row] === true ? one[key] : undefined))).map(
        (rank) => rank ?? null,
      );
    expect({
      trimmed: exact("trimmed"),
      mean: exact("mean"),
      median: exact("median"),
      z_mean: rankValues(zScores(data.matrix).mean, ranked),
      additive: rankValues(additive(data.matrix).theta, ranked),
      borda: rankValues(borda(data.matrix), ranked),
    }).toEqual(expected.rank);
  });

  it("has the seats of the reference", () => {
    const found = selectSeats(
      aggregates.map(({ trimmed, mean, median }, row) =>
        ranked[row] === true && trimmed && mean && median ? [trimmed, mean, median] : undefined,
      ),
      params.seats,
    );
    const { selection } = expected;
    expect(found.selected.toSorted((a, b) => a - b)).toEqual(selection.selected);
    expect(found).toMatchObject({
      tieGroup: selection.tie_group,
      openSeats: selection.open_seats,
      vacant: selection.vacant,
      ordered: selection.ordered,
      reserve: selection.reserve,
    });
    const counts = aggregates.map(({ count }) => count);
    expect(counts.flatMap((count, row) => (count === 0 ? [row] : []))).toEqual(expected.no_score);
    expect(counts.flatMap((count, row) => (count > 0 && count < params.min_valid ? [row] : []))).toEqual(
      expected.insufficient,
    );
  });
});
