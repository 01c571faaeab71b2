import { copyFileSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { VerifiedFile } from "#shared/ipc/ranking-calls.ts";
import type { Outcome } from "#shared/ipc/call.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { createRecipient, openPss, type TestRecipient } from "#tests/support/open-pss.ts";
import { createSmallLaptop, type SmallLaptop } from "#tests/support/small-laptop.ts";
import { writeSmallBundle, type SmallBundle, type WrittenBundle } from "#tests/support/small-office.ts";
import { sharedTempFolder } from "#tests/support/temp-folder.ts";

const folder = sharedTempFolder();
let recipient: TestRecipient;
let v1: WrittenBundle;
/** The same for another recipient. */
let v2: WrittenBundle;

beforeAll(async () => {
  recipient = await createRecipient();
  const same: Omit<SmallBundle, "version" | "recipient"> = {
    candidates: ["c1", "c2"].map((id) => ({ id, name: `候选${id}` })),
    experts: [
      { id: "E01", name: "张教授", slip: "E01" },
      { id: "E02", name: "李教授", slip: "E02" },
    ],
  };
  v1 = await writeSmallBundle(folder, { ...same, version: 1, recipient: recipient.address });
  v2 = await writeSmallBundle(folder, { ...same, version: 2, recipient: (await createRecipient()).address });
});

async function scored(expert = "E01", laptop = createSmallLaptop()): Promise<SmallLaptop> {
  if (expert === "E01") await laptop.bring(v1);
  await laptop.open(v1.bundle, expert);
  await laptop.score(v1.bundle, "c1", 50, 30);
  await laptop.score(v1.bundle, "c2", 40, 20);
  return laptop;
}

/** Seals, reopens with the reason, and seals again. */
async function twiceSealed(): Promise<SmallLaptop> {
  const laptop = await scored();
  await laptop.core.must("submission/seal", { bundle: v1.bundle });
  await laptop.core.must("submission/reopen", { bundle: v1.bundle, reason: "漏看视频" });
  await laptop.score(v1.bundle, "c2", 45, 25);
  await laptop.core.must("submission/seal", { bundle: v1.bundle });
  return laptop;
}

async function exportTo({ core }: SmallLaptop, revision: number): Promise<string> {
  const target = core.world.grants.grant(core.folder);
  return (await core.must("submission/export-revision", { bundle: v1.bundle, revision, target })).path;
}

const verify = ({ core }: SmallLaptop, path: string): Promise<Outcome<VerifiedFile>> =>
  core.call("submission/verify-file", { bundle: v1.bundle, file: core.world.grants.grant(path) });

async function verdictOf(laptop: SmallLaptop, path: string): Promise<unknown> {
  const answer = await verify(laptop, path);
  return answer.ok ? [answer.value.verdict, answer.value.revision] : answer.error;
}

describe("the sealed revisions", () => {
  it("are listed newest first with time, hash and the reason for opening again", async () => {
    const laptop = await twiceSealed();
    const { revisions } = await laptop.core.must("submission/revisions", { bundle: v1.bundle });
    expect(revisions.map(({ revision, reopenReason, fileName }) => [revision, reopenReason, fileName])).toEqual([
      [2, "", "round-1-E01-r2.pss"],
      [1, "漏看视频", "round-1-E01-r1.pss"],
    ]);
    expect(revisions.map(({ reopenedAtMs }) => reopenedAtMs === null)).toEqual([true, false]);
    expect(revisions[0]!.sealedAtMs).toBeGreaterThan(revisions[1]!.reopenedAtMs ?? 0);
  });

  it("can each be exported again: the old file keeps its bytes and its scores", async () => {
    const laptop = await twiceSealed();
    const { revisions } = await laptop.core.must("submission/revisions", { bundle: v1.bundle });
    const old = readFileSync(await exportTo(laptop, 1));
    const again = readFileSync(await exportTo(laptop, 1));
    expect(again.equals(old)).toBe(true);
    expect(sha256Hex(old)).toBe(revisions[1]!.sha256);
    const devotion = async (bytes: Buffer): Promise<unknown> =>
      (await openPss(bytes, recipient)).document.forms.find(({ candidate }) => candidate === "c2")?.cells[0]?.cell;
    expect(await devotion(old)).toEqual({ state: "scored", tenths: 200 });
    expect(await devotion(readFileSync(await exportTo(laptop, 2)))).toEqual({ state: "scored", tenths: 250 });
  });

  it("that do not exist are refused, and nobody exports another expert's", async () => {
    const laptop = await scored();
    await laptop.core.must("submission/seal", { bundle: v1.bundle });
    await scored("E02", laptop);
    const target = laptop.core.world.grants.grant(laptop.core.folder);
    expect(await laptop.core.call("submission/export-revision", { bundle: v1.bundle, revision: 1, target })).toEqual({
      ok: false,
      error: { kind: "expert/revision-unknown", facts: { revision: 1 } },
    });
    expect((await laptop.core.must("submission/revisions", { bundle: v1.bundle })).revisions).toEqual([]);
  });
});

describe("a file that the expert lets check", () => {
  it("is the revision in force, or an older one", async () => {
    const laptop = await twiceSealed();
    expect(await verdictOf(laptop, await exportTo(laptop, 2))).toEqual(["current", 2]);
    expect(await verdictOf(laptop, await exportTo(laptop, 1))).toEqual(["older", 1]);
  });

  it("is known under any name, by what is in it", async () => {
    const laptop = await twiceSealed();
    const renamed = join(laptop.core.folder, "副本.pss");
    copyFileSync(await exportTo(laptop, 2), renamed);
    expect(await verdictOf(laptop, renamed)).toEqual(["current", 2]);
  });

  it("stays the newest revision while the desk is open again, and says so", async () => {
    const laptop = await twiceSealed();
    const path = await exportTo(laptop, 2);
    await laptop.core.must("submission/reopen", { bundle: v1.bundle, reason: "再改" });
    expect(await verdictOf(laptop, path)).toEqual(["reopened", 2]);
  });

  it("with one changed byte is altered, at its end, at its beginning and under another name", async () => {
    const laptop = await twiceSealed();
    const path = await exportTo(laptop, 2);
    const bytes = readFileSync(path);
    for (const at of [bytes.length - 1, 0]) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      writeFileSync(path, changed);
      expect(await verdictOf(laptop, path)).toEqual(["altered", 2]);
    }
    const renamed = join(laptop.core.folder, "x.pss");
    const grown = Buffer.concat([bytes, Buffer.from("x")]);
    writeFileSync(renamed, grown);
    expect(await verdictOf(laptop, renamed)).toEqual(["altered", 2]);
  });

  it("of which the end is missing is a copy that was cut short", async () => {
    const laptop = await twiceSealed();
    const path = await exportTo(laptop, 2);
    truncateSync(path, 200);
    expect(await verdictOf(laptop, path)).toEqual(["cut-short", 2]);
    truncateSync(path, 0);
    expect(await verdictOf(laptop, path)).toEqual(["cut-short", 2]);
  });

  it("of another expert, or of nobody here, is told apart", async () => {
    const laptop = await scored();
    const { core } = laptop;
    await core.must("submission/seal", { bundle: v1.bundle });
    const own = await exportTo(laptop, 1);
    await scored("E02", laptop);
    await core.must("submission/seal", { bundle: v1.bundle });
    expect(await verdictOf(laptop, own)).toEqual(["other-expert", null]);
    const named = join(core.folder, "round-1-E07-r1.pss");
    writeFileSync(named, "age-encryption.org/v1\n");
    expect(await verdictOf(laptop, named)).toEqual(["other-expert", null]);
    const foreign = join(core.folder, "照片.jpg");
    writeFileSync(foreign, "");
    expect(await verdictOf(laptop, foreign)).toEqual(["other-file", null]);
  });

  it("from before it was sealed to another recipient is not called altered", async () => {
    const laptop = await scored();
    const { core } = laptop;
    await core.must("submission/seal", { bundle: v1.bundle });
    const before = await exportTo(laptop, 1);
    await laptop.bring(v2);
    await laptop.activate(v2.bundle, "E01");
    const elsewhere = core.world.grants.grant(join(core.folder, "stick"));
    await core.must("submission/export", { bundle: v2.bundle, target: elsewhere });
    const file = core.world.grants.grant(before);
    const { verdict } = await core.must("submission/verify-file", { bundle: v2.bundle, file });
    expect(verdict).toBe("sealed-again");
  });

  it("cannot be compared before anything was sealed, and a file that is gone is said to be so", async () => {
    const laptop = await scored();
    const path = join(laptop.core.folder, "round-1-E01-r1.pss");
    expect(await verify(laptop, path)).toEqual({
      ok: false,
      error: { kind: "file/unreadable", facts: { name: "round-1-E01-r1.pss", reason: "ENOENT" } },
    });
    writeFileSync(path, "x");
    expect(await verify(laptop, path)).toEqual({ ok: false, error: { kind: "expert/not-sealed" } });
    truncateSync(path, 64 * 2 ** 20 + 1);
    expect(await verify(laptop, path)).toEqual({
      ok: false,
      error: { kind: "expert/file-too-large", facts: { name: "round-1-E01-r1.pss" } },
    });
  });
});
