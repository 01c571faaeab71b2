import { describe, expect, it } from "vitest";
import { CandidateId } from "#shared/ids.ts";
import { applyDecisions, type ListDecision } from "#shared/scoring/apply-decisions.ts";
import { categoryOutcome } from "#shared/scoring/category-outcome.ts";
import { makeCategoryScores, type MadeCell } from "#tests/support/make-category-scores.ts";

const all = (main: number, side: number): MadeCell[] => Array.from({ length: 5 }, () => [main, side]);
const id = (name: string): CandidateId => CandidateId.parse(name);

/** c0 and c1 have the seats, c2 and the equal c3 and c4 are the reserve, c5 comes after it. */
const list = categoryOutcome(
  makeCategoryScores([all(60, 20), all(55, 20), all(50, 20), all(45, 20), all(45, 20), all(40, 20)], {
    seats: 2,
    rules: { reserveLength: 3 },
  }),
);

let number = 0;
const decision = (kind: ListDecision["kind"], candidate: string, wish: Partial<ListDecision> = {}): ListDecision => ({
  number: (number += 1),
  kind,
  candidate: id(candidate),
  ...wish,
});
const after = (...decisions: ListDecision[]): unknown => {
  number = 0;
  const decided = applyDecisions(list, decisions);
  if (!decided.ok) return decided.error;
  const { selected, reserve, vacant } = decided.value;
  return { selected: selected.join(" "), reserve: reserve.join(" "), vacant };
};

describe("decisions on the list", () => {
  it("start from selected, reserve and no free seat", () => {
    expect(after()).toEqual({ selected: "c0 c1", reserve: "c2 c3 c4", vacant: 0 });
  });

  it("leave a seat vacant when somebody withdraws, and give it to the next of the reserve only when promoted", () => {
    expect(after(decision("withdrawal", "c0"))).toEqual({ selected: "c1", reserve: "c2 c3 c4", vacant: 1 });
    expect(after(decision("withdrawal", "c0"), decision("promotion", "c2"))).toEqual({
      ...{ selected: "c1 c2", reserve: "c3 c4", vacant: 0 },
    });
  });

  it("free no seat when somebody of the reserve withdraws, who then is no longer next", () => {
    expect(after(decision("withdrawal", "c2"))).toEqual({ selected: "c0 c1", reserve: "c3 c4", vacant: 0 });
    expect(after(decision("withdrawal", "c2"), decision("withdrawal", "c0"), decision("promotion", "c4"))).toEqual({
      ...{ selected: "c1 c4", reserve: "c3", vacant: 0 },
    });
  });

  it("promote whoever is exactly equal to the next, since people chose, and nobody behind", () => {
    const gone = [decision("withdrawal", "c0"), decision("promotion", "c2"), decision("withdrawal", "c1")];
    expect(after(...gone, decision("promotion", "c4"))).toEqual({ selected: "c2 c4", reserve: "c3", vacant: 0 });
    number = 0;
    expect(after(decision("withdrawal", "c0"), decision("promotion", "c3"))).toEqual({ kind: "not-next", decision: 2 });
  });

  it("let a deviation take a seat from the one passed over, who then leads the reserve", () => {
    expect(after(decision("deviation", "c5", { passedOver: id("c1") }))).toEqual({
      ...{ selected: "c0 c5", reserve: "c1 c2 c3 c4", vacant: 0 },
    });
  });

  it("let a deviation take a free seat before the next of the reserve, named as passed over", () => {
    const free = decision("withdrawal", "c1");
    expect(after(free, decision("deviation", "c5", { passedOver: id("c2") }))).toEqual({
      ...{ selected: "c0 c5", reserve: "c2 c3 c4", vacant: 0 },
    });
    number = 1;
    expect(after(free, decision("deviation", "c5", { passedOver: id("c3") }))).toEqual({
      ...{ kind: "not-first", decision: 2 },
    });
  });

  it("are taken back one by one from the latest", () => {
    const [gone, next] = [decision("withdrawal", "c0"), decision("promotion", "c2")];
    const back = decision("revocation", "c2", { revokes: 2 });
    expect(after(gone, next, back)).toEqual({ selected: "c1", reserve: "c2 c3 c4", vacant: 1 });
    number = 3;
    expect(after(gone, next, back, decision("revocation", "c0", { revokes: 1 }))).toEqual(after());
    number = 2;
    expect(after(gone, next, decision("revocation", "c0", { revokes: 1 }))).toEqual({
      ...{ kind: "not-latest", decision: 3 },
    });
  });

  it("are refused when they do not fit", () => {
    const kind = (...decisions: ListDecision[]): unknown => (after(...decisions) as { kind: string }).kind;
    expect(kind(decision("withdrawal", "c5"))).toBe("not-listed");
    expect(kind(decision("withdrawal", "c0"), decision("withdrawal", "c0"))).toBe("not-listed");
    expect(kind(decision("promotion", "c2"))).toBe("no-seat");
    expect(kind(decision("deviation", "c5"))).toBe("unfit");
    expect(kind(decision("deviation", "c0", { passedOver: id("c1") }))).toBe("cannot-take-seat");
    expect(kind(decision("withdrawal", "c2"), decision("deviation", "c2", { passedOver: id("c1") }))).toBe(
      "cannot-take-seat",
    );
    expect(kind(decision("deviation", "c5", { passedOver: id("c2") }))).toBe("no-seat");
  });

  it("wait for the vote while a tie is open", () => {
    const tied = categoryOutcome(makeCategoryScores([all(60, 20), all(60, 20)], { seats: 1 }));
    expect(applyDecisions(tied, [decision("withdrawal", "c0", { number: 7 })])).toEqual({
      ...{ ok: false, error: { kind: "tie-open", decision: 7 } },
    });
  });

  it("move no rank and no score", () => {
    const decided = applyDecisions(list, [decision("withdrawal", "c0", { number: 1 })]);
    expect(decided.ok && [decided.value.candidates, decided.value.ordered]).toEqual([list.candidates, list.ordered]);
  });
});
