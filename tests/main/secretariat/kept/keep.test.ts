import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import JSZip from "jszip";
import { beforeEach, describe, expect, it } from "vitest";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { openMaterial } from "#main/materials/open-material.ts";
import type { KeepChoice } from "#shared/intake/keep-choice.ts";
import { by } from "#tests/support/intake-round.ts";
import { eachIntake } from "#tests/support/each-intake.ts";
import { formerWinners, volunteerHeads, volunteerRow, workbookOf } from "#tests/support/small-delivery.ts";
import { wordForm } from "#tests/support/word-form.ts";

const here = eachIntake();
const form = "1 张三/张三推荐表.docx";
const video = "1 张三/张三.mp4";
const old = await wordForm("旧的推荐表");
const fresh = await wordForm("新的推荐表");
const summary = { "推荐汇总表.xlsx": workbookOf({ 志愿者: [[...volunteerHeads], volunteerRow("1", "张三")] }) };

beforeEach(() => here.write({ ...summary, "往届入选名单.xlsx": formerWinners }));

const run = (keep?: KeepChoice, folder = here.folder) =>
  here.core.must("intake/run", {
    ...{ round: here.round, delivery: here.core.world.grants.grant(folder), by, ...(keep && { keep }) },
  });
const roundFolder = () => here.core.world.databases.roundFolder(here.round);
const kept = (): readonly string[] => {
  try {
    return readdirSync(join(roundFolder(), "deliveries"));
  } catch {
    return [];
  }
};
const changeOf = async (kind: string) => {
  const { runs } = await here.core.must("intake/runs", { round: here.round });
  const changes = await here.core.must("intake/changes", { round: here.round, run: runs[0]!.id });
  return changes.find((change) => change.kind === kind)!.id;
};
const version = async (change: number) => here.core.must("intake/version", { round: here.round, change });
const served = async (change: number, side: string) => {
  const opened = await openMaterial(here.core.world, `mat://version/${here.round}/${String(change)}-${side}`);
  return opened.kind === "file" ? readFileSync(opened.location.path) : undefined;
};

describe("copies of delivered files", () => {
  it("show an overwritten file as it was, byte for byte, beside the new one", async () => {
    here.write({ [form]: old, [video]: Buffer.alloc(2048, 7) });
    expect((await run("forms")).kept).toEqual({ files: 1, bytes: old.length, left: 0 });
    expect(kept()).toEqual([sha256Hex(old)]);
    here.write({ [form]: fresh });
    expect((await run("without-videos")).kept).toMatchObject({ files: 1, left: 0 });
    const change = await changeOf("file-changed");
    expect(await version(change)).toMatchObject({
      before: { where: "kept", file: { sha256: sha256Hex(old) } },
      after: { where: "kept", file: { sha256: sha256Hex(fresh) } },
    });
    expect(await served(change, "before")).toEqual(Buffer.from(old));
    expect(await served(change, "after")).toEqual(Buffer.from(fresh));
    expect((await run("all")).kept).toEqual({ files: 1, bytes: 2048, left: 0 });
  });

  it("are said to be altered when they are not what their hash says, and a file without a copy to be lost", async () => {
    here.write({ [form]: old });
    await run("without-videos");
    here.write({ [form]: fresh });
    await run();
    const change = await changeOf("file-changed");
    expect(await version(change)).toMatchObject({ before: { where: "kept" }, after: { where: "delivered" } });
    writeFileSync(join(roundFolder(), "deliveries", sha256Hex(old)), Buffer.alloc(old.length));
    expect(await version(change)).toMatchObject({ before: { where: "altered" } });
    rmSync(join(roundFolder(), "deliveries", sha256Hex(old)));
    expect(await version(change)).toMatchObject({ before: { where: "lost" } });
    expect(await served(change, "before")).toBeUndefined();
  });

  it("are not made of what bears a mark of secrecy, and none are made where nobody asked", async () => {
    here.write({ [form]: await wordForm("机密★3年") });
    expect((await run("all")).kept).toEqual({ files: 0, bytes: 0, left: 1 });
    here.write({ [form]: old });
    expect((await run()).kept).toBeUndefined();
    expect(kept()).toEqual([]);
  });

  it("are foretold by size, without what is kept already", async () => {
    here.write({ [form]: old, [video]: Buffer.alloc(2048, 7) });
    const forecast = () =>
      here.core.must("intake/keep-forecast", {
        ...{ round: here.round, delivery: here.core.world.grants.grant(here.folder) },
      });
    const first = await forecast();
    expect(first).toMatchObject({ withoutVideos: { files: 3 }, all: { files: 4 }, kept: { files: 0 }, last: null });
    await run("without-videos");
    const then = await forecast();
    expect(then).toMatchObject({ withoutVideos: { files: 2 }, kept: { files: 1 }, last: "without-videos" });
    expect(first.all.bytes - then.all.bytes).toBe(old.length);
  });
});

describe("without copies", () => {
  it("what an archive held stays when the unit sends another one, though nobody chose anything", async () => {
    const zipped = async (word: Uint8Array) => {
      const zip = new JSZip();
      zip.file("张三推荐表.docx", word);
      return zip.generateAsync({ type: "uint8array" });
    };
    here.write({ "1 张三.zip": await zipped(old) });
    await run();
    here.write({ "1 张三.zip": await zipped(fresh) });
    await run();
    expect(kept()).toEqual([sha256Hex(old)]);
    const change = await changeOf("file-changed");
    expect(await version(change)).toMatchObject({ before: { where: "kept" }, after: { where: "delivered" } });
    expect(await served(change, "before")).toEqual(Buffer.from(old));
  });

  it("the old file is shown from the folder of the older delivery while it lies there unchanged", async () => {
    here.write({ [form]: old });
    await run();
    const again = join(here.core.folder, "补正");
    mkdirSync(join(again, "1 张三"), { recursive: true });
    writeFileSync(join(again, form), fresh);
    for (const [name, bytes] of Object.entries(summary)) writeFileSync(join(again, name), bytes);
    await run(undefined, again);
    const change = await changeOf("file-changed");
    expect(await version(change)).toMatchObject({ before: { where: "earlier" }, after: { where: "delivered" } });
    expect(await served(change, "before")).toEqual(Buffer.from(old));
    here.write({ [form]: Buffer.alloc(old.length) });
    expect(await version(change)).toMatchObject({ before: { where: "lost" } });
  });
});
