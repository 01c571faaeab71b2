import { cpSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { brokenJournalEntries } from "#main/db/journal.ts";
import { makeGbkZip } from "#main/sample/gbk-zip.ts";
import { locateDelivered } from "#main/secretariat/intake/locate-delivered.ts";
import type { RoundId } from "#shared/ids.ts";
import { journal } from "#shared/schema/journal.ts";
import { by, makeIntakeRound } from "#tests/support/intake-round.ts";
import {
  completeFiles,
  formerWinners,
  makeGoodFiles,
  volunteerHeads,
  volunteerRow,
  workbookOf,
  writeFiles,
  type GoodFiles,
} from "#tests/support/small-delivery.ts";
import type { TempCore } from "#tests/support/temp-core.ts";

let good: GoodFiles;
let core: TempCore;
let folder: string;
let round: RoundId;

beforeAll(async () => {
  good = await makeGoodFiles();
});
beforeEach(async () => {
  ({ core, round, folder } = await makeIntakeRound());
});
afterEach(() => core.close());

const workbook = (...rows: readonly (readonly string[])[]): Record<string, Uint8Array> => ({
  "推荐汇总表.xlsx": workbookOf({ 志愿者: [["2023年度推荐汇总表"], [...volunteerHeads], ...rows] }),
  "往届入选名单.xlsx": formerWinners,
});
const run = () => core.call("intake/run", { round, delivery: core.world.grants.grant(folder), by });
async function found() {
  const { rows } = await core.must("screening/list", { round });
  const findings = await core.must("screening/findings", { round });
  const nameOf = (id: string | null) => rows.find((row) => row.id === id)?.name ?? "";
  return findings.map(({ severity, code, at, candidate }) => `${severity} ${code} ${nameOf(candidate)} ${at}`).sort();
}

describe("taking in a delivery", () => {
  it("finds nothing wrong where nothing is wrong", async () => {
    const files = { ...completeFiles("材料/001 张三", "张三", good), "材料/001 张三/Thumbs.db": "x" };
    writeFiles(folder, { ...workbook(volunteerRow("1", "张　三")), ...files });
    expect(await run()).toMatchObject({
      ok: true,
      value: { candidates: 1, units: 1, files: 6, findings: { error: 0, warning: 0, remark: 0 } },
    });
    const { rows } = await core.must("screening/list", { round });
    expect(rows).toMatchObject([
      {
        number: "1",
        name: "张三",
        category: "volunteer",
        unitName: "某省科协",
        unitType: "provincial",
        files: 6,
        decision: null,
      },
    ]);
    const detail = await core.must("screening/candidate", { round, candidate: rows[0]!.id });
    expect(detail.materials.map(({ kind }) => kind)).toEqual([
      "photo",
      "photo",
      "photo",
      "form-word",
      "form-pdf",
      "portrait",
    ]);
    expect(detail.conditions.map(({ id, verdict, declared }) => [id, verdict, declared])).toEqual([
      ["V1", "judged", ""],
      ["V2", "pass", "是"],
      ["V3", "judged", ""],
      ["V4", "judged", ""],
    ]);
    expect(core.progress.at(-1)).toMatchObject({ call: "intake/run", phase: "screen" });
    expect(core.progress.filter(({ phase }) => phase === "probe").at(-1)).toMatchObject({
      done: 4 * good.photo.length + good.word.length + good.pdf.length,
      total: 4 * good.photo.length + good.word.length + good.pdf.length,
      unit: "bytes",
      files: { done: 6, total: 6 },
    });
  });

  it("says everything that is wrong, each with its place", async () => {
    writeFiles(folder, {
      ...workbook(
        volunteerRow("1", "往昔"),
        volunteerRow("2", "李四").with(8, ""),
        volunteerRow("3", "王五").with(7, "2023-11-21"),
        volunteerRow("4", "赵六"),
      ),
      ...completeFiles("1 往昔", "往昔", good),
      ...completeFiles("2 李四", "李四", good),
      ...completeFiles("3 王五", "王五", good),
      "3 王五/说明.txt": "你好",
      "3 王五/工作照/王五2.jpg": good.photo.subarray(0, 1_400_000),
      "9 多余/多余1.jpg": good.photo,
      "通知.pdf": good.pdf,
    });
    symlinkSync("/etc", join(folder, "链接"));
    expect(await run()).toMatchObject({ ok: true });
    expect(await found()).toEqual([
      "error folder-missing 赵六 推荐汇总表.xlsx/志愿者!B6",
      "error form-pdf-missing 赵六 推荐汇总表.xlsx/志愿者!B6",
      "error form-word-missing 赵六 推荐汇总表.xlsx/志愿者!B6",
      "error former-winner 往昔 推荐汇总表.xlsx/志愿者!B3",
      "error photo-broken 王五 3 王五/工作照/王五2.jpg",
      "error photos-too-few 赵六 推荐汇总表.xlsx/志愿者!B6",
      "error portrait-missing 赵六 推荐汇总表.xlsx/志愿者!B6",
      "error receipt-late 王五 推荐汇总表.xlsx/志愿者!B5",
      "error secrecy-not-declared 李四 推荐汇总表.xlsx/志愿者!B4",
      "remark file-loose  通知.pdf",
      "remark file-not-asked 王五 3 王五/说明.txt",
      "remark link-ignored  链接",
      "warning folder-left-over  9 多余",
    ]);
  });

  it("opens archives with GBK names, shows their files, and refuses one that leads outside", async () => {
    const entries = (files: Record<string, Uint8Array>) =>
      Object.entries(files).map(([name, data]) => ({ name, data }));
    writeFiles(folder, {
      ...workbook(volunteerRow("1", "张三"), volunteerRow("2", "李四")),
      "1 张三.zip": makeGbkZip(entries(completeFiles("张三", "张三", good))),
      "2 李四.zip": makeGbkZip([{ name: "../李四1.jpg", data: good.photo }]),
    });
    await run();
    const lines = await found();
    expect(lines).toContain("remark archive-unpacked  1 张三.zip");
    expect(lines).toContain("error archive-refused  2 李四.zip");
    expect(lines.filter((line) => line.includes(" 张三 "))).toEqual([]);
    const { rows } = await core.must("screening/list", { round });
    const { materials } = await core.must("screening/candidate", { round, candidate: rows[0]!.id });
    const photo = materials.find(({ fileName }) => fileName === "张三2.jpg")!;
    expect(photo.at).toBe("1 张三.zip/张三/工作照/张三2.jpg");
    const located = locateDelivered(core.world, round, photo.id);
    expect(located).toMatchObject({ offset: 0, sizeBytes: good.photo.length, mediaType: "image/jpeg" });
    expect(readFileSync(located?.path ?? "").equals(completeFiles("张三", "张三", good)[photo.at.slice(9)]!)).toBe(
      true,
    );
  });

  it("shows no file that has become a link out of the delivery", async () => {
    writeFiles(folder, { ...workbook(volunteerRow("1", "张三")), ...completeFiles("1 张三", "张三", good) });
    await run();
    const { rows } = await core.must("screening/list", { round });
    const { materials } = await core.must("screening/candidate", { round, candidate: rows[0]!.id });
    const form = materials.find(({ kind }) => kind === "form-pdf")!;
    rmSync(join(folder, form.at));
    symlinkSync("/etc/hostname", join(folder, form.at));
    expect(locateDelivered(core.world, round, form.id)).toBeUndefined();
  });

  it("keeps ids and decisions when it is run again, and keeps who is gone, marked", async () => {
    const files = { ...completeFiles("1 张三", "张三", good), ...completeFiles("2 李四", "李四", good) };
    writeFiles(folder, { ...workbook(volunteerRow("1", "张三"), volunteerRow("2", "李四")), ...files });
    await run();
    const before = await core.must("screening/list", { round });
    const candidates = before.rows.map(({ id }) => id);
    await core.must("screening/decide", { round, candidates, outcome: "admitted", reason: "", by });
    writeFiles(folder, workbook(volunteerRow("3", "王五"), volunteerRow("1", "张 三")));
    rmSync(join(folder, "2 李四"), { recursive: true });
    cpSync(join(folder, "1 张三"), join(folder, "3 王五"), { recursive: true });
    expect(await run()).toMatchObject({ ok: true, value: { candidates: 2 } });
    const { rows } = await core.must("screening/list", { round });
    expect(rows.map(({ name, decision, gone }) => [name, decision, gone])).toEqual([
      ["王五", null, false],
      ["张三", "admitted", false],
      ["李四", "admitted", true],
    ]);
    expect(rows[1]?.id).toBe(candidates[0]);
    const database = core.world.databases.round(round)!;
    const kinds = database.select({ kind: journal.kind }).from(journal).orderBy(journal.sequence).all();
    expect(kinds.map(({ kind }) => kind)).toEqual([
      "round/created",
      "intake/run",
      "screening/decided",
      "screening/decided",
      "intake/run",
    ]);
    expect(brokenJournalEntries(database)).toEqual([]);
  });

  it("takes nothing in without a workbook that it understands", async () => {
    expect(await run()).toEqual({ ok: false, error: { kind: "intake/no-workbook", facts: { folder: "来件" } } });
    writeFiles(folder, {
      "推荐汇总表.xlsx": workbookOf({
        表: [
          ["序号", "物品"],
          ["1", "桌子"],
        ],
      }),
    });
    expect(await run()).toEqual({
      ok: false,
      error: { kind: "intake/heads-not-understood", facts: { name: "推荐汇总表.xlsx" } },
    });
    writeFiles(folder, { "推荐汇总表.xlsx": "PK\u0003\u0004 broken" });
    expect(await run()).toMatchObject({ ok: false, error: { kind: "intake/workbook-unreadable" } });
    rmSync(folder, { recursive: true });
    expect(await run()).toMatchObject({ ok: false, error: { kind: "file/unreadable" } });
    expect(await core.must("screening/list", { round })).toEqual({ rows: [], overQuota: [] });
  });

  it("stops when it is cancelled and leaves everything as it was", async () => {
    writeFiles(folder, { ...workbook(volunteerRow("1", "张三")), ...completeFiles("1 张三", "张三", good) });
    const running = run();
    core.dispatcher.cancel("intake/run");
    expect(await running).toEqual({ ok: false, error: { kind: "call/cancelled" } });
    expect((await core.must("rounds/overview", { round })).intakeAtMs).toBeNull();
  });
});
