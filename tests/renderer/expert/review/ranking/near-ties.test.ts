import { describe, expect, it } from "vitest";
import { CategoryId } from "#shared/ids.ts";
import { planOwnRanking, type OwnRanking } from "#renderer/expert/review/own-ranking.ts";
import { planDistribution } from "#renderer/expert/review/ranking/distribution.ts";
import { placesAround, planNearTies } from "#renderer/expert/review/ranking/near-ties.ts";
import { scored } from "#tests/renderer/expert/review/make-candidate-state.ts";

/** Candidates 1, 2, 3 … with these totals in points. */
const ranking = (seats: number, ...points: number[]): OwnRanking =>
  planOwnRanking(
    points.map((total, at) => scored(String(at + 1), total * 10)),
    CategoryId.parse("volunteer"),
    seats,
  );

const ties = (own: OwnRanking): unknown[] =>
  planNearTies(own, 10).map(({ places, gapTenths, atSeatLine }) => [
    places.map(({ candidate }) => candidate.name).join(""),
    gapTenths,
    atSeatLine,
  ]);

describe("near ties", () => {
  it("are equal piles and neighbours at most one point apart, those at the seat line first", () => {
    expect(ties(ranking(4, 90, 89, 85, 80, 79.5, 70, 70, 60))).toEqual([
      ["45", 5, true],
      ["12", 10, false],
      ["67", 0, false],
    ]);
  });

  it("show the pile through which the seat line runs, around the line", () => {
    expect(ties(ranking(4, 90, 80, 80, 80, 80, 80, 70))).toEqual([["3456", 0, true]]);
    expect(ties(ranking(2, 90, 80, 80, 80, 80, 80, 70))).toEqual([["2345", 0, true]]);
  });

  it("of a pile as large as can be compared name all", () => {
    expect(ties(ranking(9, 80, 80, 80, 80, 60))).toEqual([["1234", 0, false]]);
  });

  it("are none among totals that lie apart", () => {
    expect(ties(ranking(2, 90, 80, 70))).toEqual([]);
    expect(ties(ranking(2))).toEqual([]);
  });
});

describe("the places around the compared", () => {
  const { places } = ranking(2, 90, 80, 70, 60);
  const idOf = (at: number) => places[at]!.candidate.id;
  const names = (...at: number[]): unknown[] => {
    const { above, below } = placesAround(places, at.map(idOf));
    return [above?.candidate.name, below?.candidate.name];
  };

  it("are the one above the best and the one below the worst", () => {
    expect(names(1, 2)).toEqual(["1", "4"]);
    expect(names(0)).toEqual([undefined, "2"]);
    expect(names(3)).toEqual(["3", undefined]);
    expect(names()).toEqual([undefined, undefined]);
  });
});

describe("the distribution", () => {
  const bars = (own: OwnRanking): unknown[] =>
    planDistribution(own).map(({ fromTenths, endTenths, count, hasSeatLine }) => [
      fromTenths / 10,
      endTenths / 10,
      count,
      hasSeatLine,
    ]);

  it("counts in round parts, highest first, with empty parts between and the part of the last seat marked", () => {
    expect(bars(ranking(2, 96, 91, 90.5, 71))).toEqual([
      [95, 100, 1, false],
      [90, 95, 2, true],
      [85, 90, 0, false],
      [80, 85, 0, false],
      [75, 80, 0, false],
      [70, 75, 1, false],
    ]);
  });

  it("uses parts of one point for totals close together", () => {
    expect(bars(ranking(5, 83, 82.5, 82))).toEqual([
      [83, 84, 1, false],
      [82, 83, 2, false],
    ]);
  });

  it("is one part for one total, and nothing for none", () => {
    expect(bars(ranking(5, 80))).toEqual([[80, 81, 1, false]]);
    expect(bars(ranking(5))).toEqual([]);
  });
});
