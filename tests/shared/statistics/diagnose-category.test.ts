import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diagnoseCategory } from "#shared/statistics/diagnose-category.ts";
import type { CategoryDiagnosis } from "#shared/statistics/diagnosis.ts";
import { makeDiagnosisInput, type TwoCriteria } from "#tests/support/make-diagnosis-input.ts";

const all = (main: number, side: number, experts = 3): TwoCriteria[] =>
  Array.from({ length: experts }, (): TwoCriteria => [main, side]);
const standings = ({ candidates }: CategoryDiagnosis): string => candidates.map(({ standing }) => standing).join(" ");
const changing = ({ scenarios }: CategoryDiagnosis): readonly unknown[] =>
  scenarios.filter(({ moved }) => moved > 1e-9).map(({ variation }) => variation);

describe("how solid the seats of a category are", () => {
  it("says «always in» and «always out» where nothing changes the selection", () => {
    const found = diagnoseCategory(makeDiagnosisInput([all(60, 30), all(50, 20), all(40, 10)]));
    expect(standings(found)).toBe("always-in always-out always-out");
    expect(changing(found)).toEqual([]);
    expect(found.candidates.map(({ share }) => share)).toEqual([1, 0, 0]);
    expect(found.candidates.map(({ margin }) => margin)).toEqual([0, -20, -40]);
    expect(found.candidates[1]?.ranks).toEqual({ low: 2, high: 2 });
  });

  it("names the expert, the criterion and the way of counting on which a seat depends", () => {
    const found = diagnoseCategory(
      makeDiagnosisInput([
        [
          [60, 20],
          [60, 20],
          [70, 30],
        ],
        [
          [58, 24],
          [58, 24],
          [58, 24],
        ],
      ]),
    );
    expect(standings(found)).toBe("depends depends");
    expect(changing(found)).toEqual([
      { kind: "without-expert", id: "E2" },
      { kind: "without-criterion", id: "main" },
      { kind: "method", id: "median" },
      { kind: "method", id: "z" },
      { kind: "method", id: "borda" },
    ]);
    const withoutE2 = found.scenarios.find(({ variation }) => variation.id === "E2");
    expect(withoutE2).toMatchObject({ entering: ["c1"], leaving: ["c0"], moved: 1 });
    expect(found.candidates[0]?.withoutOne).toBeCloseTo(2 / 3, 9);
  });

  it("calls a seat that equal candidates share dependent, and gives nobody the whole of it", () => {
    const found = diagnoseCategory(makeDiagnosisInput([all(60, 30), all(60, 30), all(40, 10)]));
    expect(standings(found)).toBe("depends depends always-out");
    expect(found.candidates.map(({ share }) => share)).toEqual([0.5, 0.5, 0]);
  });

  it("leaves the unranked out, and lets all in where there are seats for all", () => {
    const found = diagnoseCategory(
      makeDiagnosisInput([all(60, 30), all(50, 20), [[60, 30], null, null], [null, null, null]], {
        rule: { trim: 1, trimMinimum: 5, seats: 5 },
      }),
    );
    expect(standings(found)).toBe("always-in always-in unranked unranked");
    expect(found.candidates.map(({ margin }) => margin)).toEqual([null, null, null, null]);
    expect(found.candidates[3]).toMatchObject({ count: 0, mean: null, share: 0, ranks: null, fairRank: null });
    expect(found.agreement).toMatchObject({ scores: 7, absent: 5 });
  });

  it("takes severity out: who met only the severe expert more often stands higher in the fair order", () => {
    const found = diagnoseCategory(
      makeDiagnosisInput([
        [[60, 25], [60, 25], [60, 25], null],
        [null, [58, 24], [58, 24], [50, 20]],
        [
          [55, 20],
          [55, 20],
          [55, 20],
          [45, 10],
        ],
      ]),
    );
    expect(found.experts.map(({ level }) => (level ?? 0) < -5)).toEqual([false, false, false, true]);
    expect(found.candidates.map(({ fairRank }) => fairRank)).toEqual([1, 2, 3]);
    expect((found.candidates[1]?.fairScore ?? 0) - (found.candidates[1]?.score ?? 0)).toBeGreaterThan(1);
  });

  it("does not compare fair scores of parts that share no candidate", () => {
    const found = diagnoseCategory(
      makeDiagnosisInput([
        [[60, 25], [60, 25], [60, 25], null, null, null],
        [null, null, null, [60, 25], [60, 25], [60, 25]],
      ]),
    );
    expect(found.agreement.components).toBe(2);
    expect(found.candidates.map(({ fairScore }) => fairScore)).toEqual([null, null]);
    expect(found.scenarios.some(({ variation }) => variation.id === "additive")).toBe(false);
  });

  it("still says what it can of an expert who was recused from everybody, and of no candidates at all", () => {
    const found = diagnoseCategory(
      makeDiagnosisInput([
        [[60, 25], [61, 25], [62, 25], null],
        [[50, 25], [51, 25], [52, 25], null],
      ]),
    );
    expect(found.experts[3]).toMatchObject({ count: 0, mean: null, box: null, level: null, heaping: null });
    expect(found.agreement.kendall).toMatchObject({ used: 2, w: 1 });
    expect(diagnoseCategory(makeDiagnosisInput([])).candidates).toEqual([]);
  });

  const anyForm = fc.option(fc.tuple(fc.integer({ min: 0, max: 140 }), fc.integer({ min: 0, max: 60 })), {
    nil: null,
    freq: 8,
  });
  const anyTable = fc
    .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 6 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(anyForm, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    )
    .map((table) => table.map((forms) => forms.map((form): TwoCriteria => form && [form[0] / 2, form[1] / 2])));

  it("does not depend on the order of the candidates or of the experts", () => {
    const facts = (found: CategoryDiagnosis) => ({
      candidates: found.candidates
        .map(({ id, standing, margin, withoutOne, fairScore }) => ({
          id,
          standing,
          figures: [margin, withoutOne, fairScore].map((value) => (value === null ? null : Math.round(value * 1e6))),
        }))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
      alpha: found.agreement.alpha === null ? null : Math.round(found.agreement.alpha * 1e6),
      w: found.agreement.kendall === null ? null : Math.round(found.agreement.kendall.w * 1e6),
    });
    fc.assert(
      fc.property(anyTable, (table) => {
        const input = makeDiagnosisInput(table, { draws: 20, rule: { trim: 1, trimMinimum: 5, seats: 2 } });
        const turned = {
          ...input,
          candidates: input.candidates.toReversed(),
          experts: input.experts.toReversed(),
          forms: input.forms.toReversed().map((forms) => forms.toReversed()),
        };
        expect(facts(diagnoseCategory(turned))).toEqual(facts(diagnoseCategory(input)));
      }),
      { numRuns: 60 },
    );
  });

  it("never gives away more or fewer seats than there are, however the panel is drawn", () => {
    fc.assert(
      fc.property(anyTable, fc.integer({ min: 1, max: 4 }), (table, seats) => {
        const input = makeDiagnosisInput(table, { draws: 40, rule: { trim: 1, trimMinimum: 5, seats } });
        const found = diagnoseCategory(input);
        const taken = found.candidates.reduce((sum, { share }) => sum + share, 0);
        expect(taken).toBeLessThanOrEqual(Math.min(seats, found.eligible) + 1e-9);
        for (const { scores, share } of found.candidates) {
          expect(share).toBeLessThanOrEqual(1 + 1e-9);
          expect(scores).toHaveLength(input.experts.length);
        }
        expect(JSON.stringify(found)).not.toContain("NaN");
      }),
      { numRuns: 60 },
    );
  });
});
