import sharp from "sharp";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { brokenJournalEntries } from "#main/db/journal.ts";
import { journal } from "#shared/schema/journal.ts";
import { createSeeded } from "#shared/seeded.ts";
import { by } from "#tests/support/intake-round.ts";
import { eachIntake } from "#tests/support/each-intake.ts";
import {
  completeFiles,
  formerWinners,
  volunteerHeads,
  volunteerRow,
  workbookOf,
} from "#tests/support/small-delivery.ts";

let scene: Uint8Array;
let smaller: Uint8Array;
const here = eachIntake();

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
  scene = await makeScene();
  smaller = await sharp(scene).resize(900).rotate(90).withMetadata({ orientation: 8 }).jpeg({ quality: 70 }).toBuffer();
});
beforeEach(() => {
  here.write({
    "推荐汇总表.xlsx": workbookOf({
      志愿者: [[...volunteerHeads], volunteerRow("1", "张三"), volunteerRow("2", "李四")],
    }),
    "往届入选名单.xlsx": formerWinners,
    ...completeFiles("1 张三", "张三", here.good),
    ...completeFiles("2 李四", "李四", here.good),
  });
});

const run = () =>
  here.core.must("intake/run", { round: here.round, delivery: here.core.world.grants.grant(here.folder), by });
async function found() {
  const { rows } = await here.core.must("screening/list", { round: here.round });
  const findings = await here.core.must("screening/findings", { round: here.round });
  const nameOf = (id: string | null) => rows.find((row) => row.id === id)?.name ?? "";
  return findings
    .filter(({ code }) => code.startsWith("photo-") && code !== "photo-too-small")
    .map(({ code, candidate, details }) => `${code} ${nameOf(candidate)} ${String(details["fileName"])}`)
    .sort();
}
const pairs = () => here.core.must("intake/photo-pairs", { round: here.round });

it("files of no bytes are broken copies, not the same photo", async () => {
  here.write({
    "1 张三/工作照/张三2.jpg": new Uint8Array(),
    "2 李四/工作照/李四2.jpg": new Uint8Array(),
  });
  await run();
  expect(await found()).toEqual(["photo-not-jpeg 张三 张三2.jpg", "photo-not-jpeg 李四 李四2.jpg"]);
});

describe("a photo that is used twice", () => {
  it("is told on both, the same file as well as one made smaller, turned and saved anew, within and across candidates", async () => {
    here.write({
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
    const ofLisi = await here.core.must("intake/photo-pairs", { round: here.round, candidate: lisi });
    expect(ofLisi.map(({ other }) => other.name)).toEqual(["李四"]);
  });

  it("needs no reading the second time, and what a person decided of it holds from then on", async () => {
    here.write({ "1 张三/工作照/张三2.jpg": scene, "2 李四/工作照/李四4.jpg": smaller });
    await run();
    const [pair] = await pairs();
    const photos = { one: pair!.one.id, other: pair!.other.id };
    expect(
      await here.core.call("intake/judge-photos", {
        round: here.round,
        ...photos,
        verdict: "accepted",
        reason: "",
        by,
      }),
    ).toMatchObject({ ok: false, error: { kind: "call/bad-input" } });
    await here.core.must("intake/judge-photos", { round: here.round, ...photos, verdict: "reused", reason: "", by });
    expect(await found()).toEqual(["photo-reused 张三 张三2.jpg", "photo-reused 李四 李四4.jpg"]);
    await here.core.must("intake/judge-photos", {
      round: here.round,
      ...photos,
      verdict: "accepted",
      reason: "两人同场",
      by,
    });
    expect(await found()).toEqual([]);
    expect(await run()).toMatchObject({ filesRead: 0 });
    expect(await found()).toEqual([]);
    expect(await pairs()).toMatchObject([{ decided: { verdict: "accepted", reason: "两人同场", decidedBy: by } }]);
    const database = here.database;
    const kinds = database.select({ kind: journal.kind }).from(journal).all();
    expect(kinds.filter(({ kind }) => kind === "intake/photos-judged")).toHaveLength(2);
    expect(brokenJournalEntries(database)).toEqual([]);
  });

  it("is no longer told when another one is sent", async () => {
    here.write({ "1 张三/工作照/张三2.jpg": scene, "2 李四/工作照/李四4.jpg": scene });
    await run();
    const [pair] = await pairs();
    here.write(completeFiles("2 李四", "李四", here.good));
    await run();
    expect(await found()).toEqual([]);
    const photos = { one: pair!.one.id, other: pair!.other.id };
    expect(
      await here.core.call("intake/judge-photos", { round: here.round, ...photos, verdict: "reused", reason: "", by }),
    ).toMatchObject({ ok: false, error: { kind: "intake/photo-pair-gone" } });
  });
});
