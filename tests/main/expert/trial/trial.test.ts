import { readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { BundleId } from "#shared/ids.ts";
import { CandidateId, CriterionId } from "#shared/ids.ts";
import * as tables from "#shared/schema/expert.ts";
import { journal } from "#shared/schema/journal.ts";
import { openMaterial, readMaterial } from "#main/materials/open-material.ts";
import { buildRound, type BuiltRound } from "#tests/support/built-bundle.ts";
import { openExpertDesk, type ExpertDesk } from "#tests/support/open-expert-desk.ts";
import { createTempCore } from "#tests/support/temp-core.ts";

let office: BuiltRound;
beforeAll(async () => {
  office = await buildRound();
});
afterAll(() => office.core.close());

interface Trial extends ExpertDesk {
  readonly trial: BundleId;
}

async function begin(): Promise<Trial> {
  const core = createTempCore("laptop");
  onTestFinished(() => core.close());
  const open = await openExpertDesk(core, office, "E01");
  const { bundle } = await core.must("trial/begin", { bundle: open.bundle });
  return { ...open, trial: bundle };
}

/** Everything that stands in the expert's own database. */
function storedRows({ core }: ExpertDesk): unknown {
  const db = core.world.databases.expert();
  const { importedBundle, seat, score, sheet, submission, visit } = tables;
  const { criterionComment, pageNote, phrase, materialTrouble } = tables;
  const all = [
    importedBundle,
    seat,
    score,
    sheet,
    submission,
    visit,
    criterionComment,
    pageNote,
    phrase,
    materialTrouble,
  ];
  return [...all.map((table) => db.select().from(table).all()), db.select().from(journal).all()];
}

const first = CandidateId.parse("trial-1");

async function scoreAll({ core, trial }: Trial): Promise<void> {
  const { categories, candidates } = await core.must("review/overview", { bundle: trial });
  for (const { id, category } of candidates)
    for (const criterion of categories.find((each) => each.id === category)?.rubric.criteria ?? [])
      await core.must("review/save-score", {
        bundle: trial,
        candidate: id,
        criterion: CriterionId.parse(criterion.id),
        tenths: criterion.maxTenths,
      });
}

describe("a trial", () => {
  it("is a desk with the expert's own rubrics and two invented candidates that say so", async () => {
    const { core, bundle, trial } = await begin();
    const real = await core.must("review/overview", { bundle });
    const tried = await core.must("review/overview", { bundle: trial });
    expect(tried.practice).toBe(true);
    expect(tried.categories).toEqual(real.categories);
    expect(tried.candidates.map(({ name, unitName, category }) => [name, unitName, category])).toEqual([
      ["练习对象甲", "练习推荐单位（虚构）", "volunteer"],
      ["练习对象乙", "练习推荐单位（虚构）", "community"],
    ]);
    const { candidate } = await core.must("review/candidate", { bundle: trial, candidate: first });
    expect(candidate.materials.map(({ title }) => title)).toEqual([
      "练习：推荐表",
      "练习：推荐表（Word）",
      "练习：活动照片 1",
      "练习：活动照片 2",
      "练习：短片",
    ]);
  });

  it("behaves like the desk: scores, comments, marks, recusals and the check before sealing", async () => {
    const open = await begin();
    await scoreAll(open);
    const { core, trial } = open;
    await core.must("review/save-comment", { bundle: trial, candidate: first, comment: "试写一句" });
    await core.must("review/set-flag", { bundle: trial, candidate: first, flagged: true });
    const desk = await core.must("review/candidate", { bundle: trial, candidate: first });
    expect(desk).toMatchObject({ comment: "试写一句", standing: { flagged: true, totalTenths: 1000 } });
    expect(await core.must("submission/check", { bundle: trial })).toMatchObject({ complete: 2, missing: [] });
    await core.must("review/set-standing", { bundle: trial, candidate: first, state: "recused", reason: "试一试" });
    expect(await core.must("submission/check", { bundle: trial })).toMatchObject({ complete: 1, recused: 1 });
  });

  it("leaves no trace in the expert's database and no file on the disk", async () => {
    const core = createTempCore("laptop");
    onTestFinished(() => core.close());
    const open = await openExpertDesk(core, office, "E01");
    const rows = JSON.stringify(storedRows(open));
    const files = readdirSync(core.folder, { recursive: true }).sort();
    const { bundle: trial } = await core.must("trial/begin", { bundle: open.bundle });
    await scoreAll({ ...open, trial });
    await core.must("review/save-comment", { bundle: trial, candidate: first, comment: "试写一句" });
    await core.must("trial/end", {});
    expect(JSON.stringify(storedRows(open))).toBe(rows);
    expect(readdirSync(core.folder, { recursive: true }).sort()).toEqual(files);
  });

  it("cannot be sealed, exported or reopened", async () => {
    const open = await begin();
    await scoreAll(open);
    const { core, trial } = open;
    const refused = { ok: false, error: { kind: "expert/only-tried" } };
    expect(await core.call("submission/seal", { bundle: trial })).toEqual(refused);
    const target = core.world.grants.grant(core.folder);
    expect(await core.call("submission/export", { bundle: trial, target })).toEqual(refused);
    expect(await core.call("submission/reopen", { bundle: trial, reason: "再来" })).toEqual(refused);
    expect(await core.call("paper/preview", { bundle: trial, parts: ["scores"] })).toEqual(refused);
    expect(await core.call("paper/print", { bundle: trial, preview: 1, byHand: false })).toEqual(refused);
  });

  it("shows its materials, and none of a candidate from whom one is recused", async () => {
    const { core, trial } = await begin();
    const { candidate } = await core.must("review/candidate", { bundle: trial, candidate: first });
    const asked = `mat://bundle/${trial}/${candidate.materials[0]?.file ?? ""}`;
    const opened = await openMaterial(core.world, asked);
    expect(opened).toMatchObject({ kind: "sealed", mediaType: "application/pdf", damaged: false });
    const part = await readMaterial(core.world, asked, 0, 4);
    expect(part.kind === "bytes" && Buffer.from(part.bytes).toString("latin1")).toBe("%PDF-");
    await core.must("review/set-standing", { bundle: trial, candidate: first, state: "recused", reason: "试一试" });
    expect(await openMaterial(core.world, asked)).toEqual({ kind: "refused", why: "unknown" });
    expect(await readMaterial(core.world, asked, 0, 4)).toEqual({ kind: "refused", why: "unknown" });
  });

  it("ends when the desk is locked, and a new one begins from nothing", async () => {
    const open = await begin();
    await scoreAll(open);
    const { core, bundle, trial } = open;
    await core.must("trial/begin", { bundle: trial });
    const { candidates } = await core.must("review/overview", { bundle: trial });
    expect(candidates.map(({ scoredCriteria }) => scoredCriteria)).toEqual([0, 0]);
    await core.must("desk/lock", {});
    const locked = { ok: false, error: { kind: "expert/locked" } };
    expect(await core.call("review/overview", { bundle: trial })).toEqual(locked);
    expect(await core.call("trial/begin", { bundle })).toEqual(locked);
  });
});
