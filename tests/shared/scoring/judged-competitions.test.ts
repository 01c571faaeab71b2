import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { z } from "zod";
import { aggregate } from "#shared/scoring/aggregate.ts";
import { parseDecimal, printHalfUp } from "#shared/scoring/decimal.ts";
import { addFractions, fraction, multiplyFractions, type Fraction } from "#shared/scoring/fraction.ts";
import { readVectors } from "#tests/support/read-vectors.ts";
import { describeWithShared } from "#tests/support/shared-folder.ts";

const usual = { trim: 1, trimMinimum: 5 };
const Dives = z.object({
  rows: z.array(
    z.object({
      diver: z.string(),
      difficulty: z.number(),
      scores: z.array(z.number()).length(7),
      expected_points: z.string(),
    }),
  ),
  expected_total: z.record(z.string(), z.string()),
});

describeWithShared("official figure skating scores", (shared) => {
  it("are met as strings in all 8,630 rows, 40 of them with an absent judge", () => {
    const [, ...rows] = readFileSync(join(shared, "vectors/isu_components.csv"), "utf8").trim().split(/\r?\n/);
    const differing: string[] = [];
    let absent = 0;
    for (const row of rows) {
      const [id, ...fields] = row.split(",");
      const official = fields.pop();
      const marks = fields.map((field) => (field === "" ? undefined : parseDecimal(field)));
      if (marks.includes(undefined)) absent += 1;
      const { trimmed } = aggregate(marks, usual);
      if (trimmed === undefined || printHalfUp(trimmed, 2) !== official) differing.push(String(id));
    }
    expect(rows).toHaveLength(8630);
    expect(absent).toBe(40);
    expect(differing).toEqual([]);
  });
});

describeWithShared("official diving scores of Sydney 2000", (shared) => {
  const read = (): z.infer<typeof Dives> => Dives.parse(readVectors("diving_sydney2000_m3m", join(shared, "vectors")));
  const exact = (value: number): Fraction => parseDecimal(String(value)) ?? fraction(0n);
  const pointsOf = ({ scores, difficulty }: { scores: readonly number[]; difficulty: number }): Fraction => {
    const { trimmed } = aggregate(scores.map(exact), usual);
    return multiplyFractions(multiplyFractions(trimmed ?? fraction(0n), exact(difficulty)), fraction(3n));
  };

  it("are met as strings in all 132 dives", () => {
    const { rows } = read();
    expect(rows).toHaveLength(132);
    expect(rows.map((row) => printHalfUp(pointsOf(row), 2))).toEqual(rows.map((row) => row.expected_points));
  });

  it("are met as strings in all twelve totals", () => {
    const { rows, expected_total } = read();
    const totals = Map.groupBy(rows, ({ diver }) => diver);
    const printed = [...totals].map(([diver, dives]) => [
      diver,
      printHalfUp(dives.map(pointsOf).reduce(addFractions, fraction(0n)), 2),
    ]);
    expect(Object.fromEntries(printed)).toEqual(expected_total);
    expect(Object.keys(expected_total)).toHaveLength(12);
    expect(expected_total["D01"]).toBe("708.72");
  });
});
