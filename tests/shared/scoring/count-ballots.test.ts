import { expect, test } from "vitest";
import { countBallots } from "#shared/scoring/count-ballots.ts";

const abcd = ["a", "b", "c", "d"];

test("the most votes take the places, in the order of the candidates", () => {
  expect(
    countBallots(abcd, 2, [
      ["d", "a"],
      ["d", "a"],
      ["a", "b"],
    ]),
  ).toEqual({
    tally: [
      { candidate: "a", votes: 3 },
      { candidate: "b", votes: 1 },
      { candidate: "c", votes: 0 },
      { candidate: "d", votes: 2 },
    ],
    chosen: ["a", "d"],
    tied: [],
    placesLeft: 0,
  });
});

test("who is equal at the last place is chosen by nobody, and who stands above is safe", () => {
  const { chosen, tied, placesLeft } = countBallots(abcd, 2, [
    ["a", "b"],
    ["a", "c"],
    ["a", "d"],
  ]);
  expect([chosen, tied, placesLeft]).toEqual([["a"], ["b", "c", "d"], 1]);
});

test("without a ballot everybody stays tied", () => {
  const { chosen, tied, placesLeft } = countBallots(abcd, 3, []);
  expect([chosen, tied, placesLeft]).toEqual([[], abcd, 3]);
});
