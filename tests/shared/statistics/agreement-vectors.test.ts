import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { icc } from "#shared/statistics/icc.ts";
import { kendall } from "#shared/statistics/kendall.ts";
import { krippendorff, type AlphaLevel } from "#shared/statistics/krippendorff.ts";
import { mixed } from "#shared/statistics/mixed.ts";
import type { ScoreMatrix } from "#shared/statistics/score-matrix.ts";
import { expectFigures } from "#tests/support/expect-figures.ts";
import { readVectors } from "#tests/support/read-vectors.ts";
import { describeWithShared } from "#tests/support/shared-folder.ts";

const Matrix = z.array(z.array(z.number().nullable()));
const figures = z.record(z.string(), z.number());
const Agreement = z.object({ kendall: figures, icc: figures, alpha: figures }).partial();
type Agreement = z.infer<typeof Agreement>;

function expectAgreement(matrix: ScoreMatrix, expected: Agreement, within: number): void {
  if (expected.kendall !== undefined) {
    const found = kendall(matrix);
    const { n_used, m, S, T, W, W_uncorrected, chi2, df, p, mean_spearman } = expected.kendall;
    expectFigures(
      [found?.used, found?.raters, found?.s, found?.t, found?.w, found?.wUncorrected, found?.chiSquare, found?.df],
      [n_used, m, S, T, W, W_uncorrected, chi2, df].map(Number),
      within,
    );
    expectFigures([found?.p, found?.meanSpearman], [p, mean_spearman].map(Number), within);
  }
  if (expected.icc !== undefined) {
    const found = icc(matrix);
    const { n_used, k, BMS, JMS, EMS, WMS, ICC1_1, ICC2_1, ICC3_1, ICC1_k, ICC2_k, ICC3_k } = expected.icc;
    expectFigures(
      [found?.used, found?.raters, found?.bms, found?.jms, found?.ems, found?.wms],
      [n_used, k, BMS, JMS, EMS, WMS].map(Number),
      within,
    );
    expectFigures(
      [found?.icc11, found?.icc21, found?.icc31, found?.icc1k, found?.icc2k, found?.icc3k],
      [ICC1_1, ICC2_1, ICC3_1, ICC1_k, ICC2_k, ICC3_k].map(Number),
      within,
    );
  }
  for (const [level, value] of Object.entries(expected.alpha ?? {}))
    expectFigures([krippendorff(matrix, level as AlphaLevel)], [value], within);
}

const Vectors = z.object({ data: z.object({ matrix: Matrix }), expected: Agreement });
const Whole = z.object({ data: z.object({ matrix: Matrix }), expected: z.object({ reliability: Agreement }) });

describe("agreement of the raters", () => {
  it.each([
    ["icc_shrout_fleiss_1979", 1e-9],
    ["kendall_w_siegel_3x6", 1e-9],
    ["kendall_w_ties_3x10", 1e-9],
    ["krippendorff_4x12", 1e-9],
  ])("is as published: %s", (name, within) => {
    const { data, expected } = Vectors.parse(readVectors(name));
    expect(Object.keys(expected).length).toBeGreaterThan(0);
    expectAgreement(data.matrix, expected, within);
  });

  it("is as the reference says for a panel with missing scores", () => {
    const { data, expected } = Whole.parse(readVectors("panel_14x6"));
    expect(Object.keys(expected.reliability)).toHaveLength(3);
    expectAgreement(data.matrix, expected.reliability, 1e-8);
  });

  it("is the same by the mixed model as by the analysis of variance where nothing is missing", () => {
    const { data } = Vectors.parse(readVectors("icc_shrout_fleiss_1979"));
    const found = mixed(data.matrix);
    expect(found?.iccA1).toBeCloseTo(0.2897637794561188, 5);
    expect(found?.iccAk).toBeCloseTo(0.6200505475172087, 5);
    expect(found?.candidates).toBeCloseTo(2.5555555564575534, 3);
    expect(found?.raters).toBeCloseTo(5.244444449104239, 3);
    expect(found?.rest).toBeCloseTo(1.0194444441699293, 3);
    expect(found?.mean).toBeCloseTo(5.291666666666668, 6);
  });
});

const Diving = z.object({ final_matrix_72x7: Matrix, expected_final_matrix: Agreement });

describeWithShared("agreement of the judges of an Olympic final", (shared) => {
  it("is as the reference says for 72 dives and 7 judges", () => {
    const found = Diving.parse(readVectors("diving_sydney2000_m3m", join(shared, "vectors")));
    expect(found.final_matrix_72x7).toHaveLength(72);
    expectAgreement(found.final_matrix_72x7, found.expected_final_matrix, 1e-8);
  });
});
