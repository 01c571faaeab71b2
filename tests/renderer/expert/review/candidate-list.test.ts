import { expect, it } from "vitest";
import { loadInitials } from "#renderer/lib/name-search.ts";
import {
  countList,
  markOf,
  neighbour,
  nextOpen,
  planList,
  progressOf,
} from "#renderer/expert/review/candidate-list.ts";
import { makeCandidateState, scored } from "#tests/renderer/expert/review/make-candidate-state.ts";

const blank = makeCandidateState("李峰威", { unitName: "浙江省科协" });
const part = makeCandidateState("吴衡", { scoredCriteria: 2, flagged: true });
const zero = scored("曾小单", 0);
const done = scored("陶成诚、黄丽", 835);
const recused = makeCandidateState("周䶮", { state: "recused", reason: "同单位" });
const abstained = makeCandidateState("高远", { state: "abstained", reason: "材料看不清" });
const all = [blank, part, zero, done, recused, abstained];
const names = (rows: readonly { name: string }[]): string[] => rows.map((row) => row.name);

it("tells blank, part, a total of 0, recused and abstained apart", () => {
  expect(all.map(markOf)).toEqual(["blank", "part", "done", "done", "recused", "abstained"]);
});

it("counts each filter, a flagged candidate also under its own state", () => {
  expect(countList(all)).toEqual({
    all: 6,
    open: 2,
    done: 2,
    flagged: 1,
    changed: 0,
    recused: 1,
    abstained: 1,
  });
});

it("counts progress over those who are to be scored", () => {
  expect(progressOf(all)).toEqual({ done: 2, toScore: 4 });
});

it("keeps the expert's own order and sorts by total with the missing ones last", () => {
  const query = { filter: "all", search: "" } as const;
  expect(names(planList(all, { ...query, order: "own" }))).toEqual(names(all));
  expect(names(planList(all, { ...query, order: "total" }))).toEqual([
    "陶成诚、黄丽",
    "曾小单",
    "李峰威",
    "吴衡",
    "周䶮",
    "高远",
  ]);
  expect(names(planList([done, blank], { ...query, order: "name" }))).toEqual(["李峰威", "陶成诚、黄丽"]);
});

it("finds by name, unit and place, and by pinyin initials once these are loaded", async () => {
  const initials = await loadInitials();
  const find = (search: string, withInitials = true): string[] =>
    names(planList(all, { filter: "all", order: "own", search, initials: withInitials ? initials : undefined }));
  expect(find("峰威")).toEqual(["李峰威"]);
  expect(find("浙江")).toEqual(["李峰威"]);
  expect(find("LFW")).toEqual(["李峰威"]);
  expect(find("lfw", false)).toEqual([]);
  expect(find("tccz")).toEqual([]);
  expect(find("  ")).toHaveLength(6);
});

it("shows only what filter and search both let through", () => {
  expect(names(planList(all, { filter: "open", order: "own", search: "吴" }))).toEqual(["吴衡"]);
  expect(planList(all, { filter: "done", order: "own", search: "李" })).toEqual([]);
});

it("finds what a newer bundle changed, whatever its own state", () => {
  const corrected = makeCandidateState("高远", { change: "corrected" });
  const rows = [blank, corrected, { ...done, change: "added" as const }];
  expect(countList(rows)).toMatchObject({ changed: 2, open: 2, done: 1 });
  expect(names(planList(rows, { filter: "changed", order: "own", search: "" }))).toEqual(["高远", "陶成诚、黄丽"]);
});

it("moves to the neighbour in the rows shown and stops at the ends", () => {
  expect(neighbour(all, part.id, 1)?.name).toBe("曾小单");
  expect(neighbour(all, part.id, -1)?.name).toBe("李峰威");
  expect(neighbour(all, abstained.id, 1)).toBeUndefined();
  expect(neighbour(all, null, 1)?.name).toBe("李峰威");
});

it("goes to the next unfinished candidate and begins again at the top", () => {
  expect(nextOpen(all, blank.id)?.name).toBe("吴衡");
  expect(nextOpen(all, done.id)?.name).toBe("李峰威");
  expect(nextOpen([done, recused], done.id)).toBeUndefined();
});
