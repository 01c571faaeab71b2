import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { BundleId } from "#shared/ids.ts";
import { bundleVolume, importedBundle, score, seat, sheet, submission } from "#shared/schema/expert.ts";
import { journal } from "#shared/schema/journal.ts";
import { brokenInvariants, expertInvariants } from "#main/db/invariants.ts";
import { destroyKeys } from "#main/expert/desk/destroy-round.ts";
import { createRecipient, type TestRecipient } from "#tests/support/open-pss.ts";
import { createSmallLaptop, of, type SmallLaptop } from "#tests/support/small-laptop.ts";
import { writeSmallBundle, type WrittenBundle } from "#tests/support/small-office.ts";
import { sharedTempFolder } from "#tests/support/temp-folder.ts";
import { filesHere, smallRound, tempLaptop, writeThreeVolumes } from "#tests/support/sticks.ts";

const media = [{ mediaType: "image/jpeg", bytes: new Uint8Array(3000).fill(8) }];
const candidates = [{ id: "c1", name: "候选1", media }];
const experts = [
  { id: "E01", name: "张教授", slip: "E01" },
  { id: "E02", name: "李研究员", slip: "E02" },
];

const folder = sharedTempFolder();
let recipient: TestRecipient;
let v1: WrittenBundle;
let v2: WrittenBundle;

beforeAll(async () => {
  recipient = await createRecipient();
  const base = { recipient: recipient.address, candidates, experts };
  v1 = await writeSmallBundle(folder, { ...base, version: 1 });
  v2 = await writeSmallBundle(folder, { ...base, version: 2 });
});

async function judge(laptop: SmallLaptop, bundle: BundleId, expert: string): Promise<void> {
  await laptop.open(bundle, expert);
  await laptop.score(bundle, "c1", 40, 30);
  await laptop.core.must("review/save-comment", { ...of(bundle, "c1"), comment: `${expert} 的评语` });
}

/** Both experts have judged; E01 has sealed and E02 is unlocked. */
async function almostDone(): Promise<SmallLaptop> {
  const laptop = createSmallLaptop();
  await laptop.bring(v1);
  await judge(laptop, v1.bundle, "E01");
  await laptop.core.must("submission/seal", { bundle: v1.bundle });
  await judge(laptop, v1.bundle, "E02");
  return laptop;
}

const table = ({ core }: SmallLaptop) => core.world.databases.expert();

const sealedKeysOf = (laptop: SmallLaptop): string[] =>
  table(laptop)
    .select()
    .from(seat)
    .all()
    .map(({ sealedKeys }) => sealedKeys);

/** The parts of stored keys and texts that are random, as bytes that can be looked for. */
const tracesOf = (texts: readonly string[]): Buffer[] =>
  texts.flatMap((text) => text.match(/[A-Za-z0-9+/]{16,}/g) ?? []).map((part) => Buffer.from(part, "latin1"));

/** Files below `folder` that hold any of these bytes. */
function holding(folderPath: string, traces: readonly Buffer[]): string[] {
  return readdirSync(folderPath, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path);
      return traces.some((trace) => bytes.includes(trace));
    });
}

describe("ending a round on the laptop", () => {
  it("counts an expert who works on a newer bundle as unsealed, although an older file was sealed", async () => {
    const laptop = createSmallLaptop();
    await laptop.bring(v1);
    await judge(laptop, v1.bundle, "E01");
    await laptop.core.must("submission/seal", { bundle: v1.bundle });
    await laptop.bring(v2);
    await laptop.open(v2.bundle, "E01");
    await laptop.score(v2.bundle, "c1", 20, 10);
    expect(await laptop.core.call("desk/finish", { bundle: v2.bundle, loseUnsealed: false })).toMatchObject({
      ok: false,
      error: { kind: "expert/finish-unsealed", facts: { experts: "E01" } },
    });
    await laptop.core.must("submission/seal", { bundle: v2.bundle });
    expect(await laptop.core.call("desk/finish", { bundle: v2.bundle, loseUnsealed: false })).toMatchObject({
      ok: true,
    });
  });

  it("is refused while scores are not sealed, and names the experts", async () => {
    const laptop = await almostDone();
    const before = sealedKeysOf(laptop);
    expect(await laptop.core.call("desk/finish", { bundle: v1.bundle, loseUnsealed: false })).toEqual({
      ok: false,
      error: { kind: "expert/finish-unsealed", facts: { experts: "E02", count: 1 } },
    });
    expect(sealedKeysOf(laptop)).toEqual(before);
    await laptop.activate(v1.bundle, "E01");
    await laptop.core.must("submission/reopen", { bundle: v1.bundle, reason: "误评" });
    expect(await laptop.core.call("desk/finish", { bundle: v1.bundle, loseUnsealed: false })).toMatchObject({
      error: { facts: { experts: "E01、E02", count: 2 } },
    });
  });

  it("leaves no byte of any key on the disk", async () => {
    const laptop = await almostDone();
    const { core } = laptop;
    await core.must("submission/seal", { bundle: v1.bundle });
    const traces = tracesOf(sealedKeysOf(laptop));
    expect(traces).toHaveLength(4);
    expect(holding(core.world.dataFolder, traces)).not.toEqual([]);
    await core.must("desk/finish", { bundle: v1.bundle, loseUnsealed: false });
    expect(sealedKeysOf(laptop)).toEqual(["", ""]);
    expect(holding(core.world.dataFolder, traces)).toEqual([]);
  });

  it("destroys files, scores and comments, and keeps the sealed score files as a receipt", async () => {
    const laptop = await almostDone();
    const { core } = laptop;
    const { sha256 } = await core.must("submission/seal", { bundle: v1.bundle });
    const db = table(laptop);
    const comments = tracesOf(
      db
        .select()
        .from(sheet)
        .all()
        .map(({ commentSealed }) => commentSealed),
    );
    expect(await core.must("desk/finish", { bundle: v1.bundle, loseUnsealed: false })).toEqual({
      bundles: 1,
      files: 2,
    });
    expect(filesHere(core, v1.bundle)).toEqual([]);
    expect([db.select().from(score).all(), db.select().from(sheet).all()]).toEqual([[], []]);
    expect(holding(core.world.dataFolder, comments)).toEqual([]);
    const receipts = db.select().from(submission).all();
    expect(receipts.map((row) => row.expert).sort()).toEqual(["E01", "E02"]);
    expect(receipts.find((row) => row.expert === "E02")).toMatchObject({ sha256, revision: 1 });
    expect(receipts.map((row) => row.contentSealed.length)).toEqual([0, 0]);
    expect(receipts.every((row) => row.bytes.length > 0)).toBe(true);
    expect(db.select().from(journal).all().at(-1)).toMatchObject({
      kind: "round-finished",
      facts: '{"bundles":["round-1-v1"],"lostUnsealed":[],"round":"round-1"}\n',
    });
    expect(brokenInvariants(db, expertInvariants)).toEqual([]);
  });

  it("locks the desk, lists the round no more and opens it to no slip", async () => {
    const laptop = await almostDone();
    const { core } = laptop;
    await core.must("desk/finish", { bundle: v1.bundle, loseUnsealed: true });
    expect(await core.call("review/overview", { bundle: v1.bundle })).toMatchObject({
      error: { kind: "expert/locked" },
    });
    expect(await core.must("desk/list", {})).toEqual({ bundles: [], incoming: [] });
    expect(await core.call("desk/finish", { bundle: v1.bundle, loseUnsealed: true })).toMatchObject({
      error: { kind: "expert/bundle-unknown" },
    });
    const sources = [core.world.grants.grant(v1.folder)];
    expect(await core.call("desk/import", { sources, place: "laptop", acceptKey: false })).toEqual({
      ok: false,
      error: { kind: "expert/round-finished", facts: { round: "round-1" } },
    });
    expect(await core.call("desk/finish", { bundle: v1.bundle, loseUnsealed: true })).toMatchObject({ ok: false });
  });

  it("ends all versions of the round together", async () => {
    const laptop = await almostDone();
    const { core } = laptop;
    const traces = tracesOf(sealedKeysOf(laptop));
    await laptop.bring(v2);
    await laptop.activate(v2.bundle, "E01");
    expect(filesHere(core, v1.bundle)).toHaveLength(2);
    expect(await core.must("desk/finish", { bundle: v2.bundle, loseUnsealed: true })).toEqual({ bundles: 2, files: 4 });
    expect(filesHere(core, v1.bundle)).toEqual([]);
    expect(holding(core.world.dataFolder, traces)).toEqual([]);
    expect(brokenInvariants(table(laptop), expertInvariants)).toEqual([]);
  });

  it("lets a newer bundle of the secretariat begin anew, with the next revision", async () => {
    const laptop = await almostDone();
    const { core } = laptop;
    await core.must("desk/finish", { bundle: v1.bundle, loseUnsealed: true });
    await laptop.bring(v2);
    const opened = await laptop.open(v2.bundle, "E01");
    expect(opened).toMatchObject({ expert: "E01", changes: null });
    await laptop.score(v2.bundle, "c1", 20, 10);
    expect(await core.must("submission/seal", { bundle: v2.bundle })).toMatchObject({ revision: 2 });
  });

  it("leaves nothing of a practice round, so that it can be practised again", async () => {
    const core = tempLaptop();
    const practice = await writeThreeVolumes(core, { practice: true });
    const input = { sources: [practice.stick(core).grant], place: "laptop" as const, acceptKey: false };
    await core.must("desk/import", input);
    expect(await core.must("desk/finish", { bundle: practice.id, loseUnsealed: false })).toEqual({
      bundles: 1,
      files: 4,
    });
    expect(core.world.databases.expert().select().from(importedBundle).all()).toEqual([]);
    await core.must("desk/import", input);
    expect((await core.must("desk/list", {})).bundles).toHaveLength(1);
  });

  it("goes on by itself when the program ended in the middle", async () => {
    const laptop = await almostDone();
    const { core } = laptop;
    const db = table(laptop);
    const traces = tracesOf(sealedKeysOf(laptop));
    const rows = db.select().from(importedBundle).where(eq(importedBundle.round, smallRound)).all();
    destroyKeys(core.world, smallRound, rows, []);
    expect(holding(core.world.dataFolder, traces)).toEqual([]);
    expect(filesHere(core, v1.bundle)).toHaveLength(2);
    expect(await core.must("desk/list", {})).toEqual({ bundles: [], incoming: [] });
    expect(filesHere(core, v1.bundle)).toEqual([]);
    expect(db.select().from(score).all()).toEqual([]);
    expect(db.select().from(bundleVolume).all()).toEqual([]);
  });

  it("touches no other round, nor whoever is at work on it", async () => {
    const laptop = await almostDone();
    const { core } = laptop;
    const other = await writeSmallBundle(sharedFolderOf("other"), {
      version: 1,
      round: "round-2",
      recipient: recipient.address,
      candidates,
      experts,
    });
    await laptop.bring(other);
    await judge(laptop, other.bundle, "E01");
    await core.must("desk/finish", { bundle: v1.bundle, loseUnsealed: true });
    expect(await core.must("review/overview", { bundle: other.bundle })).toMatchObject({ seat: { expert: "E01" } });
    expect(existsSync(join(core.world.databases.expertFolder, "bundles", other.bundle))).toBe(true);
    expect(table(laptop).select().from(score).all()).toHaveLength(2);
  });
});

function sharedFolderOf(name: string): string {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  return path;
}
