import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { ScoreDocument } from "#shared/formats/score-file.ts";
import { type CriterionId } from "#shared/ids.ts";
import { brokenJournalEntries } from "#main/db/journal.ts";
import { openMaterial } from "#main/materials/open-material.ts";
import type { OpenedMaterial } from "#main/materials/opened-material.ts";
import { readScoreContent } from "#main/score-files/read-score-content.ts";
import { buildRound, passphrase, type BuiltRound } from "#tests/support/built-bundle.ts";
import { importBuilt, openExpertDesk, type ExpertDesk } from "#tests/support/open-expert-desk.ts";
import { openPss } from "#tests/support/open-pss.ts";
import { createTempCore } from "#tests/support/temp-core.ts";

let office: BuiltRound;
beforeAll(async () => {
  office = await buildRound();
  await office.core.must("keys/unlock", { round: office.round, passphrases: [passphrase] });
});
afterAll(() => office.core.close());

async function desk(expert = "E01"): Promise<ExpertDesk> {
  const core = createTempCore("laptop");
  onTestFinished(() => core.close());
  return openExpertDesk(core, office, expert);
}

/** What the secretariat reads in a score file, its signature checked. */
async function read(bytes: Uint8Array): Promise<ScoreDocument> {
  const [identity = ""] = office.core.world.keyring.identities(office.round);
  const { content } = await openPss(bytes, { identity });
  const opened = readScoreContent(content);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value.document;
}

const firstCriterion = async ({ core, bundle }: ExpertDesk): Promise<{ criterion: CriterionId; maxTenths: number }> => {
  const { categories } = await core.must("review/overview", { bundle });
  const criterion = categories[0]!.rubric.criteria[0]!;
  return { criterion: criterion.id, maxTenths: criterion.maxTenths };
};

describe("scoring", () => {
  it("shows the candidates in an order of the expert's own that stays the same", async () => {
    const { core, bundle } = await desk();
    const first = (await core.must("review/overview", { bundle })).candidates.map(({ id }) => id);
    expect([...first].sort()).toEqual(["c1", "c2", "c3", "c4", "c5", "c6"]);
    expect((await core.must("review/overview", { bundle })).candidates.map(({ id }) => id)).toEqual(first);
  });

  it("has a total only when every criterion is scored; a blank is not a zero", async () => {
    const open = await desk();
    const { criterion } = await firstCriterion(open);
    const saved = await open.core.must("review/save-score", { ...open.candidate("c1"), criterion, tenths: 0 });
    expect(saved.totalTenths).toBeNull();
    await open.score("c1");
    const emptied = await open.core.must("review/save-score", { ...open.candidate("c1"), criterion, tenths: null });
    expect(emptied.totalTenths).toBeNull();
    const zero = await open.core.must("review/save-score", { ...open.candidate("c1"), criterion, tenths: 0 });
    const { maxTenths } = await firstCriterion(open);
    expect(zero.totalTenths).toBe(1000 - maxTenths);
  });

  it.each([
    ["above the maximum", 5],
    ["off the half-point step", -3],
  ])("refuses a score %s and keeps the saved one", async (_why, addTenths) => {
    const open = await desk();
    const { criterion, maxTenths } = await firstCriterion(open);
    await open.core.must("review/save-score", { ...open.candidate("c1"), criterion, tenths: 100 });
    const answer = await open.core.call("review/save-score", {
      ...open.candidate("c1"),
      criterion,
      tenths: maxTenths + addTenths,
    });
    expect(answer).toMatchObject({ ok: false, error: { kind: "expert/score-out-of-range" } });
    const { scores } = await open.core.must("review/candidate", open.candidate("c1"));
    expect(scores[criterion]).toBe(100);
  });

  it("needs the pledge first", async () => {
    const core = createTempCore("unpledged");
    onTestFinished(() => core.close());
    const { bundle } = await importBuilt(core, office);
    await core.must("desk/activate", { bundle, code: office.code("E01") });
    const answer = await core.call("review/save-comment", { bundle, candidate: "c1" as never, comment: "好" });
    expect(answer).toEqual({ ok: false, error: { kind: "expert/pledge-first" } });
  });

  it("takes recusals before the pledge, which speaks of them", async () => {
    const core = createTempCore("unpledged-recusal");
    onTestFinished(() => core.close());
    const { bundle } = await importBuilt(core, office);
    await core.must("desk/activate", { bundle, code: office.code("E01") });
    await core.must("review/set-standing", {
      ...{ bundle, candidate: "c1" as never },
      state: "recused",
      reason: "同单位",
    });
    const { candidates } = await core.must("review/overview", { bundle });
    expect(candidates.find(({ id }) => id === "c1")).toMatchObject({ state: "recused", by: "expert" });
  });

  it("keeps comments unreadable at rest and shows them again after unlocking", async () => {
    const open = await desk();
    await open.core.must("review/save-comment", { ...open.candidate("c2"), comment: "扎根山村二十年，䶮 㛃 𬱖" });
    await open.core.must("desk/lock", {});
    const folder = open.core.world.databases.expertFolder;
    for (const name of ["expert.db", "expert.db-wal"])
      expect(readFileSync(join(folder, name)).includes("扎根山村")).toBe(false);
    await open.core.must("desk/activate", { bundle: open.bundle, code: office.code("E01") });
    expect((await open.core.must("review/candidate", open.candidate("c2"))).comment).toBe("扎根山村二十年，䶮 㛃 𬱖");
  });

  it("keeps each expert's work from the next on the same laptop", async () => {
    const open = await desk();
    await open.score("c2");
    await open.core.must("desk/activate", { bundle: open.bundle, code: office.code("E02") });
    await open.core.must("review/pledge", { bundle: open.bundle });
    expect((await open.core.must("review/candidate", open.candidate("c2"))).scores).toEqual({});
  });
});

describe("recusal", () => {
  it("closes the candidate's materials and scores", async () => {
    const open = await desk();
    const { candidate } = await open.core.must("review/candidate", open.candidate("c3"));
    const file = candidate.materials[0]!.file;
    const opened = (): Promise<OpenedMaterial> => openMaterial(open.core.world, `mat://bundle/${open.bundle}/${file}`);
    expect(await opened()).toMatchObject({ kind: "sealed", mediaType: "image/jpeg" });
    await open.core.must("review/set-standing", { ...open.candidate("c3"), state: "recused", reason: "师生关系" });
    expect(await opened()).toEqual({ kind: "refused", why: "unknown" });
    expect((await open.core.must("review/candidate", open.candidate("c3"))).candidate.materials).toEqual([]);
    const { criterion } = await firstCriterion(open);
    const answer = await open.core.call("review/save-score", { ...open.candidate("c3"), criterion, tenths: 100 });
    expect(answer).toEqual({ ok: false, error: { kind: "expert/not-judging" } });
  });

  it("needs a reason, and can be taken back by the expert who declared it", async () => {
    const open = await desk();
    const asked = { ...open.candidate("c3"), state: "recused" as const };
    expect(await open.core.call("review/set-standing", { ...asked, reason: "" })).toEqual({
      ok: false,
      error: { kind: "expert/reason-needed" },
    });
    await open.core.must("review/set-standing", { ...asked, reason: "同单位" });
    await open.core.must("review/set-standing", { ...open.candidate("c3"), state: "judging", reason: "" });
    expect((await open.core.must("review/candidate", open.candidate("c3"))).standing.state).toBe("judging");
  });

  it("set by the secretariat cannot be taken back", async () => {
    const open = await desk("E02");
    const { candidates } = await open.core.must("review/overview", { bundle: open.bundle });
    expect(candidates.find(({ id }) => id === "c1")).toMatchObject({
      state: "recused",
      by: "secretariat",
      reason: "同单位",
    });
    const answer = await open.core.call("review/set-standing", {
      ...open.candidate("c1"),
      state: "judging",
      reason: "",
    });
    expect(answer).toEqual({ ok: false, error: { kind: "expert/recusal-fixed" } });
  });
});

describe("sealing", () => {
  it("waits until everything is scored, recused or abstained, and lists what is missing", async () => {
    const open = await desk();
    for (const id of ["c1", "c2", "c4", "c5"]) await open.score(id);
    await open.core.must("review/set-standing", { ...open.candidate("c3"), state: "abstained", reason: "材料看不清" });
    const check = await open.core.must("submission/check", { bundle: open.bundle });
    expect(check).toMatchObject({ complete: 4, abstained: 1, recused: 0 });
    expect(check.missing.map(({ name }) => name)).toEqual(["望江村"]);
    const answer = await open.core.call("submission/seal", { bundle: open.bundle });
    expect(answer).toEqual({ ok: false, error: { kind: "expert/incomplete", facts: { candidates: 1 } } });
  });

  it("writes one signed file, the same at every export, and closes the desk", async () => {
    const open = await desk("E02");
    for (const id of ["c2", "c3", "c4", "c5", "c6"]) await open.score(id, 5);
    const sealed = await open.core.must("submission/seal", { bundle: open.bundle });
    expect(sealed).toMatchObject({ revision: 1, fileName: "cast-2023-test-E02-r1.pss" });
    const target = open.core.world.grants.grant(open.core.folder);
    const first = await open.core.must("submission/export", { bundle: open.bundle, target });
    const bytes = readFileSync(first.path);
    await open.core.must("submission/export", { bundle: open.bundle, target });
    expect(readFileSync(first.path).equals(bytes)).toBe(true);
    const document = await read(bytes);
    expect(document).toMatchObject({ expert: "E02", expertName: "李研究员", revision: 1, practice: false });
    const recusedForm = document.forms.find(({ candidate }) => candidate === "c1");
    expect(recusedForm).toMatchObject({ standing: { state: "recused", by: "secretariat" }, cells: [] });
    const answer = await open.core.call("review/set-flag", { ...open.candidate("c2"), flagged: true });
    expect(answer).toEqual({ ok: false, error: { kind: "expert/sealed", facts: { revision: 1 } } });
  });

  it("makes revision 2 after reopening with a reason and keeps the first", async () => {
    const open = await desk();
    for (const id of ["c1", "c2", "c3", "c4", "c5", "c6"]) await open.score(id);
    const first = await open.core.must("submission/seal", { bundle: open.bundle });
    expect(await open.core.must("submission/reopen", { bundle: open.bundle, reason: "漏看视频" })).toEqual({
      revision: 2,
    });
    await open.score("c6", 5);
    const second = await open.core.must("submission/seal", { bundle: open.bundle });
    expect(second.revision).toBe(2);
    expect(second.sha256).not.toBe(first.sha256);
    const target = open.core.world.grants.grant(open.core.folder);
    const { path } = await open.core.must("submission/export", { bundle: open.bundle, target });
    expect(await read(readFileSync(path))).toMatchObject({ reopenReason: "漏看视频" });
    expect(brokenJournalEntries(open.core.world.databases.expert())).toEqual([]);
  });
});
