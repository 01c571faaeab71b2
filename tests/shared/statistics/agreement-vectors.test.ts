import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { icc, type Icc } from "#shared/statistics/icc.ts";
import { kendall, type Kendall } from "#shared/statistics/kendall.ts";
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

/** The names of the reference beside ours. */
const kendallNames = {
  n_used: "used",
  m: "raters",
  S: "s",
  T: "t",
  W: "w",
  W_uncorrected: "wUncorrected",
  chi2: "chiSquare",
  df: "df",
  p: "p",
  mean_spearman: "meanSpearman",
} as const satisfies Record<string, keyof Kendall>;
const iccNames = {
  n_used: "used",
  k: "raters",
  BMS: "bms",
  JMS: "jms",
  EMS: "ems",
  WMS: "wms",
  ICC1_1: "icc11",
  ICC2_1: "icc21",
  ICC3_1: "icc31",
  ICC1_k: "icc1k",
  ICC2_k: "icc2k",
  ICC3_k: "icc3k",
} as const satisfies Record<string, keyof Icc>;

function expectAll<Key extends string>(
  found: Readonly<Record<Key, number | null>> | null,
  names: Readonly<Record<string, Key>>,
  expected: Readonly<Record<string, number>>,
  within: number,
): void {
  expect(Object.keys(expected).sort()).toEqual(Object.keys(names).sort());
  const pairs = Object.entries(expected).map(([name, value]) => [names[name], value] as const);
  expectFigures(
    pairs.map(([name]) => (name === undefined ? null : found?.[name])),
    pairs.map(([, value]) => value),
    within,
  );
}

function expectAgreement(matrix: ScoreMatrix, expected: Agreement, within: number): void {
  if (expected.kendall !== undefined) expectAll(kendall(matrix), kendallNames, expected.kendall, within);
  if (expected.icc !== undefined) expectAll(icc(matrix), iccNames, expected.icc, within);
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
