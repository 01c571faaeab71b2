import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CategoryId, CriterionId } from "#shared/ids.ts";
import { planOwnRanking } from "#renderer/expert/review/own-ranking.ts";
import { gapAt, planMove, type Tenths } from "#renderer/expert/review/ranking/plan-move.ts";
import { scored } from "#tests/renderer/expert/review/make-candidate-state.ts";

interface Scale {
  readonly id: CriterionId;
  readonly maxTenths: number;
  readonly stepTenths: number;
}

const scale = (id: string, maxTenths: number, stepTenths = 5): Scale => ({
  id: CriterionId.parse(id),
  maxTenths,
  stepTenths,
});

/** The volunteers' form: 20, 25, 35 and 20 points in half points. */
const form = [scale("a", 200), scale("b", 250), scale("c", 350), scale("d", 200)];
const now: Tenths = { a: 160, b: 200, c: 280, d: 160 };

describe("a candidate of 80 points is moved", () => {
  it("just above one of 84: by the least that does it, shared among the criteria by weight", () => {
    const plan = planMove(form, now, { aboveTenths: 900, belowTenths: 840 });
    expect(plan).toEqual({ kind: "proposal", scores: { a: 170, b: 210, c: 295, d: 170 }, totalTenths: 845 });
  });

  it("by half a point when that is enough, at the criterion with the largest weight", () => {
    const plan = planMove(form, now, { aboveTenths: 810, belowTenths: 800 });
    expect(plan).toEqual({ kind: "proposal", scores: { a: 160, b: 200, c: 285, d: 160 }, totalTenths: 805 });
  });

  it("to the last place below one of 60", () => {
    const plan = planMove(form, now, { aboveTenths: 600, belowTenths: null });
    expect(plan).toMatchObject({ kind: "proposal", totalTenths: 595 });
  });

  it("not at all when it stands there already", () => {
    expect(planMove(form, now, { aboveTenths: 805, belowTenths: 795 })).toEqual({ kind: "there" });
    expect(planMove(form, now, { aboveTenths: null, belowTenths: null })).toEqual({ kind: "there" });
  });

  it("not between neighbours half a point apart, nor between equals, nor above full marks", () => {
    expect(planMove(form, now, { aboveTenths: 855, belowTenths: 850 })).toEqual({ kind: "no-room" });
    expect(planMove(form, now, { aboveTenths: 850, belowTenths: 850 })).toEqual({ kind: "no-room" });
    expect(planMove(form, now, { aboveTenths: null, belowTenths: 1000 })).toEqual({ kind: "no-room" });
    expect(planMove(form, now, { aboveTenths: 0, belowTenths: null })).toEqual({ kind: "no-room" });
  });

  it("also when steps differ and one criterion has to give way for another", () => {
    const coarse = [scale("a", 60, 20), scale("b", 90, 30)];
    // 40 + 30 = 70; 80 is only 20 + 60.
    expect(planMove(coarse, { a: 40, b: 30 }, { aboveTenths: 90, belowTenths: 70 })).toEqual({
      kind: "proposal",
      scores: { a: 20, b: 60 },
      totalTenths: 80,
    });
  });
});

const anyScale = fc
  .record({ steps: fc.integer({ min: 1, max: 12 }), stepTenths: fc.constantFrom(5, 10, 20, 30) })
  .map(({ steps, stepTenths }) => ({ maxTenths: steps * stepTenths + (stepTenths > 5 ? 5 : 0), stepTenths, steps }));

/** A form of one to four criteria, scores on it, and two totals to stand between. */
const anyMove = fc.array(anyScale, { minLength: 1, maxLength: 4 }).chain((scales) =>
  fc.record({
    form: fc.constant(scales.map(({ maxTenths, stepTenths }, at) => scale(`c${String(at)}`, maxTenths, stepTenths))),
    marks: fc.tuple(...scales.map(({ steps }) => fc.integer({ min: 0, max: steps }))),
    aboveTenths: fc.option(fc.integer({ min: 0, max: 1400 })),
    belowTenths: fc.option(fc.integer({ min: 0, max: 1400 })),
  }),
);

/** Every total that a form allows, counted out. */
const totalsOf = (criteria: readonly Scale[]): Set<number> =>
  criteria.reduce(
    (sums, { maxTenths, stepTenths }) => {
      const next = new Set<number>();
      for (const sum of sums) for (let tenths = 0; tenths <= maxTenths; tenths += stepTenths) next.add(sum + tenths);
      return next;
    },
    new Set([0]),
  );

describe("any proposal", () => {
  it("keeps to ranges and steps, lands strictly between, by the least change of the total, or says that nothing does", () => {
    fc.assert(
      fc.property(anyMove, ({ form: criteria, marks, aboveTenths, belowTenths }) => {
        const current = Object.fromEntries(
          criteria.map(({ id, stepTenths }, at) => [id, (marks[at] ?? 0) * stepTenths]),
        );
        const total = Object.values(current).reduce((sum, tenths) => sum + tenths, 0);
        const fits = (tenths: number): boolean =>
          (aboveTenths === null || tenths < aboveTenths) && (belowTenths === null || tenths > belowTenths);
        const possible = [...totalsOf(criteria)].filter(fits);
        const plan = planMove(criteria, current, { aboveTenths, belowTenths });
        if (fits(total)) return plan.kind === "there";
        if (plan.kind !== "proposal") return plan.kind === "no-room" && possible.length === 0;
        const keeps = criteria.every(({ id, maxTenths, stepTenths }) => {
          const tenths = plan.scores[id] ?? -1;
          return tenths >= 0 && tenths <= maxTenths && tenths % stepTenths === 0;
        });
        const sum = criteria.reduce((so, { id }) => so + (plan.scores[id] ?? 0), 0);
        const least = Math.min(...possible.map((tenths) => Math.abs(tenths - total)));
        return keeps && sum === plan.totalTenths && fits(sum) && Math.abs(sum - total) === least;
      }),
      { numRuns: 400 },
    );
  });

  it("puts the candidate on the wanted place of the list", () => {
    const lists = fc.record({
      totals: fc.array(
        fc.integer({ min: 0, max: 200 }).map((steps) => steps * 5),
        { minLength: 2, maxLength: 12 },
      ),
      who: fc.nat(11),
      to: fc.nat(11),
    });
    fc.assert(
      fc.property(lists, ({ totals, who, to }) => {
        const rows = totals.map((tenths, at) => scored(`人${String(at)}`, tenths));
        const volunteer = CategoryId.parse("volunteer");
        const { places } = planOwnRanking(rows, volunteer, 3);
        const moved = rows[who % rows.length]?.id ?? rows[0]!.id;
        const at = to % rows.length;
        const { above, below } = gapAt(places, moved, at);
        const tenths = places.find(({ candidate }) => candidate.id === moved)?.totalTenths ?? 0;
        const one = [scale("a", 1000)];
        const plan = planMove(
          one,
          { a: tenths },
          { aboveTenths: above?.totalTenths ?? null, belowTenths: below?.totalTenths ?? null },
        );
        if (plan.kind === "no-room") return true;
        const totalTenths = plan.kind === "there" ? tenths : plan.totalTenths;
        const after = rows.map((row) => (row.id === moved ? { ...row, totalTenths } : row));
        const place = planOwnRanking(after, volunteer, 3).places.findIndex(({ candidate }) => candidate.id === moved);
        return place === at;
      }),
    );
  });
});
