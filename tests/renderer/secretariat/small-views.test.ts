import { expect, test } from "vitest";
import { CandidateId, UnitId } from "#shared/ids.ts";
import { chainOfChecks } from "#renderer/secretariat/merge/chain-of-checks.ts";
import { isKeyLocked } from "#renderer/secretariat/merge/is-key-locked.ts";
import { publicOrder } from "#renderer/secretariat/result/public-order.ts";

test("the chain of checks ends at the first failure; what follows was not looked at", () => {
  const links = chainOfChecks({
    steps: [
      { step: "sealed", passed: true },
      { step: "readable", passed: true },
      { step: "signature", passed: false },
    ],
  });
  expect(links.slice(0, 5)).toEqual([
    { step: "sealed", state: "passed" },
    { step: "readable", state: "passed" },
    { step: "signature", state: "failed" },
    { step: "round", state: "notReached" },
    { step: "practice", state: "notReached" },
  ]);
  expect(links).toHaveLength(12);
});

test("a file that nobody here can open was looked at no further", () => {
  const [sealed, readable] = chainOfChecks({ steps: [{ step: "sealed", passed: false }] });
  expect([sealed?.state, readable?.state]).toEqual(["failed", "notReached"]);
});

test("only the refusal of a locked key brings the box for its passphrase", () => {
  expect(isKeyLocked(undefined)).toBe(false);
  expect(isKeyLocked({ kind: "bundle/wrong-passphrase" })).toBe(false);
  expect(isKeyLocked({ kind: "key/locked" })).toBe(true);
});

const row = (id: string, name: string, unit: string, unitType: string | null) => ({
  id: CandidateId.parse(id),
  name,
  unit: UnitId.parse(unit),
  unitType,
});
const types = ["national_society", "provincial"].map((id) => ({
  id,
  name: { zh: id, en: id },
  aliases: [],
  source: "",
}));

test("a public list by strokes begins with the fewest", () => {
  const people = [row("1", "魏明", "u1", null), row("2", "丁一", "u1", null), row("3", "王五", "u2", null)];
  expect(publicOrder("surname-strokes", people, people, types).map(({ name }) => name)).toEqual([
    "丁一",
    "王五",
    "魏明",
  ]);
});

test("an administrative list follows type of unit, then the order of the workbook", () => {
  const rows = [
    row("1", "甲", "p1", "provincial"),
    row("2", "乙", "n1", "national_society"),
    row("3", "丙", "p2", "provincial"),
    row("4", "丁", "p1", "provincial"),
    row("5", "戊", "x", null),
  ];
  const best = ["5", "3", "4", "2", "1"].flatMap((id) => rows.filter((one) => one.id === id));
  expect(publicOrder("administrative", best, rows, types).map(({ name }) => name)).toEqual([
    "乙",
    "甲",
    "丁",
    "丙",
    "戊",
  ]);
});
