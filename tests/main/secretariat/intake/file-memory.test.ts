import { existsSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import type { Parser } from "#main/parsers/parser.ts";
import { makeGbkZip } from "#main/sample/gbk-zip.ts";
import { locateDelivered } from "#main/secretariat/intake/locate-delivered.ts";
import { readFile } from "#shared/schema/secretariat-intake.ts";
import { eachIntake } from "#tests/support/each-intake.ts";
import {
  completeFiles,
  formerWinners,
  volunteerHeads,
  volunteerRow,
  workbookOf,
} from "#tests/support/small-delivery.ts";

const here = eachIntake();
/** Every file that a parser process was asked to open. */
let opened: string[];
/** What happens before and after each reading of a material. */
let hooks: { before: () => void; after: () => void };

beforeEach(() => {
  opened = [];
  hooks = { before: () => undefined, after: () => undefined };
  watchParser(here.core.world.parser);
});

/** Lets the real parser do its work and notes what it was asked for. */
function watchParser(parser: Parser): void {
  const workbook = parser.workbook.bind(parser);
  const material = parser.material.bind(parser);
  const note = (kind: string, path: string): void => void opened.push(`${kind} ${path.split("/").at(-1) ?? path}`);
  Object.assign(parser, {
    workbook(path: string, signal?: AbortSignal) {
      note("workbook", path);
      return workbook(path, signal);
    },
    async material(path: string, signal?: AbortSignal) {
      note("material", path);
      hooks.before();
      const answer = await material(path, signal);
      hooks.after();
      return answer;
    },
  });
}

const deliver = (...names: readonly string[]): void => {
  const rows = names.map((name, place) => volunteerRow(String(place + 1), name));
  here.write({
    "推荐汇总表.xlsx": workbookOf({ 志愿者: [[...volunteerHeads], ...rows] }),
    "往届入选名单.xlsx": formerWinners,
  });
};
const materialsOf = async (name: string) => {
  const { rows } = await here.core.must("screening/list", { round: here.round });
  const candidate = rows.find((row) => row.name === name)!.id;
  return (await here.core.must("screening/candidate", { round: here.round, candidate })).materials;
};

/** Writes other bytes of the same length and puts the time of change back: only opening the file would tell. */
function changeUnseen(path: string): void {
  const { atime, mtime, size } = statSync(path);
  writeFileSync(path, Buffer.alloc(size, 7));
  utimesSync(path, atime, mtime);
}

describe("the memory of read files", () => {
  it("opens nothing again when nothing was touched", async () => {
    deliver("张三");
    here.write(completeFiles("1 张三", "张三", here.good));
    // Whole seconds, which every way of setting a time keeps exactly.
    const photo = join(here.folder, "1 张三/工作照/张三2.jpg");
    utimesSync(photo, 1_700_000_000, 1_700_000_000);
    expect(await here.take()).toMatchObject({ ok: true, value: { files: 6, filesRead: 8 } });
    expect(opened).toHaveLength(8);
    const before = await materialsOf("张三");
    changeUnseen(photo);
    opened = [];
    expect(await here.take()).toMatchObject({ ok: true, value: { files: 6, filesRead: 0, changes: {} } });
    expect(opened).toEqual([]);
    expect(await materialsOf("张三")).toEqual(before);
    expect(
      (await here.core.must("intake/runs", { round: here.round })).runs.map(({ bytesRead }) => bytesRead > 0),
    ).toEqual([false, true]);
  });

  it("opens a workbook that cannot be read only once too", async () => {
    deliver("张三");
    here.write({ "某学会/推荐汇总表.xlsx": workbookOf({ 志愿者: [[...volunteerHeads]] }).subarray(0, 900) });
    expect(await here.take()).toMatchObject({ ok: true, value: { filesRead: 3 } });
    expect(await here.take()).toMatchObject({ ok: true, value: { filesRead: 0 } });
    const findings = await here.core.must("screening/findings", { round: here.round });
    expect(findings.filter(({ code }) => code === "workbook-unreadable")).toHaveLength(1);
  });

  it("reads a file again whose size or time of change is another one, and only that", async () => {
    deliver("张三");
    here.write(completeFiles("1 张三", "张三", here.good));
    await here.take();
    opened = [];
    utimesSync(join(here.folder, "1 张三/工作照/张三3.jpg"), 1_700_000_000, 1_700_000_000);
    writeFileSync(join(here.folder, "1 张三/张三推荐表.docx"), Buffer.concat([here.good.word, Buffer.from("x")]));
    expect(await here.take()).toMatchObject({ ok: true, value: { filesRead: 2 } });
    expect(opened.sort()).toEqual(["material 张三3.jpg", "material 张三推荐表.docx"]);
  });

  it("reads everything again with a reader of another version", async () => {
    deliver("张三");
    here.write(completeFiles("1 张三", "张三", here.good));
    await here.take();
    here.database.update(readFile).set({ readerVersion: 0 }).run();
    expect(await here.take()).toMatchObject({ ok: true, value: { filesRead: 8 } });
  });

  it("forgets files that are no longer delivered", async () => {
    deliver("张三");
    here.write({ ...completeFiles("1 张三", "张三", here.good), "1 张三/工作照/张三5.jpg": here.good.photo });
    await here.take();
    const known = () => here.database.select().from(readFile).all().length;
    expect(known()).toBe(9);
    rmSync(join(here.folder, "1 张三/工作照/张三5.jpg"));
    await here.take();
    expect(known()).toBe(8);
  });
});

describe("archives", () => {
  const pack = (photo: Uint8Array): void =>
    here.write({
      "1 张三.zip": makeGbkZip(
        Object.entries({ ...completeFiles("张三", "张三", here.good), "张三/工作照/张三2.jpg": photo }).map(
          ([name, data]) => ({
            name,
            data,
          }),
        ),
      ),
    });
  const unpackedFolders = (): readonly string[] =>
    readdirSync(join(here.core.world.databases.roundFolder(here.round), "unpacked"));

  it("are not unpacked again while they are the same, and not believed when what was unpacked is gone", async () => {
    deliver("张三");
    pack(here.good.photo);
    await here.take();
    const [photo] = (await materialsOf("张三")).filter(({ fileName }) => fileName === "张三2.jpg");
    const { path } = locateDelivered(here.core.world, here.round, photo!.id)!;
    const unpackedAt = statSync(path, { bigint: true }).ctimeNs;
    expect(await here.take()).toMatchObject({ ok: true, value: { filesRead: 0 } });
    expect(statSync(path, { bigint: true }).ctimeNs).toBe(unpackedAt);
    writeFileSync(path, "");
    expect(await here.take()).toMatchObject({ ok: true });
    expect(readFileSync(path).equals(here.good.photo)).toBe(true);
  });

  it("that changed are unpacked beside the old state, which stays in force until the intake is carried through", async () => {
    deliver("张三");
    pack(here.good.photo);
    await here.take();
    const [before] = (await materialsOf("张三")).filter(({ fileName }) => fileName === "张三2.jpg");
    const path = locateDelivered(here.core.world, here.round, before!.id)!.path;
    pack(Buffer.concat([here.good.photo, Buffer.from("more")]));
    hooks.before = () => void here.core.dispatcher.cancel("intake/run");
    expect(await here.take()).toEqual({ ok: false, error: { kind: "call/cancelled" } });
    expect(locateDelivered(here.core.world, here.round, before!.id)!.path).toBe(path);
    expect(readFileSync(path).equals(here.good.photo)).toBe(true);
    expect(unpackedFolders()).toHaveLength(2);
    hooks.before = () => undefined;
    expect(await here.take()).toMatchObject({ ok: true, value: { changes: { "file-changed": 1 } } });
    expect(unpackedFolders()).toHaveLength(1);
    expect(existsSync(path)).toBe(false);
  });
});

describe("stopping and going on", () => {
  it("leaves the round as it was when cancelled, and reads the next time only what is left", async () => {
    deliver("张三", "李四");
    here.write({ ...completeFiles("1 张三", "张三", here.good), ...completeFiles("2 李四", "李四", here.good) });
    let left = 5;
    hooks.after = () => {
      left -= 1;
      if (left === 0) here.core.dispatcher.cancel("intake/run");
    };
    expect(await here.take()).toEqual({ ok: false, error: { kind: "call/cancelled" } });
    expect((await here.core.must("rounds/overview", { round: here.round })).intakeAtMs).toBeNull();
    expect(await here.core.must("intake/runs", { round: here.round })).toEqual({ runs: [], removed: [] });
    expect(await here.core.must("screening/list", { round: here.round })).toEqual({ rows: [], overQuota: [] });
    const known = here.database.select().from(readFile).all();
    expect(known.length).toBeGreaterThanOrEqual(6);
    hooks.after = () => undefined;
    opened = [];
    expect(await here.take()).toMatchObject({ ok: true, value: { files: 12, filesRead: 14 - known.length } });
    expect(opened).toHaveLength(14 - known.length);
  });

  it("has what was read on disk while it still runs, so that a kill costs a few files at most", async () => {
    deliver("张三", "李四", "王五");
    const owned = ["张三", "李四", "王五"].map((name, place) =>
      completeFiles(`${String(place + 1)} ${name}`, name, here.good),
    );
    here.write(Object.assign({}, ...owned) as Record<string, Uint8Array>);
    const count = () => here.database.select().from(readFile).all().length;
    // The first full batch is on disk while the intake still runs: whatever ends the program now, it is kept.
    let keptWhileRunning = 0;
    hooks.before = () => {
      keptWhileRunning = Math.max(keptWhileRunning, count());
    };
    expect(await here.take()).toMatchObject({ ok: true, value: { filesRead: 20 } });
    expect(keptWhileRunning).toBe(16);
  });
});
