import { existsSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { RoundId } from "#shared/ids.ts";
import type { Parser } from "#main/parsers/parser.ts";
import { makeGbkZip } from "#main/sample/gbk-zip.ts";
import { locateDelivered } from "#main/secretariat/intake/locate-delivered.ts";
import { readFile } from "#shared/schema/secretariat-intake.ts";
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
/** Every file that a parser process was asked to open. */
let opened: string[];
/** What happens before and after each reading of a material. */
let hooks: { before: () => void; after: () => void };

beforeAll(async () => {
  good = await makeGoodFiles();
});
beforeEach(async () => {
  ({ core, round, folder } = await makeIntakeRound());
  opened = [];
  hooks = { before: () => undefined, after: () => undefined };
  watchParser(core.world.parser);
});
afterEach(() => core.close());

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
  writeFiles(folder, {
    "推荐汇总表.xlsx": workbookOf({ 志愿者: [[...volunteerHeads], ...rows] }),
    "往届入选名单.xlsx": formerWinners,
  });
};
const run = () => core.call("intake/run", { round, delivery: core.world.grants.grant(folder), by });
const materialsOf = async (name: string) => {
  const { rows } = await core.must("screening/list", { round });
  const candidate = rows.find((row) => row.name === name)!.id;
  return (await core.must("screening/candidate", { round, candidate })).materials;
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
    writeFiles(folder, completeFiles("1 张三", "张三", good));
    // Whole seconds, which every way of setting a time keeps exactly.
    const photo = join(folder, "1 张三/工作照/张三2.jpg");
    utimesSync(photo, 1_700_000_000, 1_700_000_000);
    expect(await run()).toMatchObject({ ok: true, value: { files: 6, filesRead: 8 } });
    expect(opened).toHaveLength(8);
    const before = await materialsOf("张三");
    changeUnseen(photo);
    opened = [];
    expect(await run()).toMatchObject({ ok: true, value: { files: 6, filesRead: 0, changes: {} } });
    expect(opened).toEqual([]);
    expect(await materialsOf("张三")).toEqual(before);
    expect((await core.must("intake/runs", { round })).runs.map(({ bytesRead }) => bytesRead > 0)).toEqual([
      false,
      true,
    ]);
  });

  it("opens a workbook that cannot be read only once too", async () => {
    deliver("张三");
    writeFiles(folder, { "某学会/推荐汇总表.xlsx": workbookOf({ 志愿者: [[...volunteerHeads]] }).subarray(0, 900) });
    expect(await run()).toMatchObject({ ok: true, value: { filesRead: 3 } });
    expect(await run()).toMatchObject({ ok: true, value: { filesRead: 0 } });
    const findings = await core.must("screening/findings", { round });
    expect(findings.filter(({ code }) => code === "workbook-unreadable")).toHaveLength(1);
  });

  it("reads a file again whose size or time of change is another one, and only that", async () => {
    deliver("张三");
    writeFiles(folder, completeFiles("1 张三", "张三", good));
    await run();
    opened = [];
    utimesSync(join(folder, "1 张三/工作照/张三3.jpg"), 1_700_000_000, 1_700_000_000);
    writeFileSync(join(folder, "1 张三/张三推荐表.docx"), Buffer.concat([good.word, Buffer.from("x")]));
    expect(await run()).toMatchObject({ ok: true, value: { filesRead: 2 } });
    expect(opened.sort()).toEqual(["material 张三3.jpg", "material 张三推荐表.docx"]);
  });

  it("reads everything again with a reader of another version", async () => {
    deliver("张三");
    writeFiles(folder, completeFiles("1 张三", "张三", good));
    await run();
    core.world.databases.round(round)!.update(readFile).set({ readerVersion: 0 }).run();
    expect(await run()).toMatchObject({ ok: true, value: { filesRead: 8 } });
  });

  it("forgets files that are no longer delivered", async () => {
    deliver("张三");
    writeFiles(folder, { ...completeFiles("1 张三", "张三", good), "1 张三/工作照/张三5.jpg": good.photo });
    await run();
    const known = () => core.world.databases.round(round)!.select().from(readFile).all().length;
    expect(known()).toBe(9);
    rmSync(join(folder, "1 张三/工作照/张三5.jpg"));
    await run();
    expect(known()).toBe(8);
  });
});

describe("archives", () => {
  const pack = (photo: Uint8Array): void =>
    writeFiles(folder, {
      "1 张三.zip": makeGbkZip(
        Object.entries({ ...completeFiles("张三", "张三", good), "张三/工作照/张三2.jpg": photo }).map(
          ([name, data]) => ({
            name,
            data,
          }),
        ),
      ),
    });
  const unpackedFolders = (): readonly string[] =>
    readdirSync(join(core.world.databases.roundFolder(round), "unpacked"));

  it("are not unpacked again while they are the same, and not believed when what was unpacked is gone", async () => {
    deliver("张三");
    pack(good.photo);
    await run();
    const [photo] = (await materialsOf("张三")).filter(({ fileName }) => fileName === "张三2.jpg");
    const { path } = locateDelivered(core.world, round, photo!.id)!;
    const unpackedAt = statSync(path, { bigint: true }).ctimeNs;
    expect(await run()).toMatchObject({ ok: true, value: { filesRead: 0 } });
    expect(statSync(path, { bigint: true }).ctimeNs).toBe(unpackedAt);
    writeFileSync(path, "");
    expect(await run()).toMatchObject({ ok: true });
    expect(readFileSync(path).equals(good.photo)).toBe(true);
  });

  it("that changed are unpacked beside the old state, which stays in force until the intake is carried through", async () => {
    deliver("张三");
    pack(good.photo);
    await run();
    const [before] = (await materialsOf("张三")).filter(({ fileName }) => fileName === "张三2.jpg");
    const path = locateDelivered(core.world, round, before!.id)!.path;
    pack(Buffer.concat([good.photo, Buffer.from("more")]));
    hooks.before = () => void core.dispatcher.cancel("intake/run");
    expect(await run()).toEqual({ ok: false, error: { kind: "call/cancelled" } });
    expect(locateDelivered(core.world, round, before!.id)!.path).toBe(path);
    expect(readFileSync(path).equals(good.photo)).toBe(true);
    expect(unpackedFolders()).toHaveLength(2);
    hooks.before = () => undefined;
    expect(await run()).toMatchObject({ ok: true, value: { changes: { "file-changed": 1 } } });
    expect(unpackedFolders()).toHaveLength(1);
    expect(existsSync(path)).toBe(false);
  });
});

describe("stopping and going on", () => {
  it("leaves the round as it was when cancelled, and reads the next time only what is left", async () => {
    deliver("张三", "李四");
    writeFiles(folder, { ...completeFiles("1 张三", "张三", good), ...completeFiles("2 李四", "李四", good) });
    let left = 5;
    hooks.after = () => {
      left -= 1;
      if (left === 0) core.dispatcher.cancel("intake/run");
    };
    expect(await run()).toEqual({ ok: false, error: { kind: "call/cancelled" } });
    expect((await core.must("rounds/overview", { round })).intakeAtMs).toBeNull();
    expect(await core.must("intake/runs", { round })).toEqual({ runs: [], removed: [] });
    expect(await core.must("screening/list", { round })).toEqual({ rows: [], overQuota: [] });
    const known = core.world.databases.round(round)!.select().from(readFile).all();
    expect(known.length).toBeGreaterThanOrEqual(6);
    hooks.after = () => undefined;
    opened = [];
    expect(await run()).toMatchObject({ ok: true, value: { files: 12, filesRead: 14 - known.length } });
    expect(opened).toHaveLength(14 - known.length);
  });

  it("has what was read on disk while it still runs, so that a kill costs a few files at most", async () => {
    deliver("张三", "李四", "王五");
    const owned = ["张三", "李四", "王五"].map((name, place) =>
      completeFiles(`${String(place + 1)} ${name}`, name, good),
    );
    writeFiles(folder, Object.assign({}, ...owned) as Record<string, Uint8Array>);
    const count = () => core.world.databases.round(round)!.select().from(readFile).all().length;
    // The first full batch is on disk while the intake still runs: whatever ends the program now, it is kept.
    let keptWhileRunning = 0;
    hooks.before = () => {
      keptWhileRunning = Math.max(keptWhileRunning, count());
    };
    expect(await run()).toMatchObject({ ok: true, value: { filesRead: 20 } });
    expect(keptWhileRunning).toBe(16);
  });
});
