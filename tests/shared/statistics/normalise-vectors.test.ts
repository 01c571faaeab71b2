import { describe, expect, it } from "vitest";
import { z } from "zod";
import { additive } from "#shared/statistics/additive.ts";
import { borda } from "#shared/statistics/borda.ts";
import { zScores } from "#shared/statistics/z-scores.ts";
import { expectFigures } from "#tests/support/expect-figures.ts";
import { readVectors } from "#tests/support/read-vectors.ts";

const figures = z.array(z.number().nullable());
const Vectors = z.object({
  cases: z.array(
    z.object({
      note: z.string(),
      matrix: z.array(figures),
      expected: z.object({
        z: z.array(figures),
        z_mean: figures,
        rater_zero_variance: z.array(z.boolean()),
        additive_theta: figures,
        additive_beta: figures,
        components: z.int(),
        borda: figures,
      }),
    }),
  ),
});
const { cases } = Vectors.parse(readVectors("normalise_small"));

describe("scores with the raters' levels taken out", () => {
  it("reads every reference case", () => {
    expect(cases).toHaveLength(6);
  });

  it.each(cases)("are as the reference says: $note", ({ matrix, expected }) => {
    const standard = zScores(matrix);
    expectFigures(standard.z.flat(), expected.z.flat());
    expectFigures(standard.mean, expected.z_mean);
    expect(standard.zeroVariance).toEqual(expected.rater_zero_variance);
    const fair = additive(matrix);
    expectFigures(fair.theta, expected.additive_theta);
    expectFigures(fair.beta, expected.additive_beta);
    expect(fair.components).toBe(expected.components);
    expectFigures(borda(matrix), expected.borda);
  });
});
