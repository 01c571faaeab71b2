import { readFileSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { canonicalJson } from "#shared/formats/canonical-json.ts";
import type { BundleId } from "#shared/ids.ts";
import { bundleVolume, submission } from "#shared/schema/expert.ts";
import { journal } from "#shared/schema/journal.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { createRecipient, openPss, type TestRecipient } from "#tests/support/open-pss.ts";
import { createSmallLaptop, of, type SmallLaptop } from "#tests/support/small-laptop.ts";
import { writeSmallBundle, type SmallBundle, type WrittenBundle } from "#tests/support/small-office.ts";
import { sharedTempFolder } from "#tests/support/temp-folder.ts";

const folder = sharedTempFolder();
let first: TestRecipient;
let second: TestRecipient;
let v1: WrittenBundle;
/** The same, after the secretariat lost its key and made another. */
let v2: WrittenBundle;

beforeAll(async () => {
  first = await createRecipient();
  second = await createRecipient();
  const media = [{ mediaType: "image/jpeg", bytes: new Uint8Array(3000).fill(2) }];
  const same: Omit<SmallBundle, "version" | "recipient"> = {
    candidates: ["c1", "c2"].map((id) => ({ id, name: `候选${id}`, media })),
    experts: [{ id: "E01", name: "张教授", slip: "E01" }],
  };
  v1 = await writeSmallBundle(folder, { ...same, version: 1, recipient: first.address });
  v2 = await writeSmallBundle(folder, { ...same, version: 2, recipient: second.address });
});

async function scored(): Promise<SmallLaptop> {
  const laptop = createSmallLaptop();
  await laptop.bring(v1);
  await laptop.open(v1.bundle, "E01");
  await laptop.score(v1.bundle, "c1", 50, 30);
  await laptop.score(v1.bundle, "c2", 40, 20);
  await laptop.core.must("review/save-comment", { ...of(v1.bundle, "c1"), comment: "很好" });
  return laptop;
}

async function exported({ core }: SmallLaptop, bundle: BundleId): Promise<Buffer> {
  const { path } = await core.must("submission/export", { bundle, target: core.world.grants.grant(core.folder) });
  return readFileSync(path);
}

const rows = ({ core }: SmallLaptop): (typeof submission.$inferSelect)[] =>
  core.world.databases.expert().select().from(submission).all();

describe("a sealed score file", () => {
  it("opens for the recipient of the bundle only, and holds key, scores and signature", async () => {
    const laptop = await scored();
    const sealed = await laptop.core.must("submission/seal", { bundle: v1.bundle });
    const bytes = await exported(laptop, v1.bundle);
    expect(sha256Hex(bytes)).toBe(sealed.sha256);
    expect(bytes.toString("latin1").startsWith("age-encryption.org/v1\n")).toBe(true);
    const { names, document } = await openPss(bytes, first);
    expect(names).toEqual(["expert.pub", "scores.json", "scores.json.minisig"]);
    expect(document).toMatchObject({
      expert: "E01",
      expertName: "张教授",
      revision: 1,
      verification: { complete: true, damagedFiles: 0 },
      forms: [
        {
          candidate: "c1",
          comment: "很好",
          cells: [
            { criterion: "devotion", cell: { state: "scored", tenths: 300 } },
            { criterion: "effect", cell: { state: "scored", tenths: 500 } },
          ],
        },
        { candidate: "c2", comment: "" },
      ],
    });
    expect("reopenReason" in document).toBe(false);
    await expect(openPss(bytes, second)).rejects.toThrow();
  });

  it("is kept so that the laptop alone cannot show it, and is the same at every export", async () => {
    const laptop = await scored();
    await laptop.core.must("submission/seal", { bundle: v1.bundle });
    const bytes = await exported(laptop, v1.bundle);
    expect((await exported(laptop, v1.bundle)).equals(bytes)).toBe(true);
    const [row] = rows(laptop);
    const { content } = await openPss(bytes, first);
    expect(row).toMatchObject({ round: "round-1", revision: 1, contentSha256: sha256Hex(content) });
    expect(row?.bytes.equals(bytes)).toBe(true);
    // nonce, content, tag
    expect(row?.contentSealed.length).toBe(12 + content.length + 16);
    expect(row?.contentSealed.includes("scores.json")).toBe(false);
  });

  it("leaves only what was judged in the journal: nothing random, so the same work is the same file", async () => {
    const laptop = await scored();
    await laptop.core.must("submission/seal", { bundle: v1.bundle });
    const { content } = await openPss(await exported(laptop, v1.bundle), first);
    const db = laptop.core.world.databases.expert();
    expect(db.select({ facts: journal.facts }).from(journal).where(eq(journal.kind, "sealed")).all()).toEqual([
      {
        facts: canonicalJson({
          bundle: v1.bundle,
          contentSha256: sha256Hex(content),
          recipient: first.address,
          revision: 1,
        }),
      },
    ]);
  });

  it("says what the laptop had verified and what was damaged", async () => {
    const laptop = await scored();
    const db = laptop.core.world.databases.expert();
    db.update(bundleVolume)
      .set({ state: "damaged", damaged: [v1.material("c1")] })
      .run();
    await laptop.core.must("submission/seal", { bundle: v1.bundle });
    const { document } = await openPss(await exported(laptop, v1.bundle), first);
    // Each of the two rows, head and volume, was told to have one damaged file.
    expect(document.verification).toEqual({ complete: false, damagedFiles: 2 });
  });
});

describe("while a file is being made", () => {
  it("what is changed in between goes into the file", async () => {
    const laptop = await scored();
    const { core } = laptop;
    const sealing = core.must("submission/seal", { bundle: v1.bundle });
    await core.must("review/save-comment", { ...of(v1.bundle, "c2"), comment: "刚刚补上" });
    await sealing;
    const { document } = await openPss(await exported(laptop, v1.bundle), first);
    expect(document.forms.find(({ candidate }) => candidate === "c2")?.comment).toBe("刚刚补上");
    expect(rows(laptop)).toHaveLength(1);
  });

  it("what makes it incomplete stops it", async () => {
    const laptop = await scored();
    const { core } = laptop;
    const sealing = core.call("submission/seal", { bundle: v1.bundle });
    const criterion = (await core.must("review/overview", { bundle: v1.bundle })).categories[0]!.rubric.criteria[0]!.id;
    await core.must("review/save-score", { ...of(v1.bundle, "c2"), criterion, tenths: null });
    expect(await sealing).toEqual({ ok: false, error: { kind: "expert/incomplete", facts: { candidates: 1 } } });
    expect(rows(laptop)).toEqual([]);
  });

  it("locking the desk leaves nothing sealed", async () => {
    const laptop = await scored();
    const sealing = laptop.core.call("submission/seal", { bundle: v1.bundle });
    laptop.core.world.sessions.lock();
    expect(await sealing).toEqual({ ok: false, error: { kind: "expert/locked" } });
    expect(rows(laptop)).toEqual([]);
  });

  it("pressing twice seals once", async () => {
    const laptop = await scored();
    const answers = await Promise.all([1, 2].map(() => laptop.core.call("submission/seal", { bundle: v1.bundle })));
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(answers.find(({ ok }) => !ok)).toEqual({
      ok: false,
      error: { kind: "expert/sealed", facts: { revision: 1 } },
    });
    expect(rows(laptop)).toHaveLength(1);
  });
});

describe("when the secretariat has another key in a newer bundle", () => {
  it("the file of the older one is sealed to it once, with the same signed content", async () => {
    const laptop = await scored();
    const { core } = laptop;
    await core.must("submission/seal", { bundle: v1.bundle });
    const before = await exported(laptop, v1.bundle);
    await laptop.bring(v2);
    await laptop.activate(v2.bundle, "E01");
    const after = await exported(laptop, v2.bundle);
    const opened = await openPss(after, second);
    expect(opened.document).toMatchObject({ bundle: "round-1-v1", revision: 1 });
    expect(Buffer.from(opened.content).equals((await openPss(before, first)).content)).toBe(true);
    expect((await exported(laptop, v2.bundle)).equals(after)).toBe(true);
    expect(rows(laptop).map(({ revision, sha256 }) => [revision, sha256])).toEqual([[1, sha256Hex(after)]]);
    const file = readFileSync(join(core.folder, "round-1-E01-r1.pss"));
    expect(file.equals(after)).toBe(true);
  });

  it("the next file goes to the new key and carries on the revisions", async () => {
    const laptop = await scored();
    const { core } = laptop;
    await core.must("submission/seal", { bundle: v1.bundle });
    await core.must("submission/reopen", { bundle: v1.bundle, reason: "漏看视频" });
    await laptop.bring(v2);
    await laptop.activate(v2.bundle, "E01");
    expect(
      await core.call("submission/export", { bundle: v2.bundle, target: core.world.grants.grant(core.folder) }),
    ).toEqual({
      ok: false,
      error: { kind: "expert/not-sealed" },
    });
    await core.must("submission/seal", { bundle: v2.bundle });
    const { document } = await openPss(await exported(laptop, v2.bundle), second);
    expect(document).toMatchObject({ revision: 2, reopenReason: "漏看视频；第 2 版评审包" });
  });
});

it("a score is saved without opening what the expert wrote of the others", async () => {
  const laptop = await scored();
  const { core } = laptop;
  await core.must("review/set-standing", { ...of(v1.bundle, "c2"), state: "abstained", reason: "材料看不清" });
  // A key that opens nothing: whatever were opened now would fail.
  core.world.sessions.current()!.dataKey.fill(9);
  await laptop.score(v1.bundle, "c1", 10, 10);
  expect(core.bugs).toEqual([]);
});
