import { expect, test } from "vitest";
import { CandidateId, CategoryId, UnitId } from "#shared/ids.ts";
import type { ScreeningRow } from "#shared/ipc/secretariat-calls.ts";
import { cast2023 } from "#shared/rules/presets/cast-2023.ts";
import { needsReason } from "#renderer/secretariat/screening/needs-reason.ts";
import { cleanRows, countUnits, filterRows, nextUndecided } from "#renderer/secretariat/screening/screening-view.ts";

const row = (id: string, changes: Partial<ScreeningRow> = {}): ScreeningRow => ({
  id: CandidateId.parse(id),
  number: id,
  category: CategoryId.parse("volunteer"),
  name: `候选${id}`,
  place: "",
  unit: UnitId.parse("u1"),
  unitName: "某省科协",
  unitType: "provincial",
  files: 7,
  errors: 0,
  warnings: 0,
  remarks: 0,
  decision: null,
  ...changes,
});
const ids = (rows: readonly ScreeningRow[]): readonly string[] => rows.map(({ id }) => id);

test("rows are narrowed by category and by unit", () => {
  const rows = [row("1"), row("2", { category: CategoryId.parse("project") }), row("3", { unit: UnitId.parse("u2") })];
  expect(ids(filterRows(rows, { category: undefined, unit: undefined }))).toEqual(["1", "2", "3"]);
  expect(ids(filterRows(rows, { category: CategoryId.parse("volunteer"), unit: undefined }))).toEqual(["1", "3"]);
  expect(ids(filterRows(rows, { category: undefined, unit: UnitId.parse("u2") }))).toEqual(["3"]);
});

test("only undecided candidates against whom nothing stands are clean; a remark stands against nobody", () => {
  const rows = [
    row("1"),
    row("2", { errors: 1 }),
    row("3", { warnings: 1 }),
    row("4", { remarks: 2 }),
    row("5", { decision: "admitted" }),
  ];
  expect(ids(cleanRows(rows))).toEqual(["1", "4"]);
});

test("after a decision the next undecided candidate follows, round the end of the list", () => {
  const rows = [row("1"), row("2", { decision: "admitted" }), row("3"), row("4", { decision: "rejected" })];
  expect(nextUndecided(rows, CandidateId.parse("1"))).toBe("3");
  expect(nextUndecided(rows, CandidateId.parse("3"))).toBe("1");
  expect(nextUndecided([row("1")], CandidateId.parse("1"))).toBeUndefined();
});

test("a unit is counted against the quota of its type", () => {
  const [unit] = countUnits(
    ["1", "2", "3", "4", "5", "6"].map((id) => row(id)),
    cast2023,
  );
  expect(unit).toMatchObject({
    nominated: 6,
    undecided: 6,
    quotas: [{ category: "volunteer", nominated: 6, limit: 5 }],
  });
});

test("a quota in total counts all categories, and an unknown type has none", () => {
  const rows = [
    row("1", { unitType: "affiliated" }),
    row("2", { unitType: "affiliated", category: CategoryId.parse("project") }),
  ];
  expect(countUnits(rows, cast2023)[0]?.quotas).toEqual([{ category: undefined, nominated: 2, limit: 5 }]);
  expect(countUnits([row("1", { unitType: null })], cast2023)[0]?.quotas).toEqual([]);
});

test("a reason is needed against a candidate, and for one against whom something stands", () => {
  expect(needsReason("admitted", { errors: 0, warnings: 0 })).toBe(false);
  expect(needsReason("admitted", { errors: 0, warnings: 1 })).toBe(true);
  expect(needsReason("correction", { errors: 0, warnings: 0 })).toBe(true);
  expect(needsReason("rejected", { errors: 0, warnings: 0 })).toBe(true);
});

test("after a decision comes whoever has none, or one that was made before the material changed", () => {
  const rows = [
    row("1", { decision: "admitted" }),
    row("2", { decision: "correction", changed: true }),
    row("3", { decision: "rejected", changed: false }),
  ];
  expect(nextUndecided(rows, CandidateId.parse("1"))).toBe("2");
  expect(nextUndecided(rows.toSpliced(1, 1), CandidateId.parse("1"))).toBeUndefined();
});
