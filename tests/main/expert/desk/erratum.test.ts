import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { KeyCertificate } from "#shared/formats/score-file.ts";
import { RoundId } from "#shared/ids.ts";
import { seat } from "#shared/schema/expert.ts";
import { brokenInvariants, expertInvariants } from "#main/db/invariants.ts";
import { fromBase64 } from "#main/signing/base64.ts";
import { checkCertificate } from "#main/signing/key-certificate.ts";
import { begun, describeErratum, scoresOf } from "#tests/support/erratum-round.ts";
import { openPss } from "#tests/support/open-pss.ts";
import { of } from "#tests/support/small-laptop.ts";

const round = describeErratum();

describe("activating on a newer bundle", () => {
  it("says what was added, corrected and withdrawn, and keeps scores and comments of the rest", async () => {
    const laptop = await begun(round);
    await laptop.bring(round.v2);
    const opened = await laptop.activate(round.v2.bundle, "E01 again");
    expect(opened.changes).toEqual({ fromVersion: 1, added: ["c5"], corrected: ["c3"], withdrawn: ["c2"] });
    const overview = await laptop.core.must("review/overview", { bundle: round.v2.bundle });
    expect(overview).toMatchObject({ version: 2, withdrawn: 1, lastCandidate: "c3", sealed: null });
    expect(
      overview.candidates.map(({ id, state, by, change, totalTenths }) => [id, state, by, change, totalTenths]),
    ).toEqual([
      ["c1", "judging", "expert", null, 800],
      ["c4", "recused", "secretariat", null, null],
      ["c3", "judging", "expert", "corrected", 780],
      ["c5", "judging", "expert", "added", null],
    ]);
    const { comment } = await laptop.core.must("review/candidate", of(round.v2.bundle, "c1"));
    expect(comment).toBe("扎根山村二十年");
    expect((await laptop.core.must("review/candidate", of(round.v2.bundle, "c3"))).comment).toBe("材料需要更正");
    expect(brokenInvariants(laptop.core.world.databases.expert(), expertInvariants)).toEqual([]);
  });

  it("keeps the pledge and the expert's key, certified anew by the new slip", async () => {
    const laptop = await begun(round);
    const before = await laptop.activate(round.v1.bundle, "E01");
    await laptop.bring(round.v2);
    const after = await laptop.activate(round.v2.bundle, "E01 again");
    expect(after.keyFingerprint).toBe(before.keyFingerprint);
    expect(after.pledgedAtMs).toBe(before.pledgedAtMs);
    const row = laptop.core.world.databases
      .expert()
      .select()
      .from(seat)
      .all()
      .find(({ bundle }) => bundle === round.v2.bundle);
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
    const laptop = await begun(round);
    await laptop.bring(round.v3);
    const opened = await laptop.activate(round.v3.bundle, "E01 again");
    expect(opened.changes).toEqual({ fromVersion: 1, added: ["c5"], corrected: ["c1", "c3"], withdrawn: ["c2"] });
    expect(await scoresOf(laptop, round.v3.bundle, "c3")).toEqual({ effect: 480, devotion: 300 });
  });

  it("remembers over two bundles what was not looked at again", async () => {
    const laptop = await begun(round);
    await laptop.bring(round.v2);
    await laptop.activate(round.v2.bundle, "E01 again");
    await laptop.core.must("review/seen-change", of(round.v2.bundle, "c3"));
    await laptop.bring(round.v3);
    const opened = await laptop.activate(round.v3.bundle, "E01 again");
    expect(opened.changes).toEqual({ fromVersion: 2, added: [], corrected: ["c1"], withdrawn: [] });
    const { candidates, withdrawn } = await laptop.core.must("review/overview", { bundle: round.v3.bundle });
    expect(candidates.map(({ id, change }) => [id, change])).toEqual([
      ["c1", "corrected"],
      ["c4", null],
      ["c3", null],
      ["c5", "added"],
    ]);
    expect(withdrawn).toBe(1);
  });

  it("marks until the expert has looked or scored; the check before sealing lists it and does not block", async () => {
    const laptop = await begun(round);
    const { core } = laptop;
    await laptop.bring(round.v2);
    await laptop.activate(round.v2.bundle, "E01 again");
    expect((await core.must("submission/check", { bundle: round.v2.bundle })).changed).toEqual(["c3", "c5"]);
    await laptop.score(round.v2.bundle, "c5", 40, 20);
    const check = await core.must("submission/check", { bundle: round.v2.bundle });
    expect(check).toMatchObject({ changed: ["c3"], missing: [], complete: 3, recused: 1 });
    expect(await core.must("submission/seal", { bundle: round.v2.bundle })).toMatchObject({ revision: 1 });
    await core.must("review/seen-change", of(round.v2.bundle, "c3"));
    expect((await core.must("submission/check", { bundle: round.v2.bundle })).changed).toEqual([]);
  });

  it("does not happen twice: a later opening says nothing of changes", async () => {
    const laptop = await begun(round);
    await laptop.bring(round.v2);
    await laptop.activate(round.v2.bundle, "E01 again");
    await laptop.score(round.v2.bundle, "c1", 10, 10);
    await laptop.core.must("desk/lock", {});
    expect((await laptop.activate(round.v2.bundle, "E01 again")).changes).toBeNull();
    expect(await scoresOf(laptop, round.v2.bundle, "c1")).toEqual({ effect: 100, devotion: 100 });
  });

  it("is nothing special for an expert who had not begun", async () => {
    const laptop = await begun(round);
    await laptop.bring(round.v2);
    expect((await laptop.activate(round.v2.bundle, "E02")).changes).toBeNull();
    const { candidates } = await laptop.core.must("review/overview", { bundle: round.v2.bundle });
    expect(candidates.every(({ change, totalTenths }) => change === null && totalTenths === null)).toBe(true);
  });
});

describe("revisions", () => {
  it("go on over the bundles; a file of the older one does not close the newer desk", async () => {
    const laptop = await begun(round);
    const { core } = laptop;
    await laptop.activate(round.v1.bundle, "E01");
    expect(await core.must("submission/seal", { bundle: round.v1.bundle })).toMatchObject({ revision: 1 });
    await core.must("submission/reopen", { bundle: round.v1.bundle, reason: "漏看视频" });
    expect(await core.must("submission/seal", { bundle: round.v1.bundle })).toMatchObject({ revision: 2 });
    await laptop.bring(round.v2);
    await laptop.activate(round.v2.bundle, "E01 again");
    await laptop.score(round.v2.bundle, "c5", 40, 20);
    const third = await core.must("submission/seal", { bundle: round.v2.bundle });
    expect(third).toMatchObject({ revision: 3, fileName: "round-1-E01-r3.pss" });
    const target = core.world.grants.grant(core.folder);
    const { path } = await core.must("submission/export", { bundle: round.v2.bundle, target });
    const { document } = await openPss(readFileSync(path), round.recipient);
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
