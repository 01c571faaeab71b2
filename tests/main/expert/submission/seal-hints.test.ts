import { describe, expect, it } from "vitest";
import { CandidateId, CriterionId } from "#shared/ids.ts";
import type { CandidateState } from "#shared/ipc/expert-calls.ts";
import { hintsOf } from "#main/expert/submission/seal-hints.ts";
import { smallRules } from "#tests/support/small-rules.ts";

/** Three seats; effect up to 60 points, devotion up to 40. */
const category = smallRules.categories[0]!;
const effect = CriterionId.parse("effect");
const devotion = CriterionId.parse("devotion");

type Points = readonly [effect: number, devotion: number];

/** What the hints say of candidates c1, c2, … with these points. */
function hints(points: readonly Points[]): unknown[] {
  const ids = points.map((_, at) => CandidateId.parse(`c${String(at + 1)}`));
  const scores = new Map(
    points.map(([first, second], at) => [
      ids[at]!,
      new Map([
        [effect, first * 10],
        [devotion, second * 10],
      ]),
    ]),
  );
  const states = points.map(([first, second], at): CandidateState => ({
    id: ids[at]!,
    category: category.id,
    name: ids[at]!,
    unitName: "",
    place: "",
    state: "judging",
    reason: "",
    by: "expert",
    firstNominator: "",
    flagged: false,
    flagReason: "",
    change: null,
    scoredCriteria: 2,
    totalTenths: (first + second) * 10,
  }));
  return hintsOf(category, states, scores).map(({ code, count, criterion, candidates }) => [
    code,
    count,
    ...(criterion === null ? [] : [criterion]),
    candidates.join(" "),
  ]);
}

/** Totals far from each other. */
const apart: readonly Points[] = [60, 50, 45, 35, 30, 25, 20, 15, 10, 5].map((first, at) => [first, 30 - at]);

describe("hints before sealing", () => {
  it("are none for scores that use the scale", () => {
    expect(hints(apart)).toEqual([]);
    expect(hints([])).toEqual([]);
  });

  it("show equal candidates of whom not all have a seat, with few candidates too", () => {
    expect(
      hints([
        [50, 30],
        [40, 30],
        [40, 20],
        [30, 30],
        [20, 10],
      ]),
    ).toEqual([["line-tie", 2, "c3 c4"]]);
  });

  it("do not speak of a line while all have a seat, nor of equal ones on one side of it", () => {
    expect(
      hints([
        [50, 30],
        [50, 30],
        [50, 30],
      ]),
    ).toEqual([]);
    expect(
      hints([
        [50, 30],
        [50, 30],
        [40, 30],
        [10, 10],
        [10, 10],
      ]),
    ).toEqual([]);
  });

  it("show a last seat that hangs by one point of a hundred, and no more than one", () => {
    expect(
      hints([
        [50, 40],
        [50, 30],
        [40, 30],
        [40, 29],
        [20, 10],
      ]),
    ).toEqual([["line-near", 10, "c3 c4"]]);
    expect(
      hints([
        [50, 40],
        [50, 30],
        [40, 30],
        [40, 28.5],
        [20, 10],
      ]),
    ).toEqual([]);
  });

  it("show a pile of a quarter, and not once more the pile at the line", () => {
    const four = apart.map((one, at): Points => (at > 4 && at < 9 ? [20, 20] : one));
    expect(hints(four)).toEqual([["equal-pile", 4, "c6 c7 c8 c9"]]);
    const atLine = apart.map((one, at): Points => (at > 1 && at < 6 ? [40, 20] : one));
    expect(hints(atLine)).toEqual([["line-tie", 4, "c3 c4 c5 c6"]]);
  });

  it("name a criterion that is the same for all, with its points", () => {
    expect(hints(apart.map(([first]): Points => [first, 30]))).toEqual([["same-criterion", 300, "devotion", ""]]);
  });

  it("say how small the spread is when it is below a twentieth of the full marks", () => {
    const close = apart.map((_, at): Points => [50 - at / 2, 30 + (at % 2) / 2]);
    expect(hints(close)).toContainEqual(["small-spread", 40, ""]);
  });
});
