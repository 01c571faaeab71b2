import { cpSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { brokenJournalEntries } from "#main/db/journal.ts";
import { makeGbkZip } from "#main/sample/gbk-zip.ts";
import { locateDelivered } from "#main/secretariat/intake/locate-delivered.ts";
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

const here = eachIntake();

const workbook = (...rows: readonly (readonly string[])[]): Record<string, Uint8Array> => ({
  "推荐汇总表.xlsx": workbookOf({ 志愿者: [["2023年度推荐汇总表"], [...volunteerHeads], ...rows] }),
  "往届入选名单.xlsx": formerWinners,
});

describe("taking in a delivery", () => {
  it("finds nothing wrong where nothing is wrong", async () => {
    const files = { ...completeFiles("材料/001 张三", "张三", here.good), "材料/001 张三/Thumbs.db": "x" };
    here.write({ ...workbook(volunteerRow("1", "张　三")), ...files });
    expect(await here.take()).toMatchObject({
      ok: true,
      value: { candidates: 1, units: 1, files: 6, findings: { error: 0, warning: 0, remark: 0 } },
    });
    const { rows } = await here.core.must("screening/list", { round: here.round });
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
    const detail = await here.core.must("screening/candidate", { round: here.round, candidate: rows[0]!.id });
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
    expect(here.core.progress.at(-1)).toMatchObject({ call: "intake/run", phase: "screen" });
    expect(here.core.progress.filter(({ phase }) => phase === "probe").at(-1)).toMatchObject({
      done: 4 * here.good.photo.length + here.good.word.length + here.good.pdf.length,
      total: 4 * here.good.photo.length + here.good.word.length + here.good.pdf.length,
      unit: "bytes",
      files: { done: 6, total: 6 },
    });
  });

  it("says everything that is wrong, each with its place", async () => {
    here.write({
      ...workbook(
        volunteerRow("1", "往昔"),
        volunteerRow("2", "李四").with(8, ""),
        volunteerRow("3", "王五").with(7, "2023-11-21"),
        volunteerRow("4", "赵六"),
      ),
      ...completeFiles("1 往昔", "往昔", here.good),
      ...completeFiles("2 李四", "李四", here.good),
      ...completeFiles("3 王五", "王五", here.good),
      "3 王五/说明.txt": "你好",
      "3 王五/工作照/王五2.jpg": here.good.photo.subarray(0, 1_400_000),
      "9 多余/多余1.jpg": here.good.photo,
      "通知.pdf": here.good.pdf,
    });
    symlinkSync("/etc", join(here.folder, "链接"));
    expect(await here.take()).toMatchObject({ ok: true });
    expect(await here.found()).toEqual([
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
    here.write({
      ...workbook(volunteerRow("1", "张三"), volunteerRow("2", "李四")),
      "1 张三.zip": makeGbkZip(entries(completeFiles("张三", "张三", here.good))),
      "2 李四.zip": makeGbkZip([{ name: "../李四1.jpg", data: here.good.photo }]),
    });
    await here.take();
    const lines = await here.found();
    expect(lines).toContain("remark archive-unpacked  1 张三.zip");
    expect(lines).toContain("error archive-refused  2 李四.zip");
    expect(lines.filter((line) => line.includes(" 张三 "))).toEqual([]);
    const { rows } = await here.core.must("screening/list", { round: here.round });
    const { materials } = await here.core.must("screening/candidate", { round: here.round, candidate: rows[0]!.id });
    const photo = materials.find(({ fileName }) => fileName === "张三2.jpg")!;
    expect(photo.at).toBe("1 张三.zip/张三/工作照/张三2.jpg");
    const located = locateDelivered(here.core.world, here.round, photo.id);
    expect(located).toMatchObject({ offset: 0, sizeBytes: here.good.photo.length, mediaType: "image/jpeg" });
    expect(readFileSync(located?.path ?? "").equals(completeFiles("张三", "张三", here.good)[photo.at.slice(9)]!)).toBe(
      true,
    );
  });

  it("shows no file that has become a link out of the delivery", async () => {
    here.write({ ...workbook(volunteerRow("1", "张三")), ...completeFiles("1 张三", "张三", here.good) });
    await here.take();
    const { rows } = await here.core.must("screening/list", { round: here.round });
    const { materials } = await here.core.must("screening/candidate", { round: here.round, candidate: rows[0]!.id });
    const form = materials.find(({ kind }) => kind === "form-pdf")!;
    rmSync(join(here.folder, form.at));
    symlinkSync("/etc/hostname", join(here.folder, form.at));
    expect(locateDelivered(here.core.world, here.round, form.id)).toBeUndefined();
  });

  it("keeps ids and decisions when it is run again, and keeps who is gone, marked", async () => {
    const files = { ...completeFiles("1 张三", "张三", here.good), ...completeFiles("2 李四", "李四", here.good) };
    here.write({ ...workbook(volunteerRow("1", "张三"), volunteerRow("2", "李四")), ...files });
    await here.take();
    const before = await here.core.must("screening/list", { round: here.round });
    const candidates = before.rows.map(({ id }) => id);
    await here.core.must("screening/decide", { round: here.round, candidates, outcome: "admitted", reason: "", by });
    here.write(workbook(volunteerRow("3", "王五"), volunteerRow("1", "张 三")));
    rmSync(join(here.folder, "2 李四"), { recursive: true });
    cpSync(join(here.folder, "1 张三"), join(here.folder, "3 王五"), { recursive: true });
    expect(await here.take()).toMatchObject({ ok: true, value: { candidates: 2 } });
    const { rows } = await here.core.must("screening/list", { round: here.round });
    expect(rows.map(({ name, decision, gone }) => [name, decision, gone])).toEqual([
      ["王五", null, false],
      ["张三", "admitted", false],
      ["李四", "admitted", true],
    ]);
    expect(rows[1]?.id).toBe(candidates[0]);
    const database = here.database;
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
    expect(await here.take()).toEqual({ ok: false, error: { kind: "intake/no-workbook", facts: { folder: "来件" } } });
    here.write({
      "推荐汇总表.xlsx": workbookOf({
        表: [
          ["序号", "物品"],
          ["1", "桌子"],
        ],
      }),
    });
    expect(await here.take()).toEqual({
      ok: false,
      error: { kind: "intake/heads-not-understood", facts: { name: "推荐汇总表.xlsx" } },
    });
    here.write({ "推荐汇总表.xlsx": "PK\u0003\u0004 broken" });
    expect(await here.take()).toMatchObject({ ok: false, error: { kind: "intake/workbook-unreadable" } });
    rmSync(here.folder, { recursive: true });
    expect(await here.take()).toMatchObject({ ok: false, error: { kind: "file/unreadable" } });
    expect(await here.core.must("screening/list", { round: here.round })).toEqual({ rows: [], overQuota: [] });
  });

  it("stops when it is cancelled and leaves everything as it was", async () => {
    here.write({ ...workbook(volunteerRow("1", "张三")), ...completeFiles("1 张三", "张三", here.good) });
    const running = here.take();
    here.core.dispatcher.cancel("intake/run");
    expect(await running).toEqual({ ok: false, error: { kind: "call/cancelled" } });
    expect((await here.core.must("rounds/overview", { round: here.round })).intakeAtMs).toBeNull();
  });
});
