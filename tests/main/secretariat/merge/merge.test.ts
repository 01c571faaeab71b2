import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Output } from "#shared/ipc/api.ts";
import type { InspectedFile } from "#shared/ipc/merge-calls.ts";
import { scoreFile } from "#shared/schema/secretariat-review.ts";
import { brokenInvariants, secretariatInvariants } from "#main/db/invariants.ts";
import { brokenJournalEntries } from "#main/db/journal.ts";
import { mergeHandlers } from "#main/secretariat/merge/handlers.ts";
import { countMerged } from "#tests/support/count-merged.ts";
import { createMergeRound, must, type MergeRound } from "#tests/support/merge-round.ts";
import { formsOf, plainPoints, recused, sealAll, sealScores, type PointsOf } from "#tests/support/seal-scores.ts";

let round: MergeRound;
beforeEach(() => {
  round = createMergeRound();
});
afterEach(async () => {
  expect(brokenInvariants(round.db, secretariatInvariants)).toEqual([]);
  expect(brokenJournalEntries(round.db)).toEqual([]);
  await round.close();
});

/** Verdict and codes of each file, by name. */
const verdicts = (files: readonly InspectedFile[]): Record<string, string> =>
  Object.fromEntries(
    files.map((file) => [file.fileName, [file.verdict, ...file.findings.map(({ code }) => code)].join(" ")]),
  );

const higher: PointsOf = (candidate, expert) => (candidate === "c1" ? [58, 40] : plainPoints(candidate, expert));

test("nine clean files merge, and nothing counts before the commit", async () => {
  const plan = await round.inspect(await sealAll(round));
  expect(new Set(plan.files.map(({ verdict }) => verdict))).toEqual(new Set(["new"]));
  expect(plan.files[0]).toMatchObject({
    expert: { id: "E01", name: "专家E01" },
    revision: 1,
    counts: { forms: 9, scored: 9, recused: 0, abstained: 0, changedCells: 18 },
    findings: [],
  });
  expect(plan.files[0]?.steps.map(({ step, passed }) => `${step} ${String(passed)}`)).toEqual([
    ...["sealed true", "readable true", "signature true", "round true", "practice true", "bundle true", "rules true"],
    ...["slip true", "certificate true", "revision true", "range true", "coverage true"],
  ]);
  expect(round.db.select().from(scoreFile).all()).toHaveLength(0);
  const merged = must(
    await mergeHandlers["merge/commit"]({ round: round.round, plan: plan.plan, by: "周敏" }, round.context),
  );
  expect(merged).toEqual({ merged: 9, unchanged: 0, refused: 0 });
  expect(countMerged(round.db)).toEqual({ forms: 81, scores: 160 });
  expect(readdirSync(join(round.context.databases.roundFolder(round.round), "backups"))).toHaveLength(1);
});

test("progress counts forms by category and says whether the quorum is met", async () => {
  const { "E09.pss": last, ...first } = await sealAll(round);
  const { "E08.pss": eighth, ...seven } = first;
  await round.merge(seven);
  const progress = (): Output<"merge/progress"> =>
    must(mergeHandlers["merge/progress"]({ round: round.round }, round.context));
  expect(progress().quorumMet).toBe(false);
  await round.merge({ "E08.pss": eighth ?? new Uint8Array(), "E09.pss": last ?? new Uint8Array() });
  expect(progress()).toMatchObject({ quorumMet: true, frozenAtMs: null });
  expect(progress().experts.at(-1)).toMatchObject({
    id: "E09",
    revision: 1,
    categories: [
      { id: "volunteer", assigned: 6, scored: 5, recused: 1, abstained: 0 },
      { id: "community", assigned: 3, scored: 3, recused: 0, abstained: 0 },
    ],
  });
});

test("the same file twice changes nothing, under its name or another", async () => {
  const file = await sealScores(round, "E01");
  await round.merge({ "E01.pss": file });
  const again = await round.inspect({ "E01 (2).pss": file, "E01.pss": file });
  expect(verdicts(again.files)).toEqual({
    "E01 (2).pss": "same merge-already-merged",
    "E01.pss": "same merge-repeated",
  });
  expect(await round.merge({ "a.pss": file })).toEqual({ merged: 0, unchanged: 1, refused: 0 });
  expect(round.db.select().from(scoreFile).all()).toHaveLength(1);
});

test("two copies in one drop are taken once", async () => {
  const file = await sealScores(round, "E01");
  expect(verdicts((await round.inspect({ "a.pss": file, "b.pss": file })).files)).toEqual({
    "a.pss": "new",
    "b.pss": "same merge-repeated",
  });
  expect(await round.merge({ "a.pss": file, "b.pss": file })).toEqual({ merged: 1, unchanged: 1, refused: 0 });
});

test("a newer revision says how many scores it changes, and an older one is refused after it", async () => {
  await round.merge({ "r1.pss": await sealScores(round, "E01") });
  const second = await sealScores(round, "E01", { revision: 2, points: higher });
  const plan = await round.inspect({ "r2.pss": second });
  expect(verdicts(plan.files)).toEqual({ "r2.pss": "newer-revision" });
  expect(plan.files[0]?.counts.changedCells).toBe(2);
  await round.merge({ "r3.pss": await sealScores(round, "E01", { revision: 3 }) });
  expect(verdicts((await round.inspect({ "r2.pss": second })).files)).toEqual({
    "r2.pss": "refused merge-older-revision",
  });
});

test("of several revisions in one drop only the highest is taken", async () => {
  const files = {
    "r1.pss": await sealScores(round, "E01"),
    "r2.pss": await sealScores(round, "E01", { revision: 2, points: higher }),
  };
  expect(verdicts((await round.inspect(files)).files)).toEqual({
    "r1.pss": "refused merge-superseded",
    "r2.pss": "new",
  });
  expect(await round.merge(files)).toEqual({ merged: 1, unchanged: 0, refused: 1 });
});

test("two different files of one revision raise an alarm, together or one after the other", async () => {
  const one = await sealScores(round, "E01");
  const other = await sealScores(round, "E01", { points: higher });
  expect(verdicts((await round.inspect({ "a.pss": one, "b.pss": other })).files)).toEqual({
    "a.pss": "refused merge-same-revision",
    "b.pss": "refused merge-same-revision",
  });
  await round.merge({ "a.pss": one });
  expect(verdicts((await round.inspect({ "b.pss": other })).files)).toEqual({ "b.pss": "refused merge-same-revision" });
});

test("a plan is stale once something else was merged, and is committed once", async () => {
  const plan = await round.inspect({ "E01.pss": await sealScores(round, "E01") });
  await round.merge({ "E02.pss": await sealScores(round, "E02") });
  const commit = (id: string) =>
    mergeHandlers["merge/commit"]({ round: round.round, plan: id, by: "周敏" }, round.context);
  expect(await commit(plan.plan)).toEqual({ ok: false, error: { kind: "merge/plan-stale" } });
  expect(await commit("unknown")).toEqual({ ok: false, error: { kind: "merge/plan-stale" } });
  const fresh = await round.inspect({ "E01.pss": await sealScores(round, "E01") });
  expect(await commit(fresh.plan)).toEqual({ ok: true, value: { merged: 1, unchanged: 0, refused: 0 } });
  expect(await commit(fresh.plan)).toEqual({ ok: false, error: { kind: "merge/plan-stale" } });
});

test("one refused file does not keep the others out", async () => {
  const files = {
    "E01.pss": await sealScores(round, "E01"),
    "E02.pss": Buffer.from("rubbish"),
    "E03.pss": await sealScores(round, "E03"),
  };
  expect(await round.merge(files)).toEqual({ merged: 2, unchanged: 0, refused: 1 });
});

test("only score files directly in a folder are read, single files whatever their name", async () => {
  const grant = round.stick({
    "E01.PSS": await sealScores(round, "E01"),
    "note.txt": Buffer.from("x"),
    ".hidden.pss": Buffer.from("x"),
  });
  const inspect = async (files: (typeof grant)[]) =>
    mergeHandlers["merge/inspect"]({ round: round.round, files }, round.context);
  expect(verdicts(must(await inspect([grant])).files)).toEqual({ "E01.PSS": "new" });
  expect(await inspect([round.stick({ "note.txt": Buffer.from("x") })])).toEqual({
    ok: false,
    error: { kind: "merge/no-score-files" },
  });
  const missing = round.context.grants.grant(join(round.folder, "gone.pss"));
  expect(verdicts(must(await inspect([missing])).files)).toEqual({ "gone.pss": "refused score-file-unreachable" });
  const large = join(round.folder, "large.pss");
  writeFileSync(large, new Uint8Array(32 * 1024 * 1024 + 1));
  expect(verdicts(must(await inspect([round.context.grants.grant(large)])).files)).toEqual({
    "large.pss": "refused score-file-too-large",
  });
});

test("after the freeze nothing is merged", async () => {
  await round.merge(await sealAll(round));
  round.freeze();
  const plan = await round.inspect({ "r2.pss": await sealScores(round, "E01", { revision: 2 }) });
  const answer = await mergeHandlers["merge/commit"](
    { round: round.round, plan: plan.plan, by: "周敏" },
    round.context,
  );
  expect(answer).toMatchObject({ ok: false, error: { kind: "merge/frozen" } });
  expect(round.db.select().from(scoreFile).all()).toHaveLength(9);
});

test("the plan shows each score that a newer revision changes, from what to what, and of a first file none", async () => {
  const first = await round.inspect({ "r1.pss": await sealScores(round, "E01") });
  expect(first.files[0]).toMatchObject({ verdict: "new", changes: [], replaces: null });
  await round.merge({ "r1.pss": await sealScores(round, "E01") });
  const forms = formsOf("E01", higher).map((form) => (form.candidate === "k3" ? recused("k3") : form));
  const plan = await round.inspect({ "r2.pss": await sealScores(round, "E01", { revision: 2, forms }) });
  const named = { effect: { zh: "成效", en: "Effect" }, devotion: { zh: "奉献", en: "Devotion" } };
  const cell = (candidate: string, name: string, criterion: keyof typeof named) => {
    return { candidate, name, criterion, criterionName: named[criterion] };
  };
  expect(plan.files[0]?.replaces).toBe(1);
  expect(plan.files[0]?.changes).toEqual([
    { ...cell("c1", "张䶮", "effect"), before: "57.0", after: "58.0" },
    { ...cell("c1", "张䶮", "devotion"), before: "38.0", after: "40.0" },
    { ...cell("k3", "=南门社区", "effect"), before: "38.0", after: null },
    { ...cell("k3", "=南门社区", "devotion"), before: "38.0", after: null },
  ]);
});
