import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CandidateId, CriterionId, ExpertId } from "#shared/ids.ts";
import { categoryOutcome } from "#shared/scoring/category-outcome.ts";
import type { MissingPolicy } from "#shared/rules/rule-file.ts";
import { fractionText } from "#shared/scoring/fraction.ts";
import { cast2023 } from "#shared/rules/presets/cast-2023.ts";
import { makeCategory, makeCategoryScores, type MadeCell } from "#tests/support/make-category-scores.ts";

const all = (main: number, side: number, experts = 5): MadeCell[] =>
  Array.from({ length: experts }, () => [main, side]);

describe("the outcome of a category", () => {
  it("computes totals, the trimmed score, the tie values and the ranks", () => {
    const outcome = categoryOutcome(
      makeCategoryScores(
        [
          [
            [60, 25],
            [61, 25],
            [59.5, 20],
            [65, 30],
            [50, 20],
          ],
          [
            [62, 28],
            [62, 28],
            [62, 28],
            [62, 28],
            [62, 28],
          ],
        ],
        { seats: 1 },
      ),
    );
    const [first, second] = outcome.candidates;
    expect(first?.totalsTenths).toEqual([850, 860, 795, 950, 700]);
    expect(first?.dropped).toEqual(["E3", "E4"]);
    expect(first?.score && fractionText(first.score)).toBe("167/2");
    expect(first?.tieValues.map(fractionText)).toEqual(["167/2", "591/10", "831/10"]);
    expect([first?.rank, second?.rank]).toEqual([2, 1]);
    expect(outcome.selected).toEqual(["c1"]);
    expect(outcome.ordered).toEqual(["c1", "c0"]);
    expect(outcome.reserve).toEqual(["c0"]);
    expect(outcome).toMatchObject({ vacant: 0, openSeats: 0, tieGroup: [], chosen: [] });
  });

  it("never counts a missing score as 0: recused, abstained, blank and half-filled forms are left out", () => {
    const outcome = categoryOutcome(
      makeCategoryScores([[[60, 20], [60, 20], [60, 20], "recused", "abstained", "blank", "half-filled"]], {
        seats: 1,
      }),
    );
    const [only] = outcome.candidates;
    expect(only?.states).toEqual(["scored", "scored", "scored", "recused", "abstained", "blank", "blank"]);
    expect(only?.totalsTenths).toEqual([800, 800, 800, undefined, undefined, undefined, undefined]);
    expect(only?.aggregate.count).toBe(3);
    expect(only?.score && fractionText(only.score)).toBe("80");
    expect(only?.tieValues.map(fractionText)).toEqual(["80", "60", "80"]);
  });

  it("counts a real 0", () => {
    const outcome = categoryOutcome(
      makeCategoryScores(
        [
          [
            [0, 0],
            [0, 0],
            [0, 0],
          ],
        ],
        { seats: 1 },
      ),
    );
    expect(outcome.candidates[0]).toMatchObject({ status: "ranked", rank: 1, totalsTenths: [0, 0, 0] });
    expect(outcome.selected).toEqual(["c0"]);
  });

  it("ranks nobody without enough valid scores, and leaves the seats vacant", () => {
    const outcome = categoryOutcome(
      makeCategoryScores(
        [
          ["blank", "recused", "blank"],
          [[70, 30], [70, 30], "recused"],
          [
            [40, 10],
            [40, 10],
            [40, 10],
          ],
        ],
        { seats: 3 },
      ),
    );
    expect(outcome.candidates.map(({ status, rank }) => [status, rank])).toEqual([
      ["no_score", undefined],
      ["insufficient", undefined],
      ["ranked", 1],
    ]);
    expect(outcome.candidates[0]).toMatchObject({ score: undefined, tieValues: [] });
    expect(outcome).toMatchObject({ selected: ["c2"], vacant: 2, ordered: ["c2"], reserve: [] });
  });

  it("breaks a tie of scores by the criterion of highest weight", () => {
    const outcome = categoryOutcome(makeCategoryScores([all(60, 25), all(62, 23), all(50, 10)], { seats: 1 }));
    expect(outcome.candidates.map(({ rank }) => rank)).toEqual([1, 1, 3]);
    expect(outcome.selected).toEqual(["c1"]);
    expect(outcome.tieGroup).toEqual([]);
  });

  it("leaves a full tie at the last seat to people, the reserve following after the whole group", () => {
    const outcome = categoryOutcome(
      makeCategoryScores([all(60, 20), all(65, 25), all(60, 20), all(50, 10), all(49, 10)], { seats: 2 }),
    );
    expect(outcome).toMatchObject({ selected: ["c1"], tieGroup: ["c0", "c2"], openSeats: 1, reserve: ["c3", "c4"] });
  });

  it("takes reserve places in order and never cuts a tie at the last of them", () => {
    const table = [all(65, 25), all(60, 20), all(59, 20), all(58, 20), all(58, 20), all(57, 20)];
    expect(categoryOutcome(makeCategoryScores(table, { seats: 1 })).reserve).toEqual(["c1", "c2", "c3", "c4"]);
    const two = { rules: { reserveLength: 2 } };
    expect(categoryOutcome(makeCategoryScores(table, { seats: 1, ...two })).reserve).toEqual(["c1", "c2"]);
    const none = { rules: { reserveLength: 0 } };
    expect(categoryOutcome(makeCategoryScores(table, { seats: 1, ...none })).reserve).toEqual([]);
  });

  it("keeps candidates below the minimum in the ranking, but gives them no seat and no reserve place", () => {
    const outcome = categoryOutcome(
      makeCategoryScores([all(60, 20), all(40, 10), all(50, 10)], { seats: 2, rules: { minimumScoreTenths: 600 } }),
    );
    expect(outcome.candidates.map(({ status, rank }) => [status, rank])).toEqual([
      ["ranked", 1],
      ["below-minimum", 3],
      ["ranked", 2],
    ]);
    expect(outcome).toMatchObject({ selected: ["c0", "c2"], ordered: ["c0", "c2", "c1"], reserve: [], vacant: 0 });
    const higher = { seats: 2, rules: { minimumScoreTenths: 601 } };
    expect(categoryOutcome(makeCategoryScores([all(60, 20), all(50, 10)], higher))).toMatchObject({
      selected: ["c0"],
      vacant: 1,
    });
  });

  it("lets the score lead even where a rule file lists other keys only, the median among them", () => {
    const category = { ...makeCategory(1), tieKeys: [{ key: "median" }] } as const;
    const table: MadeCell[][] = [
      [
        [50, 20],
        [60, 20],
        [61, 20],
      ],
      [
        [59, 20],
        [60, 20],
        [60, 20],
      ],
      [
        [60, 20],
        [60, 20],
        [59, 20],
      ],
    ];
    const outcome = categoryOutcome(
      makeCategoryScores(table, { seats: 1, category: { ...category, tieKeys: [...category.tieKeys] } }),
    );
    expect(outcome.candidates.map(({ tieValues }) => tieValues.map(fractionText))).toEqual([["80"], ["80"], ["80"]]);
    expect(outcome.candidates.map(({ rank }) => rank)).toEqual([3, 1, 1]);
    expect(outcome.tieGroup).toEqual(["c1", "c2"]);
  });

  it("has nothing to say of a category without candidates", () => {
    const outcome = categoryOutcome(makeCategoryScores([], { seats: 2 }));
    expect(outcome).toMatchObject({ candidates: [], selected: [], vacant: 2, reserve: [] });
  });

  const anyCell = fc.oneof(
    fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 2 })),
    fc.constantFrom("recused" as const, "blank" as const),
  );
  const anySeats = fc.integer({ min: 1, max: 4 });
  const anyPolicy = fc.constantFrom<MissingPolicy>("average-valid", "panel-review", "not-eligible");
  const anyTable = fc.array(fc.array(anyCell, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 8 });

  it("does not depend on the order of candidates or experts", () => {
    fc.assert(
      fc.property(anyTable, anySeats, anyPolicy, (table, seats, missingPolicy) => {
        const input = makeCategoryScores(table, { seats, rules: { panel: { ...cast2023.panel, missingPolicy } } });
        const forward = categoryOutcome(input);
        const backward = categoryOutcome({
          ...input,
          candidates: input.candidates.toReversed(),
          experts: input.experts.toReversed(),
        });
        for (const list of ["selected", "tieGroup", "reserve"] as const) {
          expect(backward[list].toSorted()).toEqual(forward[list].toSorted());
        }
        expect(backward.openSeats).toBe(forward.openSeats);
        const ranks = new Map(backward.candidates.map(({ id, rank }) => [id, rank]));
        for (const { id, rank } of forward.candidates) expect(ranks.get(id)).toBe(rank);
      }),
    );
  });

  it("never takes a seat from a candidate whose score was raised", () => {
    fc.assert(
      fc.property(anyTable, anySeats, anyPolicy, fc.nat(), fc.nat(), (table, seats, missingPolicy, row, column) => {
        const rules = { panel: { ...cast2023.panel, missingPolicy } };
        const [at, by] = [row % table.length, column % 5];
        const cell = table[at]?.[by];
        if (cell === undefined || typeof cell === "string") return;
        const raised = table.with(at, (table[at] ?? []).with(by, [cell[0] + 1, cell[1]]));
        const [before, after] = [table, raised].map((one) =>
          categoryOutcome(makeCategoryScores(one, { seats, rules })),
        );
        const id = CandidateId.parse(`c${at}`);
        if (before?.selected.includes(id) === true) expect(after?.selected).toContain(id);
      }),
    );
  });

  it("takes 2,500 candidates and 200 experts in about a second", () => {
    const category = cast2023.categories[0] ?? makeCategory(30);
    const criteria = category.rubric.criteria.map(({ id }) => CriterionId.parse(id));
    const forms = Array.from(
      { length: 997 },
      (_, at) => new Map(criteria.map((id, place) => [id, ((at * 7 + place * 13) % 30) * 5])),
    );
    const candidates = Array.from({ length: 2500 }, (_, at) => CandidateId.parse(`c${at}`));
    const experts = Array.from({ length: 200 }, (_, at) => ExpertId.parse(`E${at}`));
    let next = 0;
    const startedAtMs = performance.now();
    const outcome = categoryOutcome({
      category,
      rules: cast2023,
      candidates,
      experts,
      cells: () => ({ state: "scored", tenthsByCriterion: forms[(next += 31) % 997] ?? new Map() }),
    });
    const tookMs = performance.now() - startedAtMs;
    expect(outcome.ordered).toHaveLength(2500);
    expect(outcome.candidates[0]?.aggregate.count).toBe(200);
    // Wide, for a loaded machine; a quiet one needs well under a second.
    expect(tookMs).toBeLessThan(5000);
  });
});
