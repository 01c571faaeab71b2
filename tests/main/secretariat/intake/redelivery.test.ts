import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { brokenJournalEntries } from "#main/db/journal.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { BundleId, type CandidateId } from "#shared/ids.ts";
import { journal } from "#shared/schema/journal.ts";
import { removedCandidate } from "#shared/schema/secretariat-intake.ts";
import * as review from "#shared/schema/secretariat-review.ts";
import { by } from "#tests/support/intake-round.ts";
import { eachIntake } from "#tests/support/each-intake.ts";
import {
  completeFiles,
  formerWinners,
  volunteerHeads,
  volunteerRow,
  workbookOf,
} from "#tests/support/small-delivery.ts";

const here = eachIntake();

beforeEach(async () => {
  deliver(volunteerRow("1", "张三"), volunteerRow("2", "李四"));
  here.write({ ...completeFiles("1 张三", "张三", here.good), ...completeFiles("2 李四", "李四", here.good) });
  await run();
});

const deliver = (...rows: readonly (readonly string[])[]): void =>
  here.write({
    "推荐汇总表.xlsx": workbookOf({ 志愿者: [[...volunteerHeads], ...rows] }),
    "往届入选名单.xlsx": formerWinners,
  });
const run = () =>
  here.core.must("intake/run", {
    round: here.round,
    delivery: here.core.world.grants.grant(here.folder),
    by: "再收者",
  });
const idOf = async (name: string): Promise<CandidateId> =>
  (await here.core.must("screening/list", { round: here.round })).rows.find((row) => row.name === name)!.id;
const decide = async (name: string, outcome: "admitted" | "correction", reason = "") =>
  here.core.must("screening/decide", { round: here.round, candidates: [await idOf(name)], outcome, reason, by });
const standing = async () =>
  (await here.core.must("screening/list", { round: here.round })).rows.map(({ name, decision, changed, gone }) =>
    [name, decision ?? "-", ...(changed === true ? ["changed"] : []), ...(gone === true ? ["gone"] : [])].join(" "),
  );
const changes = async (run: number) =>
  (await here.core.must("intake/changes", { round: here.round, run })).map(
    ({ kind, candidateName, place }) => `${kind} ${candidateName} ${place}`,
  );

describe("taking in a delivery again", () => {
  it("records no change at the first intake and none when nothing changed", async () => {
    expect((await run()).changes).toEqual({});
    const { runs } = await here.core.must("intake/runs", { round: here.round });
    expect(runs).toMatchObject([
      { id: 2, by: "再收者", previousAtMs: runs[1]!.atMs, files: 12, filesRead: 0, changes: {} },
      { id: 1, previousAtMs: null, files: 12, filesRead: 14, changes: {} },
    ]);
    expect(await here.core.must("intake/changes", { round: here.round, run: 1 })).toEqual([]);
  });

  it("records what came new, what changed from what to what, and what is gone", async () => {
    const corrected = Buffer.concat([here.good.word, Buffer.from("x")]);
    deliver(volunteerRow("1", "张三").with(6, "绿水志愿服务队").with(8, ""), volunteerRow("2", "李四"));
    here.write({ "1 张三/张三推荐表.docx": corrected, "1 张三/工作照/张三5.jpg": here.good.photo });
    rmSync(join(here.folder, "1 张三/张三推荐表.pdf"));
    const answer = await run();
    expect(answer.changes).toEqual({ "cell-changed": 2, "file-changed": 1, "file-new": 1, "file-gone": 1 });
    expect(answer.filesRead).toBe(4);
    const found = await here.core.must("intake/changes", { round: here.round, run: 2 });
    const word = found.find(({ kind }) => kind === "file-changed")!;
    expect(word).toMatchObject({
      candidateName: "张三",
      unitName: "某省科协",
      place: "1 张三/张三推荐表.docx",
      by: "再收者",
      sinceDecision: false,
      before: { file: { sizeBytes: here.good.word.length, sha256: sha256Hex(here.good.word), kind: "form-word" } },
      after: { file: { sizeBytes: here.good.word.length + 1, sha256: sha256Hex(corrected) } },
    });
    expect(found.filter(({ kind }) => kind === "cell-changed")).toMatchObject([
      { place: "notSecret", before: { raw: "是" }, after: { raw: "" } },
      {
        place: "organisation",
        before: { raw: "青山志愿服务队", at: "推荐汇总表.xlsx/志愿者!G2" },
        after: { raw: "绿水志愿服务队", at: "推荐汇总表.xlsx/志愿者!G2" },
      },
    ]);
    expect(
      await here.core.must("intake/candidate-changes", { round: here.round, candidate: await idOf("李四") }),
    ).toEqual([]);
  });

  it("marks a decision that was made on the old state until it is made anew", async () => {
    await decide("张三", "correction", "请补换工作照");
    await decide("李四", "admitted");
    here.write({ "1 张三/工作照/张三5.jpg": here.good.photo });
    await run();
    await run();
    expect(await standing()).toEqual(["张三 correction changed", "李四 admitted"]);
    const [change] = await here.core.must("intake/candidate-changes", {
      round: here.round,
      candidate: await idOf("张三"),
    });
    expect(change).toMatchObject({ kind: "file-new", run: 2, sinceDecision: true });
    expect(
      await here.core.must("screening/candidate", { round: here.round, candidate: await idOf("张三") }),
    ).toMatchObject({
      changed: true,
      gone: false,
    });
    await decide("张三", "admitted");
    expect(await standing()).toEqual(["张三 admitted", "李四 admitted"]);
    const [seen] = await here.core.must("intake/candidate-changes", {
      round: here.round,
      candidate: await idOf("张三"),
    });
    expect(seen).toMatchObject({ run: 2, sinceDecision: false });
  });

  it("keeps who is gone with files and decision, says so once, and takes them back when they return", async () => {
    await decide("李四", "admitted");
    deliver(volunteerRow("1", "张三"));
    renameSync(join(here.folder, "2 李四"), join(here.core.folder, "2 李四"));
    expect((await run()).changes).toEqual({ "candidate-gone": 1 });
    expect((await run()).changes).toEqual({});
    expect(await standing()).toEqual(["张三 -", "李四 admitted changed gone"]);
    const { materials } = await here.core.must("screening/candidate", {
      round: here.round,
      candidate: await idOf("李四"),
    });
    expect(materials).toHaveLength(6);
    deliver(volunteerRow("1", "张三"), volunteerRow("2", "李四"));
    renameSync(join(here.core.folder, "2 李四"), join(here.folder, "2 李四"));
    expect((await run()).changes).toEqual({ "candidate-back": 1 });
    expect(await standing()).toEqual(["张三 -", "李四 admitted changed"]);
  });

  it("takes out who is gone only by a person with a reason, and keeps everything in the record", async () => {
    await decide("李四", "admitted");
    const gone = await idOf("李四");
    const remove = (reason: string) =>
      here.core.call("intake/remove-gone", { round: here.round, candidate: gone, reason, by: "王经办" });
    expect(await remove("推荐单位撤回")).toEqual({
      ok: false,
      error: { kind: "intake/still-delivered", facts: { name: "李四" } },
    });
    deliver(volunteerRow("1", "张三"));
    await run();
    expect(await remove(" ")).toMatchObject({ ok: false, error: { kind: "call/bad-input" } });
    expect(await remove("推荐单位撤回")).toEqual({ ok: true, value: {} });
    expect(await standing()).toEqual(["张三 -"]);
    expect((await here.core.must("intake/runs", { round: here.round })).removed).toMatchObject([
      { name: "李四", unitName: "某省科协", category: "volunteer", reason: "推荐单位撤回", removedBy: "王经办" },
    ]);
    const database = here.database;
    expect(database.select().from(removedCandidate).get()?.record).toMatchObject({
      candidate: { id: gone, name: "李四" },
      materials: { length: 6 },
      decisions: [{ outcome: "admitted", decidedBy: by }],
    });
    const kinds = database.select({ kind: journal.kind }).from(journal).orderBy(journal.sequence).all();
    expect(kinds.at(-1)).toEqual({ kind: "intake/removed" });
    expect(brokenJournalEntries(database)).toEqual([]);
  });

  it("takes nobody out once a bundle is built, but still takes deliveries in", async () => {
    const database = here.database;
    const gone = await idOf("李四");
    const hash = "0".repeat(64);
    const sizes = { version: 1, candidates: 2, files: 12, bytes: 1, volumes: 1 };
    database
      .insert(review.bundle)
      .values({ id: BundleId.parse("v1"), builtAtMs: 1, hash, ruleHash: hash, keyId: "k", folder: "/x", ...sizes })
      .run();
    deliver(volunteerRow("1", "张三"));
    expect((await run()).changes).toEqual({ "candidate-gone": 1 });
    expect(
      await here.core.call("intake/remove-gone", { round: here.round, candidate: gone, reason: "推荐单位撤回", by }),
    ).toEqual({
      ok: false,
      error: { kind: "intake/gone-in-bundle", facts: { name: "李四" } },
    });
    expect(await standing()).toEqual(["张三 -", "李四 - gone"]);
  });

  it("knows candidates whose rows only moved down by their names, and leaves their decisions unmarked", async () => {
    await decide("张三", "admitted");
    deliver(volunteerRow("1", "王五"), volunteerRow("2", "张三"), volunteerRow("3", "李四"));
    renameSync(join(here.folder, "2 李四"), join(here.folder, "3 李四"));
    renameSync(join(here.folder, "1 张三"), join(here.folder, "2 张三"));
    here.write(completeFiles("1 王五", "王五", here.good));
    expect((await run()).changes).toEqual({ "candidate-new": 1, "cell-changed": 2, "file-moved": 12 });
    expect(await changes(2)).toContain("cell-changed 张三 number");
    expect(await standing()).toEqual(["王五 -", "张三 admitted", "李四 -"]);
  });
});
