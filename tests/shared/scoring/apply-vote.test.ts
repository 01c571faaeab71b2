import { describe, expect, it } from "vitest";
import { CandidateId } from "#shared/ids.ts";
import { applyVote } from "#shared/scoring/apply-vote.ts";
import { categoryOutcome } from "#shared/scoring/category-outcome.ts";
import { makeCategoryScores, type MadeCell } from "#tests/support/make-category-scores.ts";

const all = (main: number, side: number): MadeCell[] => Array.from({ length: 5 }, () => [main, side]);
const ids = (...names: string[]): CandidateId[] => names.map((name) => CandidateId.parse(name));

/** c1 is first; c0, c2 and c3 tie for the two seats left; c4 and c5 follow, c6 is below the minimum. */
const open = categoryOutcome(
  makeCategoryScores([all(60, 20), all(65, 25), all(60, 20), all(60, 20), all(50, 10), all(49, 10), all(10, 10)], {
    seats: 3,
    rules: { minimumScoreTenths: 300 },
  }),
);

describe("a recorded vote", () => {
  it("starts from an open tie", () => {
    expect(open).toMatchObject({ selected: ["c1"], tieGroup: ["c0", "c2", "c3"], openSeats: 2, reserve: ["c4", "c5"] });
  });

  it("fills the open seats with the chosen, and the others of the group lead the reserve", () => {
    const settled = applyVote(open, ids("c3", "c0"));
    expect(settled).toMatchObject({
      ok: true,
      value: {
        selected: ["c1", "c0", "c3"],
        chosen: ["c0", "c3"],
        tieGroup: ["c0", "c2", "c3"],
        openSeats: 2,
        reserve: ["c2", "c4", "c5"],
      },
    });
  });

  it("is replaced by a later one", () => {
    const first = applyVote(open, ids("c0", "c3"));
    const second = first.ok ? applyVote(first.value, ids("c0", "c2")) : first;
    expect(second).toMatchObject({ ok: true, value: { selected: ["c1", "c0", "c2"], reserve: ["c3", "c4", "c5"] } });
  });

  it("keeps all of the group that were not chosen together in the reserve, even when they are more than its places", () => {
    const tied = categoryOutcome(
      makeCategoryScores([all(60, 20), all(60, 20), all(60, 20), all(50, 20)], {
        seats: 1,
        rules: { reserveLength: 1 },
      }),
    );
    expect(applyVote(tied, ids("c1"))).toMatchObject({ ok: true, value: { selected: ["c1"], reserve: ["c0", "c2"] } });
  });

  it("is refused when it names too few, too many or the same one twice", () => {
    const wrong = (chosen: number) => ({ ok: false, error: { kind: "wrong-number", chosen, openSeats: 2 } });
    expect(applyVote(open, ids("c0"))).toEqual(wrong(1));
    expect(applyVote(open, ids("c0", "c2", "c3"))).toEqual(wrong(3));
    expect(applyVote(open, ids("c0", "c0"))).toEqual(wrong(1));
    expect(applyVote(open, ids("c0", "c2", "c2"))).toEqual(wrong(2));
    expect(applyVote(open, [])).toEqual(wrong(0));
  });

  it("is refused when it names somebody outside the group, also one who has a seat already", () => {
    const refused = { ok: false, error: { kind: "not-in-group", candidates: ["c1", "c9"] } };
    expect(applyVote(open, ids("c1", "c9"))).toEqual(refused);
  });

  it("is refused where there is no tie", () => {
    const plain = categoryOutcome(makeCategoryScores([all(60, 20)], { seats: 1 }));
    expect(applyVote(plain, ids("c0"))).toEqual({ ok: false, error: { kind: "no-open-tie" } });
  });
});
