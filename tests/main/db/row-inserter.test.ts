import { afterAll, beforeAll, expect, it } from "vitest";
import type { SecretariatDatabase } from "#main/db/databases.ts";
import { rowInserter } from "#main/db/row-inserter.ts";
import { CandidateId, CategoryId, UnitId } from "#shared/ids.ts";
import { candidate, finding, unit } from "#shared/schema/secretariat.ts";
import { createTempCore, type TempCore } from "#tests/support/temp-core.ts";

let core: TempCore;
let database: SecretariatDatabase;
beforeAll(async () => {
  core = createTempCore();
  const { round } = await core.must("rounds/create", { preset: "cast-2023", practice: true, by: "测试员" });
  database = core.world.databases.round(round)!;
  database
    .insert(unit)
    .values({ id: UnitId.parse("u1"), name: "某学会", type: null })
    .run();
});
afterAll(() => core.close());

const row = {
  id: CandidateId.parse("c1"),
  category: CategoryId.parse("volunteer"),
  ...{ number: "1", name: "张三", nameRaw: "张 三", place: "某地", unit: UnitId.parse("u1"), firstNominator: "/" },
  ...{ receivedOn: null, notSecret: null, summary: "", declared: {}, at: "表!B2", position: 0 },
};

it("stores what the library's own insert stores, an unknown yes or no and empty cells as nothing", () => {
  rowInserter(database, candidate)({ ...row, id: CandidateId.parse("c2"), folder: null, goneInRun: null });
  database.insert(candidate).values(row).run();
  const [one, other] = database.select().from(candidate).all();
  expect({ ...one, id: "" }).toEqual({ ...other, id: "" });
  expect(one).toMatchObject({ notSecret: null, receivedOn: null, folder: null, declared: {} });
});

it("numbers rows itself and keeps what is a list or a yes as such", () => {
  const insert = rowInserter(database, finding);
  const said = { stage: "intake", severity: "remark", code: "file-loose", at: "a", source: "" } as const;
  insert({ ...said, details: { count: 2 } });
  insert({ ...said, details: {} });
  expect(database.select().from(finding).all()).toMatchObject([
    { id: 1, details: { count: 2 }, candidate: null, unit: null },
    { id: 2, details: {} },
  ]);
});

it("overwrites the row of the same key when told to, and refuses it otherwise", () => {
  const keep = rowInserter(database, candidate, [candidate.id]);
  keep({ ...row, notSecret: true, position: 7 });
  keep({ ...row, notSecret: false, position: 8 });
  const stored = database.select().from(candidate).all();
  expect(stored.find(({ id }) => id === "c1")).toMatchObject({ notSecret: false, position: 8 });
  expect(() => rowInserter(database, candidate)(row)).toThrow("UNIQUE");
});
