import { expect, it } from "vitest";
import { CategoryId } from "#shared/ids.ts";
import { planOwnRanking, spreadOf } from "#renderer/expert/review/own-ranking.ts";
import { makeCandidateState, scored } from "#tests/renderer/expert/review/make-candidate-state.ts";

const volunteer = CategoryId.parse("volunteer");
const rows = [
  scored("甲", 800),
  scored("乙", 900),
  scored("丙", 800),
  scored("丁", 700),
  makeCandidateState("戊"),
  makeCandidateState("己", { state: "recused", totalTenths: 1000 }),
  { ...scored("庚", 950), category: CategoryId.parse("project") },
];

it("ranks own totals of one category, equal totals on the same place", () => {
  const { places, withoutTotal } = planOwnRanking(rows, volunteer, 3);
  expect(places.map((place) => [place.candidate.name, place.rank, place.pile])).toEqual([
    ["乙", 1, 1],
    ["甲", 2, 2],
    ["丙", 2, 2],
    ["丁", 4, 1],
  ]);
  expect(withoutTotal).toBe(1);
});

it("draws the seat line behind the last seat and shows a pile that reaches over it", () => {
  const two = planOwnRanking(rows, volunteer, 2);
  expect(two.seatLineAt).toBe(2);
  expect(two.places.map((place) => place.acrossSeatLine)).toEqual([false, true, true, false]);
  const three = planOwnRanking(rows, volunteer, 3);
  expect(three.places.some((place) => place.acrossSeatLine)).toBe(false);
});

it("draws no line while everyone scored has a seat", () => {
  expect(planOwnRanking(rows, volunteer, 4).seatLineAt).toBeNull();
  expect(planOwnRanking([], volunteer, 4)).toEqual({ places: [], seatLineAt: null, seats: 4, withoutTotal: 0 });
});

it("counts totals into equal parts of their range", () => {
  const { places } = planOwnRanking(rows, volunteer, 3);
  expect(spreadOf(places, 4)).toEqual([1, 0, 2, 1]);
  expect(spreadOf([], 3)).toEqual([0, 0, 0]);
  expect(spreadOf(places.slice(0, 1), 3)).toEqual([0, 1, 0]);
});
