import { beforeEach, describe, expect, it } from "vitest";
import { brokenJournalEntries } from "#main/db/journal.ts";
import type { NominationColumn } from "#shared/intake/column-meaning.ts";
import { journal } from "#shared/schema/journal.ts";
import { by } from "#tests/support/intake-round.ts";
import { eachIntake } from "#tests/support/each-intake.ts";
import {
  completeFiles,
  formerWinners,
  volunteerHeads,
  volunteerRow,
  workbookOf,
} from "#tests/support/small-delivery.ts";

/** Heads that mean nothing to the reader; the third is one that it reads wrongly. */
const oddHeads = ["流水", "何人", "推荐单位", "来自", "入队否", "队伍", "到件", "保密承诺"];
const oddRow = (number: string, name: string) => [
  number,
  name,
  "某县农技站",
  "乙省科协",
  "是",
  "青山志愿服务队",
  "2023-11-06",
  "是",
];
const assigned: readonly (readonly [NominationColumn, number])[] = [
  ["number", 0],
  ["name", 1],
  ["place", 2],
  ["unit", 3],
  ["member", 4],
  ["organisation", 5],
  ["receivedOn", 6],
  ["notSecret", 7],
];
const columns = assigned.map(([meaning, column]) => ({ meaning, column }));
const table = "乙省科协/推荐汇总表.xlsx";

const here = eachIntake();

beforeEach(() => {
  here.write({
    "往届入选名单.xlsx": formerWinners,
    ...completeFiles("1 李四", "李四", here.good),
    [table]: workbookOf({ 志愿者: [["推选对象一览"], oddHeads, oddRow("1", "李四")] }),
  });
});

const assign = (changed: object = {}) =>
  here.core.call("intake/map-columns", {
    ...{ round: here.round, book: table, sheet: "志愿者", unit: "乙省科协", topRow: 1, depth: 1, columns, by },
    ...changed,
  });
const readBy = async () =>
  (await here.core.must("intake/tables", { round: here.round })).tables.map(
    ({ book, by: how, rows }) => `${book} ${how} ${String(rows)}`,
  );
const codes = async () =>
  (await here.core.must("screening/findings", { round: here.round })).map(({ code, at }) => `${code} ${at}`);

describe("columns assigned by a person", () => {
  it("make a table readable that no head of was understood, also when the delivery was refused for it", async () => {
    expect(await here.take()).toMatchObject({ ok: false, error: { kind: "intake/heads-not-understood" } });
    const { tables } = await here.core.must("intake/tables", { round: here.round });
    expect(tables).toMatchObject([{ book: table, sheet: "志愿者", by: "nothing", unit: "乙省科协", rows: 0 }]);
    expect(await assign()).toEqual({ ok: true, value: { mapping: 1 } });
    expect(await here.take()).toMatchObject({ ok: true, value: { candidates: 1, findings: { error: 0 } } });
    const { rows } = await here.core.must("screening/list", { round: here.round });
    expect(rows).toMatchObject([{ number: "1", name: "李四", place: "某县农技站", unitName: "乙省科协" }]);
    expect(await readBy()).toEqual([`${table} mapping 1`]);
    const database = here.database;
    const entries = database.select({ kind: journal.kind, actor: journal.actor }).from(journal).all();
    expect(entries).toContainEqual({ kind: "intake/columns-mapped", actor: by });
    expect(brokenJournalEntries(database)).toEqual([]);
  });

  it("hold for the unit's next delivery, whatever its workbook is called, while the heads stay the same", async () => {
    await here.take();
    await assign();
    here.write({ [table]: workbookOf({ 空: [[""]] }) });
    here.write({
      "乙省科协补正/补正.xlsx": workbookOf({
        志愿者: [["补正材料"], [""], oddHeads, oddRow("1", "李四"), oddRow("2", "王五")],
      }),
    });
    expect(await here.take()).toMatchObject({ ok: true, value: { candidates: 2 } });
    expect(await readBy()).toContain("乙省科协补正/补正.xlsx mapping 2");
  });

  it("are not used where the heads changed, nor for another unit, and it is said", async () => {
    await here.take();
    await assign();
    const others = oddRow("7", "赵六").with(3, "丙省科协");
    here.write({
      [table]: workbookOf({ 志愿者: [oddHeads.with(6, "交来"), oddRow("1", "李四")] }),
      "丙省科协/推荐汇总表.xlsx": workbookOf({ 志愿者: [oddHeads, others] }),
      "推荐汇总表.xlsx": workbookOf({ 志愿者: [[...volunteerHeads], volunteerRow("9", "张三")] }),
    });
    expect(await here.take()).toMatchObject({ ok: true, value: { candidates: 1 } });
    expect(await codes()).toEqual(
      expect.arrayContaining([
        `mapping-not-fitting ${table}/志愿者`,
        `workbook-not-understood ${table}`,
        "workbook-not-understood 丙省科协/推荐汇总表.xlsx",
      ]),
    );
  });

  it("can be changed and removed, and who did it stays on record", async () => {
    await here.take();
    await assign();
    await assign({ columns: columns.filter(({ meaning }) => meaning !== "place") });
    const { mappings } = await here.core.must("intake/tables", { round: here.round });
    expect(mappings.map(({ id, removedBy }) => [id, removedBy])).toEqual([
      [2, null],
      [1, by],
    ]);
    await here.take();
    expect((await here.core.must("screening/list", { round: here.round })).rows).toMatchObject([
      { name: "李四", place: "" },
    ]);
    await here.core.must("intake/forget-mapping", { round: here.round, mapping: 2, by });
    expect(await here.core.call("intake/forget-mapping", { round: here.round, mapping: 2, by })).toMatchObject({
      ok: false,
      error: { kind: "intake/mapping-gone" },
    });
    expect(await here.take()).toMatchObject({ ok: false, error: { kind: "intake/heads-not-understood" } });
  });

  it("are refused without a name, with one thing twice, and for a table that is not there", async () => {
    await here.take();
    const refused = { ok: false, error: { kind: "intake/columns-wrong" } };
    expect(await assign({ columns: columns.slice(2) })).toMatchObject(refused);
    expect(await assign({ columns: [...columns, { meaning: "name", column: 9 }] })).toMatchObject(refused);
    expect(await assign({ columns: [{ meaning: "shoeSize", column: 1 }] })).toMatchObject({
      error: { kind: "call/bad-input" },
    });
    expect(await assign({ sheet: "别的" })).toMatchObject({ ok: false, error: { kind: "intake/table-gone" } });
  });
});

describe("a table without heads", () => {
  const bare = [oddRow("1", "李四"), oddRow("2", "王五")];
  const assignBare = (changed: object = {}) => assign({ topRow: 0, depth: 0, ...changed });

  it("is shown as one and read from its first row once a person said what its columns are", async () => {
    here.write({ [table]: workbookOf({ 志愿者: bare }) });
    expect(await here.take()).toMatchObject({ ok: false, error: { kind: "intake/heads-not-understood" } });
    const { tables } = await here.core.must("intake/tables", { round: here.round });
    expect(tables).toMatchObject([{ by: "nothing", topRow: 0, depth: 0, columns: [] }]);
    expect(await assignBare()).toEqual({ ok: true, value: { mapping: 1 } });
    expect(await here.take()).toMatchObject({ ok: true, value: { candidates: 2 } });
    const { rows } = await here.core.must("screening/list", { round: here.round });
    expect(rows.map(({ number, name, unitName }) => [number, name, unitName])).toEqual([
      ["1", "李四", "乙省科协"],
      ["2", "王五", "乙省科协"],
    ]);
  });

  it("of the same unit is read so again below titles, and not where its columns hold something else", async () => {
    here.write({ [table]: workbookOf({ 志愿者: bare }) });
    await here.take();
    await assignBare();
    const again = [["推选对象一览"], [""], oddRow("1", "李四"), oddRow("3", "赵六")];
    here.write({ [table]: workbookOf({ 志愿者: again }) });
    expect(await here.take()).toMatchObject({ ok: true, value: { candidates: 2 } });
    expect(await readBy()).toEqual([`${table} mapping 2`]);
    // The day stands where the team stood.
    const moved = bare.map((row) => row.with(5, "2023-11-06").with(6, "青山志愿服务队"));
    for (const rows of [moved, bare.map((row) => ["", ...row])]) {
      here.write({ [table]: workbookOf({ 志愿者: rows }) });
      expect(await here.take()).toMatchObject({ ok: false, error: { kind: "intake/heads-not-understood" } });
    }
    here.write({ [table]: workbookOf({ 组织: bare }) });
    expect(await here.take()).toMatchObject({ ok: false, error: { kind: "intake/heads-not-understood" } });
  });
});

describe("a workbook that names no unit", () => {
  it("stands under the name of the folder it lies in, and a person is asked", async () => {
    const heads = volunteerHeads.filter((head) => head !== "推荐单位");
    const row = volunteerRow("1", "李四").filter((_, at) => at !== 3);
    here.write({ [table]: workbookOf({ 志愿者: [heads, row] }) });
    expect(await here.take()).toMatchObject({ ok: true, value: { candidates: 1 } });
    expect((await here.core.must("screening/list", { round: here.round })).rows).toMatchObject([
      { unitName: "乙省科协" },
    ]);
    expect(await codes()).toEqual([`unit-from-folder ${table}`]);
  });
});
