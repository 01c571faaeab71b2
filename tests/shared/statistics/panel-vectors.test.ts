import { describe, expect, it } from "vitest";
import { z } from "zod";
import { additive } from "#shared/statistics/additive.ts";
import { borda } from "#shared/statistics/borda.ts";
import { bootstrap } from "#shared/statistics/bootstrap.ts";
import { leaveOneOut } from "#shared/statistics/leave-one-out.ts";
import { mixed } from "#shared/statistics/mixed.ts";
import { outliers } from "#shared/statistics/outliers.ts";
import { makePanel } from "#shared/statistics/panel.ts";
import { raterFigures } from "#shared/statistics/rater-figures.ts";
import { zScores } from "#shared/statistics/z-scores.ts";
import { expectFigures } from "#tests/support/expect-figures.ts";
import { readVectors } from "#tests/support/read-vectors.ts";

const figure = z.number().nullable();
const Vectors = z.object({
  data: z.object({ matrix: z.array(z.array(figure)) }),
  params: z.object({ seats: z.int(), trim_k: z.int(), trim_min_n: z.int(), min_valid: z.int() }),
  expected: z.object({
    grand_mean: z.number(),
    grand_sd: z.number(),
    components: z.int(),
    candidates: z.array(
      z.object({ z_mean: figure, z_rescaled: figure, additive: figure, borda: figure, mixed_blup: figure }),
    ),
    raters: z.array(
      z.object({
        n: z.int(),
        mean: figure,
        sd: figure,
        zero_variance: z.boolean(),
        loo_deviation: figure,
        additive_beta: figure,
        corr_with_rest: figure,
        mixed_blup: figure,
      }),
    ),
    mixed: z.record(z.string(), z.number()),
    outliers: z.object({ median: z.number(), mad: z.number(), flagged: z.array(z.unknown()) }),
    loro: z.object({
      base_membership: z.array(z.number()),
      prob: z.array(z.number()),
      overlap: z.record(z.string(), z.number()),
    }),
    bootstrap: z.object({ prob: z.array(z.number()) }),
  }),
});
const { data, params, expected } = Vectors.parse(readVectors("panel_14x6"));
const { matrix } = data;
const panel = makePanel(
  matrix,
  matrix.map((scores) => scores.filter((score) => score !== null).length >= params.min_valid),
  { seats: params.seats, trim: params.trim_k, trimMinimum: params.trim_min_n },
);

describe("one messy panel of fourteen candidates and six raters", () => {
  it("has the z scores of the reference", () => {
    const found = zScores(matrix);
    expectFigures(
      found.mean,
      expected.candidates.map((one) => one.z_mean),
    );
    expectFigures(
      found.rescaled,
      expected.candidates.map((one) => one.z_rescaled),
    );
    expectFigures([found.grandMean, found.grandDeviation], [expected.grand_mean, expected.grand_sd]);
  });

  it("has the fair averages, levels and Borda shares of the reference", () => {
    const found = additive(matrix);
    expectFigures(
      found.theta,
      expected.candidates.map((one) => one.additive),
    );
    expectFigures(
      found.beta,
      expected.raters.map((one) => one.additive_beta),
    );
    expect(found.components).toBe(expected.components);
    expectFigures(
      borda(matrix),
      expected.candidates.map((one) => one.borda),
    );
  });

  it("has the figures of each rater", () => {
    const found = raterFigures(matrix);
    expect(found.map(({ count, zeroVariance }) => [count, zeroVariance])).toEqual(
      expected.raters.map((one) => [one.n, one.zero_variance]),
    );
    expectFigures(
      found.flatMap((one) => [one.mean, one.deviation, one.leniency, one.agreement]),
      expected.raters.flatMap((one) => [one.mean, one.sd, one.loo_deviation, one.corr_with_rest]),
    );
  });

  it("has the mixed model that lme4 fits, within one part in ten thousand", () => {
    const found = mixed(matrix);
    const near = (value: number | null | undefined, wanted: number | null | undefined): void => {
      if (wanted === null || wanted === undefined) expect(value).toBeNull();
      else expect(Math.abs((value ?? NaN) / wanted - 1)).toBeLessThan(1e-4);
    };
    near(found?.mean, expected.mixed["mu"]);
    near(found?.candidates, expected.mixed["var_candidate"]);
    near(found?.raters, expected.mixed["var_rater"]);
    near(found?.rest, expected.mixed["var_residual"]);
    near(found?.criterion, expected.mixed["reml_criterion"]);
    near(found?.typicalCount, expected.mixed["k_harmonic"]);
    near(found?.iccA1, expected.mixed["ICC_A1"]);
    near(found?.iccAk, expected.mixed["ICC_Ak"]);
    expected.candidates.forEach((one, row) => near(found?.candidateValues[row], one.mixed_blup));
    expected.raters.forEach((one, column) => near(found?.raterValues[column], one.mixed_blup));
  });

  it("has no outliers, by the reference's own spread", () => {
    const found = outliers(matrix);
    expectFigures([found.median, found.mad], [expected.outliers.median, expected.outliers.mad]);
    expect(found.flagged).toEqual([]);
  });

  it("keeps the seats of the reference when one rater is left out", () => {
    const found = leaveOneOut(panel);
    expectFigures(found.base, expected.loro.base_membership);
    expectFigures(found.share, expected.loro.prob);
    expectFigures(
      found.without.map((run) => run?.overlap ?? null),
      Object.values(expected.loro.overlap),
    );
  });

  it("selects as often in drawn panels as the reference does in 100,000", () => {
    const distance = (draws: number): number =>
      Math.max(
        ...bootstrap(panel, { seed: "7", draws }).share.map((share, row) =>
          Math.abs(share - (expected.bootstrap.prob[row] ?? NaN)),
        ),
      );
    expect(distance(2000)).toBeLessThan(0.04);
    expect(distance(10_000)).toBeLessThan(0.02);
  });
});
