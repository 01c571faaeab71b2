import sharp from "sharp";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { brokenJournalEntries } from "#main/db/journal.ts";
import type { RoundId } from "#shared/ids.ts";
import { journal } from "#shared/schema/journal.ts";
import { createSeeded } from "#shared/seeded.ts";
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
let scene: Uint8Array;
let smaller: Uint8Array;
let core: TempCore;
let folder: string;
let round: RoundId;

/** A patchwork with grain, saved in a size that the rules allow. */
async function makeScene(): Promise<Uint8Array> {
  const seeded = createSeeded("scene");
  const patches = Uint8Array.from({ length: 12 * 9 * 3 }, () => seeded.whole(256));
  const raw = { width: 12, height: 9, channels: 3 } as const;
  const large = await sharp(patches, { raw }).resize(1600, 1200, { fit: "fill", kernel: "nearest" }).raw().toBuffer();
  const grained = large.map((value) => Math.min(255, Math.max(0, value + seeded.whole(40) - 20)));
  return sharp(grained, { raw: { width: 1600, height: 1200, channels: 3 } })
    .jpeg({ quality: 90 })
    .toBuffer();
}

beforeAll(async () => {
  good = await makeGoodFiles();
  scene = await makeScene();
  smaller = await sharp(scene).resize(900).rotate(90).withMetadata({ orientation: 8 }).jpeg({ quality: 70 }).toBuffer();
});
beforeEach(async () => {
  ({ core, round, folder } = await makeIntakeRound());
  writeFiles(folder, {
    "推荐汇总表.xlsx": workbookOf({
      志愿者: [[...volunteerHeads], volunteerRow("1", "张三"), volunteerRow("2", "李四")],
    }),
    "往届入选名单.xlsx": formerWinners,
    ...completeFiles("1 张三", "张三", good),
    ...completeFiles("2 李四", "李四", good),
  });
});
afterEach(() => core.close());

const run = () => core.must("intake/run", { round, delivery: core.world.grants.grant(folder), by });
async function found() {
  const { rows } = await core.must("screening/list", { round });
  const findings = await core.must("screening/findings", { round });
  const nameOf = (id: string | null) => rows.find((row) => row.id === id)?.name ?? "";
  return findings
    .filter(({ code }) => code.startsWith("photo-") && code !== "photo-too-small")
    .map(({ code, candidate, details }) => `${code} ${nameOf(candidate)} ${String(details["fileName"])}`)
    .sort();
}
const pairs = () => core.must("intake/photo-pairs", { round });

it("files of no bytes are broken copies, not the same photo", async () => {
  writeFiles(folder, {
    "1 张三/工作照/张三2.jpg": new Uint8Array(),
    "2 李四/工作照/李四2.jpg": new Uint8Array(),
  });
  await run();
  expect(await found()).toEqual(["photo-not-jpeg 张三 张三2.jpg", "photo-not-jpeg 李四 李四2.jpg"]);
});

describe("a photo that is used twice", () => {
  it("is told on both, the same file as well as one made smaller, turned and saved anew, within and across candidates", async () => {
    writeFiles(folder, {
      "1 张三/工作照/张三2.jpg": scene,
      "1 张三/工作照/张三3.jpg": scene,
      "2 李四/工作照/李四4.jpg": smaller,
    });
    await run();
    expect(await found()).toEqual([
      "photo-alike 张三 张三2.jpg",
      "photo-alike 李四 李四4.jpg",
      "photo-identical 张三 张三2.jpg",
      "photo-identical 张三 张三3.jpg",
    ]);
    const listed = await pairs();
    expect(listed.map(({ one, other, differing }) => [one.fileName, other.fileName, differing === null])).toEqual([
      ["张三2.jpg", "张三3.jpg", true],
      ["张三2.jpg", "李四4.jpg", false],
    ]);
    const lisi = listed[1]!.other.candidate;
    const ofLisi = await core.must("intake/photo-pairs", { round, candidate: lisi });
    expect(ofLisi.map(({ other }) => other.name)).toEqual(["李四"]);
  });

  it("needs no reading the second time, and what a person decided of it holds from then on", async () => {
    writeFiles(folder, { "1 张三/工作照/张三2.jpg": scene, "2 李四/工作照/李四4.jpg": smaller });
    await run();
    const [pair] = await pairs();
    const photos = { one: pair!.one.id, other: pair!.other.id };
    expect(
      await core.call("intake/judge-photos", { round, ...photos, verdict: "accepted", reason: "", by }),
    ).toMatchObject({ ok: false, error: { kind: "call/bad-input" } });
    await core.must("intake/judge-photos", { round, ...photos, verdict: "reused", reason: "", by });
    expect(await found()).toEqual(["photo-reused 张三 张三2.jpg", "photo-reused 李四 李四4.jpg"]);
    await core.must("intake/judge-photos", { round, ...photos, verdict: "accepted", reason: "两人同场", by });
    expect(await found()).toEqual([]);
    expect(await run()).toMatchObject({ filesRead: 0 });
    expect(await found()).toEqual([]);
    expect(await pairs()).toMatchObject([{ decided: { verdict: "accepted", reason: "两人同场", decidedBy: by } }]);
    const database = core.world.databases.round(round)!;
    const kinds = database.select({ kind: journal.kind }).from(journal).all();
    expect(kinds.filter(({ kind }) => kind === "intake/photos-judged")).toHaveLength(2);
    expect(brokenJournalEntries(database)).toEqual([]);
  });

  it("is no longer told when another one is sent", async () => {
    writeFiles(folder, { "1 张三/工作照/张三2.jpg": scene, "2 李四/工作照/李四4.jpg": scene });
    await run();
    const [pair] = await pairs();
    writeFiles(folder, completeFiles("2 李四", "李四", good));
    await run();
    expect(await found()).toEqual([]);
    const photos = { one: pair!.one.id, other: pair!.other.id };
    expect(
      await core.call("intake/judge-photos", { round, ...photos, verdict: "reused", reason: "", by }),
    ).toMatchObject({ ok: false, error: { kind: "intake/photo-pair-gone" } });
  });
});
