import { expect, test } from "vitest";
import { voteNeeds } from "#renderer/secretariat/selection/vote-needs.ts";

const group = ["a", "b", "c"];
const complete = { chosen: ["a", "b"], votes: { a: 6, b: 5, c: 2 }, witness: "李监督", reason: "举手表决" };

test("a complete vote may be recorded", () => {
  expect(voteNeeds(complete, group, 2, "王秘书")).toEqual([]);
});

test("exactly as many must be chosen as there are seats", () => {
  expect(voteNeeds({ ...complete, chosen: ["a"] }, group, 2, "王秘书")).toEqual(["choice"]);
  expect(voteNeeds({ ...complete, chosen: ["a", "b", "c"] }, group, 2, "王秘书")).toEqual(["choice"]);
  expect(voteNeeds({ ...complete, chosen: ["a", "x"] }, group, 2, "王秘书")).toEqual(["choice"]);
});

test("every candidate needs a count, and 0 is one", () => {
  expect(voteNeeds({ ...complete, votes: { a: 6, b: 5 } }, group, 2, "王秘书")).toEqual(["tally"]);
  expect(voteNeeds({ ...complete, votes: { a: 6, b: 5, c: 0 } }, group, 2, "王秘书")).toEqual([]);
});

test("nobody is chosen over someone with more votes; equal votes are the people's to settle", () => {
  expect(voteNeeds({ ...complete, votes: { a: 6, b: 1, c: 2 } }, group, 2, "王秘书")).toEqual(["order"]);
  expect(voteNeeds({ ...complete, votes: { a: 6, b: 2, c: 2 } }, group, 2, "王秘书")).toEqual([]);
});

test("two different people and a word on the vote are needed", () => {
  expect(voteNeeds({ ...complete, witness: " " }, group, 2, "王秘书")).toEqual(["witness"]);
  expect(voteNeeds({ ...complete, witness: "王秘书 " }, group, 2, "王秘书")).toEqual(["twoPeople"]);
  expect(voteNeeds({ ...complete, reason: "" }, group, 2, "王秘书")).toEqual(["reason"]);
});
