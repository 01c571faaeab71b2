import { expect, test } from "vitest";
import { CandidateId, CategoryId } from "#shared/ids.ts";
import type { CategoryResult, RankedCandidate, RecordedVote } from "#shared/formats/result.ts";
import { cutLineRows, printExact } from "#renderer/secretariat/selection/cut-line-rows.ts";

const ranked = (id: string, rank: number, fraction: string, printed: string): RankedCandidate => ({
  id: CandidateId.parse(id),
  name: id,
  unit: "",
  place: "",
  rank,
  score: { fraction, printed },
  tieValues: [fraction],
  valid: 9,
  trimmed: true,
});
const a = ranked("a", 1, "90", "90.00");
const b = ranked("b", 2, "1729/20", "86.45");
const c = ranked("c", 2, "1729/20", "86.45");
const d = ranked("d", 4, "80", "80.00");
const category: CategoryResult = {
  id: CategoryId.parse("volunteer"),
  title: { zh: "最美科技志愿者", en: "Volunteer" },
  countingWord: { zh: "位", en: "" },
  seats: 2,
  selected: [a],
  tieGroup: [b, c],
  openSeats: 1,
  vacant: 0,
  reserve: [d],
  ranking: [a, b, c, d],
  tieKeys: [{ key: "score" }],
  unranked: [],
};
const vote: RecordedVote = {
  category: category.id,
  group: [b.id, c.id],
  chosen: [c.id],
  tally: [],
  recordedAt: "2023-12-18T08:00:00.000Z",
  recordedBy: "王",
  witness: "李",
  reason: "举手",
  demonstration: false,
};
const shown = (of: CategoryResult, drawn = of.selected.map(({ id }) => id)): readonly string[] =>
  cutLineRows({ ...of, drawn }).map((row) =>
    row.kind === "candidate"
      ? `${row.candidate.name}${row.shared ? "=" : ""} ${row.standing.state} ${row.gap}`
      : row.kind,
  );

test("an open tie stands under its explanation, and the line comes after all who contest a seat", () => {
  expect(shown(category)).toEqual(["a selected +3.55", "tie", "b= tied 0", "c= tied 0", "line", "d reserve −6.45"]);
});

test("after the vote the chosen one stands above the line, the other keeps the rank below it", () => {
  const voted = { ...category, vote, selected: [a, c], reserve: [b, d] };
  expect(shown(voted)).toEqual([
    "a selected +3.55",
    "tie",
    "c= selectedByVote 0",
    "line",
    "b= reserve 0",
    "d reserve −6.45",
  ]);
});

test("without a tie the line comes after the last seat and says how far the others are", () => {
  const plain = { ...category, seats: 1, selected: [a], tieGroup: [], openSeats: 0, reserve: [b], ranking: [a, b, d] };
  expect(shown(plain)).toEqual(["a selected 0", "line", "b reserve −3.55", "d notSelected −10.00"]);
});

test("with seats to spare nobody has a gap", () => {
  const spare = {
    ...category,
    seats: 5,
    selected: [a, d],
    tieGroup: [],
    openSeats: 0,
    vacant: 3,
    reserve: [],
    ranking: [a, d],
  };
  expect(shown(spare)).toEqual(["a selected ", "d selected ", "line"]);
});

test("a difference too small to print is still shown as one", () => {
  const near = ranked("n", 2, "26999/300", "90.00");
  const close = {
    ...category,
    seats: 1,
    selected: [a],
    tieGroup: [],
    openSeats: 0,
    reserve: [near],
    ranking: [a, near],
  };
  expect(shown(close)[2]).toBe("n reserve −<0.01");
});

test("exact values are printed with three decimals at most", () => {
  expect(["1729/20", "87", "250/3", "100"].map(printExact)).toEqual(["86.45", "87", "83.333", "100"]);
});

test("decisions say what became of each candidate, and leave the line where the figures drew it", () => {
  const [ground, people] = [
    { text: "声明", approver: "李主任", minutes: "12号" },
    { recordedBy: "周", witness: "吴" },
  ];
  const decision = { category: category.id, ...ground, ...people, recordedAt: "2023-12-20T00:00:00.000Z" };
  const plain = { ...category, seats: 1, tieGroup: [], openSeats: 0, ranking: [a, b, d], selected: [d], reserve: [b] };
  const changed: CategoryResult = {
    ...plain,
    decisions: [
      { ...decision, number: 3, kind: "withdrawal", candidate: a.id, reason: "renounced" },
      { ...decision, number: 5, kind: "deviation", candidate: d.id, passedOver: b.id, reason: "panel" },
    ],
  };
  expect(shown(changed, [a.id])).toEqual(["a withdrawn 0", "line", "b passedOver −3.55", "d deviated −10.00"]);
});
