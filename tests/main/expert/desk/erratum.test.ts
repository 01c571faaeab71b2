import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { KeyCertificate } from "#shared/formats/score-file.ts";
import { RoundId, type BundleId, type CriterionId } from "#shared/ids.ts";
import { seat } from "#shared/schema/expert.ts";
import { checkCertificate } from "#main/signing/key-certificate.ts";
import { brokenInvariants, expertInvariants } from "#main/db/invariants.ts";
import { fromBase64 } from "#main/signing/base64.ts";
import { sharedTempFolder, tempFolder } from "#tests/support/temp-folder.ts";
import { createRecipient, openPss, type TestRecipient } from "#tests/support/open-pss.ts";
import { codeOf, writeSmallBundle, type SmallCandidate, type WrittenBundle } from "#tests/support/small-office.ts";
import { createSmallLaptop, of, type SmallLaptop } from "#tests/support/small-laptop.ts";

const photo = { mediaType: "image/jpeg", bytes: new Uint8Array(3000).fill(8) };
const people: readonly SmallCandidate[] = ["c1", "c2", "c3", "c4"].map((id, at) => ({
  id,
  name: `候选${String(at + 1)}`,
  media: [photo],
}));
const without = (...ids: string[]): SmallCandidate[] => people.filter(({ id }) => !ids.includes(id));

const zhang = { id: "E01", name: "张教授", slip: "E01" };
const li = { id: "E02", name: "李研究员", slip: "E02", recused: ["c2"] };

const folder = sharedTempFolder();
let recipient: TestRecipient;
let v1: WrittenBundle;
/** c1 as it was, c2 withdrawn, c3 corrected, c4 now recused for E01, c5 new; E01 has a new slip. */
let v2: WrittenBundle;
/** The same once more, c1 corrected too. */
let v3: WrittenBundle;

beforeAll(async () => {
  recipient = await createRecipient();
  const base = { recipient: recipient.address };
  v1 = await writeSmallBundle(folder, { ...base, version: 1, candidates: people, experts: [zhang, li] });
  const corrected = { id: "c3", name: "候选3", summary: "更正后的事迹", media: [photo] };
  const added = { id: "c5", name: "候选5", media: [photo] };
  const experts = [{ ...zhang, slip: "E01 again", recused: ["c4"] }, li];
  const revoked = [{ expert: "E01", slip: "E01" }];
  const second = [...without("c2", "c3"), corrected, added];
  v2 = await writeSmallBundle(folder, { ...base, version: 2, candidates: second, experts, revoked });
  const third = second.map((each) => (each.id === "c1" ? { ...each, summary: "补充事迹" } : each));
  v3 = await writeSmallBundle(folder, { ...base, version: 3, candidates: third, experts, revoked });
});

/** E01 has scored all four on the first bundle, with a comment on c1 and c3, and was at c3 last. */
async function begun(): Promise<SmallLaptop> {
  const laptop = createSmallLaptop();
  const { core } = laptop;
  await laptop.bring(v1);
  await laptop.open(v1.bundle, "E01");
  for (const [at, id] of ["c1", "c2", "c3", "c4"].entries()) await laptop.score(v1.bundle, id, 50 - at, 30);
  await core.must("review/save-comment", { ...of(v1.bundle, "c1"), comment: "扎根山村二十年" });
  await core.must("review/save-comment", { ...of(v1.bundle, "c3"), comment: "材料需要更正" });
  await core.must("review/candidate", of(v1.bundle, "c3"));
  await core.must("desk/lock", {});
  return laptop;
}

const scoresOf = async ({ core }: SmallLaptop, bundle: BundleId, id: string): Promise<Record<CriterionId, number>> =>
  (await core.must("review/candidate", of(bundle, id))).scores;

describe("activating on a newer bundle", () => {
  it("says what was added, corrected and withdrawn, and keeps scores and comments of the rest", async () => {
    const laptop = await begun();
    await laptop.bring(v2);
    const opened = await laptop.activate(v2.bundle, "E01 again");
    expect(opened.changes).toEqual({ fromVersion: 1, added: ["c5"], corrected: ["c3"], withdrawn: ["c2"] });
    const overview = await laptop.core.must("review/overview", { bundle: v2.bundle });
    expect(overview).toMatchObject({ version: 2, withdrawn: 1, lastCandidate: "c3", sealed: null });
    expect(
      overview.candidates.map(({ id, state, by, change, totalTenths }) => [id, state, by, change, totalTenths]),
    ).toEqual([
      ["c1", "judging", "expert", null, 800],
      ["c4", "recused", "secretariat", null, null],
      ["c3", "judging", "expert", "corrected", 780],
      ["c5", "judging", "expert", "added", null],
    ]);
    const { comment } = await laptop.core.must("review/candidate", of(v2.bundle, "c1"));
    expect(comment).toBe("扎根山村二十年");
    expect((await laptop.core.must("review/candidate", of(v2.bundle, "c3"))).comment).toBe("材料需要更正");
    expect(brokenInvariants(laptop.core.world.databases.expert(), expertInvariants)).toEqual([]);
  });

  it("keeps the pledge and the expert's key, certified anew by the new slip", async () => {
    const laptop = await begun();
    const before = await laptop.activate(v1.bundle, "E01");
    await laptop.bring(v2);
    const after = await laptop.activate(v2.bundle, "E01 again");
    expect(after.keyFingerprint).toBe(before.keyFingerprint);
    expect(after.pledgedAtMs).toBe(before.pledgedAtMs);
    const row = laptop.core.world.databases
      .expert()
      .select()
      .from(seat)
      .all()
      .find(({ bundle }) => bundle === v2.bundle);
    const session = laptop.core.world.sessions.current();
    const key = checkCertificate({
      round: RoundId.parse("round-1"),
      slip: session!.seat.slip,
      expert: session!.expert,
      slipKey: fromBase64(session!.seat.slipKey, 32)!,
      certificate: KeyCertificate.parse(JSON.parse(row!.certificate)),
    });
    expect(Buffer.from(key ?? []).equals(session!.publicKey)).toBe(true);
  });

  it("works the same when a version in between was never opened", async () => {
    const laptop = await begun();
    await laptop.bring(v3);
    const opened = await laptop.activate(v3.bundle, "E01 again");
    expect(opened.changes).toEqual({ fromVersion: 1, added: ["c5"], corrected: ["c1", "c3"], withdrawn: ["c2"] });
    expect(await scoresOf(laptop, v3.bundle, "c3")).toEqual({ effect: 480, devotion: 300 });
  });

  it("remembers over two bundles what was not looked at again", async () => {
    const laptop = await begun();
    await laptop.bring(v2);
    await laptop.activate(v2.bundle, "E01 again");
    await laptop.core.must("review/seen-change", of(v2.bundle, "c3"));
    await laptop.bring(v3);
    const opened = await laptop.activate(v3.bundle, "E01 again");
    expect(opened.changes).toEqual({ fromVersion: 2, added: [], corrected: ["c1"], withdrawn: [] });
    const { candidates, withdrawn } = await laptop.core.must("review/overview", { bundle: v3.bundle });
    expect(candidates.map(({ id, change }) => [id, change])).toEqual([
      ["c1", "corrected"],
      ["c4", null],
      ["c3", null],
      ["c5", "added"],
    ]);
    expect(withdrawn).toBe(1);
  });

  it("marks until the expert has looked or scored; the check before sealing lists it and does not block", async () => {
    const laptop = await begun();
    const { core } = laptop;
    await laptop.bring(v2);
    await laptop.activate(v2.bundle, "E01 again");
    expect((await core.must("submission/check", { bundle: v2.bundle })).changed).toEqual(["c3", "c5"]);
    await laptop.score(v2.bundle, "c5", 40, 20);
    const check = await core.must("submission/check", { bundle: v2.bundle });
    expect(check).toMatchObject({ changed: ["c3"], missing: [], complete: 3, recused: 1 });
    expect(await core.must("submission/seal", { bundle: v2.bundle })).toMatchObject({ revision: 1 });
    await core.must("review/seen-change", of(v2.bundle, "c3"));
    expect((await core.must("submission/check", { bundle: v2.bundle })).changed).toEqual([]);
  });

  it("does not happen twice: a later opening says nothing of changes", async () => {
    const laptop = await begun();
    await laptop.bring(v2);
    await laptop.activate(v2.bundle, "E01 again");
    await laptop.score(v2.bundle, "c1", 10, 10);
    await laptop.core.must("desk/lock", {});
    expect((await laptop.activate(v2.bundle, "E01 again")).changes).toBeNull();
    expect(await scoresOf(laptop, v2.bundle, "c1")).toEqual({ effect: 100, devotion: 100 });
  });

  it("is nothing special for an expert who had not begun", async () => {
    const laptop = await begun();
    await laptop.bring(v2);
    expect((await laptop.activate(v2.bundle, "E02")).changes).toBeNull();
    const { candidates } = await laptop.core.must("review/overview", { bundle: v2.bundle });
    expect(candidates.every(({ change, totalTenths }) => change === null && totalTenths === null)).toBe(true);
  });
});

describe("a slip that was lost", () => {
  it("opens nothing any more, while the new one opens the work that was done", async () => {
    const laptop = await begun();
    await laptop.bring(v2);
    const { core } = laptop;
    expect(await core.call("desk/activate", { bundle: v2.bundle, code: codeOf("E01") })).toEqual({
      ok: false,
      error: { kind: "expert/slip-revoked" },
    });
    expect(await core.call("desk/activate", { bundle: v1.bundle, code: codeOf("E01") })).toEqual({
      ok: false,
      error: { kind: "expert/bundle-superseded", facts: { newest: 2 } },
    });
    await laptop.activate(v2.bundle, "E01 again");
    expect(await scoresOf(laptop, v2.bundle, "c1")).toEqual({ effect: 500, devotion: 300 });
  });

  it("is told from a slip of another round and from a mistyped one", async () => {
    const laptop = await begun();
    const other = await writeSmallBundle(tempFolder(), {
      version: 1,
      round: "round-2",
      candidates: people,
      experts: [{ ...zhang, slip: "other round" }],
      recipient: recipient.address,
    });
    const { core } = laptop;
    const refusal = async (slip: string): Promise<unknown> =>
      core.call("desk/activate", { bundle: v1.bundle, code: codeOf(slip) });
    expect(await refusal("other round")).toEqual({ ok: false, error: { kind: "expert/code-unknown" } });
    await laptop.bring(other);
    expect(await refusal("other round")).toEqual({
      ok: false,
      error: { kind: "expert/slip-of-other-bundle", facts: { bundle: "round-2-v1" } },
    });
  });
});

describe("revisions", () => {
  it("go on over the bundles; a file of the older one does not close the newer desk", async () => {
    const laptop = await begun();
    const { core } = laptop;
    await laptop.activate(v1.bundle, "E01");
    expect(await core.must("submission/seal", { bundle: v1.bundle })).toMatchObject({ revision: 1 });
    await core.must("submission/reopen", { bundle: v1.bundle, reason: "漏看视频" });
    expect(await core.must("submission/seal", { bundle: v1.bundle })).toMatchObject({ revision: 2 });
    await laptop.bring(v2);
    await laptop.activate(v2.bundle, "E01 again");
    await laptop.score(v2.bundle, "c5", 40, 20);
    const third = await core.must("submission/seal", { bundle: v2.bundle });
    expect(third).toMatchObject({ revision: 3, fileName: "round-1-E01-r3.pss" });
    const target = core.world.grants.grant(core.folder);
    const { path } = await core.must("submission/export", { bundle: v2.bundle, target });
    const { document } = await openPss(readFileSync(path), recipient);
    expect(document).toMatchObject({
      bundle: "round-1-v2",
      bundleVersion: 2,
      revision: 3,
      reopenReason: "第 2 版评审包",
      verification: { complete: true, damagedFiles: 0 },
    });
    expect(document.forms.map(({ candidate, standing }) => [candidate, standing.state])).toEqual([
      ["c1", "judging"],
      ["c4", "recused"],
      ["c3", "judging"],
      ["c5", "judging"],
    ]);
  });
});
