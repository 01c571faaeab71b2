import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Input, Output } from "#shared/ipc/api.ts";
import type { Outcome } from "#shared/ipc/call.ts";
import { removedScoreFile } from "#shared/schema/secretariat-decisions.ts";
import { journal } from "#shared/schema/journal.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { brokenInvariants, secretariatInvariants } from "#main/db/invariants.ts";
import { brokenJournalEntries } from "#main/db/journal.ts";
import { mergeHandlers } from "#main/secretariat/merge/handlers.ts";
import { removalHandlers } from "#main/secretariat/merge/removal/handlers.ts";
import { signedContent } from "#main/score-files/stored-content.ts";
import { countMerged } from "#tests/support/count-merged.ts";
import { createMergeRound, must, type MergeRound } from "#tests/support/merge-round.ts";
import { plainPoints, scoreContent, sealAll, sealScores, type PointsOf } from "#tests/support/seal-scores.ts";

let round: MergeRound;
beforeEach(async () => {
  round = createMergeRound();
  await round.merge(await sealAll(round));
});
afterEach(async () => {
  expect(brokenInvariants(round.db, secretariatInvariants)).toEqual([]);
  expect(brokenJournalEntries(round.db)).toEqual([]);
  await round.close();
});

const higher: PointsOf = (candidate, expert) => (candidate === "c1" ? [58, 40] : plainPoints(candidate, expert));
const fileOf = (expert: string, revision = 1, points: PointsOf = plainPoints): string =>
  sha256Hex(scoreContent(round, expert, { revision, points }));
const takeOut = (wish: Partial<Input<"merge/take-out">>): Outcome<Output<"merge/take-out">> =>
  removalHandlers["merge/take-out"](
    {
      ...{ round: round.round, sha256: fileOf("E01"), revisionAfter: null },
      ...{ by: "周敏", witness: "吴监督", reason: "专家交错了文件" },
      ...wish,
    },
    round.context,
  ) as Outcome<Output<"merge/take-out">>;
const kindOf = (answer: Outcome<unknown>): string => (answer.ok ? "ok" : answer.error.kind);
const imports = (): Output<"merge/imports"> =>
  must(removalHandlers["merge/imports"]({ round: round.round }, round.context));
const cells = (): number => countMerged(round.db).scores;

test("an import that is taken out no longer counts, stays on record, and a snapshot was made before", () => {
  expect(imports().imports).toHaveLength(9);
  expect(imports().imports.find(({ expert }) => expert === "E01")).toMatchObject({
    ...{ expertName: "专家E01", revision: 1, mergedBy: "周敏", counts: true, revisionAfter: null },
  });
  expect(must(takeOut({}))).toEqual({ revision: 1, nowRevision: null });
  expect(cells()).toBe(142);
  expect(imports().imports).toHaveLength(8);
  expect(imports().removed).toMatchObject([
    { expert: "E01", revision: 1, removedBy: "周敏", witness: "吴监督", reason: "专家交错了文件", nowRevision: null },
  ]);
  const removed = round.db.select().from(removedScoreFile).get();
  expect(removed && signedContent(removed)).toEqual(Buffer.from(scoreContent(round, "E01")));
  const last = round.db.select().from(journal).all().at(-1);
  expect([last?.kind, last?.actor, JSON.parse(last?.facts ?? "")]).toEqual([
    "merge/take-out",
    "周敏",
    { sha256: fileOf("E01"), expert: "E01", revision: 1, nowRevision: null },
  ]);
  const backups = readdirSync(join(round.context.databases.roundFolder(round.round), "backups"));
  expect(backups.map((name) => name.replace(/^\d+-/, ""))).toEqual(["before-merge.db", "before-take-out.db"]);
});

test("the revision before it counts again, and the person was told so", async () => {
  await round.merge({ "E01-2.pss": await sealScores(round, "E01", { revision: 2, points: higher }) });
  const sha256 = fileOf("E01", 2, higher);
  expect(imports().imports[0]).toMatchObject({ expert: "E01", revision: 2, counts: true, revisionAfter: 1 });
  expect(kindOf(takeOut({ sha256, revisionAfter: null }))).toBe("merge/import-changed");
  expect(must(takeOut({ sha256, revisionAfter: 1 }))).toEqual({ revision: 2, nowRevision: 1 });
  expect(imports().imports.find(({ expert }) => expert === "E01")).toMatchObject({ revision: 1, counts: true });
  round.freeze();
  expect(round.cutLine().categories[0]?.totals["c1"]?.[0]).toMatchObject({ printed: "95.0" });
});

test("the same file can be merged again afterwards, and is a first hand-in again", async () => {
  must(takeOut({}));
  const plan = await round.inspect({ "E01.pss": await sealScores(round, "E01") });
  expect(plan.files.map(({ verdict }) => verdict)).toEqual(["new"]);
  await round.merge({ "E01.pss": await sealScores(round, "E01") });
  expect(cells()).toBe(160);
});

test("a plan that was shown before does not go through", async () => {
  const plan = await round.inspect({ "E01-2.pss": await sealScores(round, "E01", { revision: 2 }) });
  must(takeOut({}));
  const answer = await mergeHandlers["merge/commit"](
    { round: round.round, plan: plan.plan, by: "周敏" },
    round.context,
  );
  expect(kindOf(answer as Outcome<unknown>)).toBe("merge/plan-stale");
});

test("it takes two people, a file that is there, and no freeze", () => {
  expect(kindOf(takeOut({ witness: " 周 敏" }))).toBe("result/same-person");
  expect(kindOf(takeOut({ sha256: sha256Hex("another") }))).toBe("merge/import-unknown");
  round.freeze();
  expect(kindOf(takeOut({}))).toBe("merge/frozen");
  expect(cells()).toBe(160);
});
