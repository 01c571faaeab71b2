import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { CandidateId, CategoryId } from "#shared/ids.ts";
import { journal } from "#shared/schema/journal.ts";
import { slip } from "#shared/schema/secretariat-review.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { brokenInvariants, secretariatInvariants } from "#main/db/invariants.ts";
import { brokenJournalEntries } from "#main/db/journal.ts";
import { revokeSlip } from "#main/secretariat/bundles/slips.ts";
import { removalHandlers } from "#main/secretariat/merge/removal/handlers.ts";
import { selectionHandlers } from "#main/secretariat/selection/handlers.ts";
import { correct } from "#tests/support/change-list.ts";
import { createMergeRound, must, type MergeRound } from "#tests/support/merge-round.ts";
import { answers, createRunOffRound } from "#tests/support/run-off-round.ts";
import { plainPoints, scoreContent, sealAll, sealScores, type PointsOf } from "#tests/support/seal-scores.ts";
import { ownVerdict } from "#tests/support/verify-both.ts";

let round: MergeRound;
afterEach(async () => {
  expect(brokenInvariants(round.db, secretariatInvariants)).toEqual([]);
  expect(brokenJournalEntries(round.db)).toEqual([]);
  await round.close();
});

const hourMs = 3_600_000;
function setClockBack(hours: number): void {
  const { now } = round.context;
  Object.assign(round.context, { now: () => now() - hours * hourMs });
}
/** Entries of these kinds that stand in the journal before an older one. */
const outOfOrder = (kind: RegExp): readonly string[] =>
  round.db
    .select()
    .from(journal)
    .all()
    .filter((entry) => kind.test(entry.kind))
    .flatMap((entry, at, all) => ((all[at - 1]?.atMs ?? 0) > entry.atMs ? [entry.kind] : []));

/** Why the pack of the written result is not redone; empty when all steps agree. */
async function differences(): Promise<readonly string[]> {
  const { folder, pack } = await round.write();
  const { text } = await ownVerdict(join(folder, pack));
  return text
    .trimEnd()
    .split("\n")
    .filter((line) => !/: agree$|^All steps agree|^ \+ signature of the whole pack: none/.test(line));
}

/** c3 and c4 are equal at the line. */
const tied: PointsOf = (candidate, expert) => plainPoints(candidate === "c4" ? "c3" : candidate, expert);

test("a vote after corrections takes its place behind them, and corrections go on after it", async () => {
  round = createMergeRound();
  await round.merge(await sealAll(round, tied));
  round.freeze();
  setClockBack(24);
  must(correct(round, "c1", { effect: 58 }));
  setClockBack(1);
  const ballot = { round: round.round, category: CategoryId.parse("volunteer"), chosen: [CandidateId.parse("c4")] };
  const people = { by: "周敏", witness: "吴监督", reason: "集体表决", demonstration: false };
  must(selectionHandlers["result/vote"]({ ...ballot, ...people, tally: [] }, round.context));
  setClockBack(1);
  must(correct(round, "c1", { effect: 59 }));
  expect(outOfOrder(/^result\//)).toEqual([]);
  expect(await differences()).toEqual([]);
});

test("a run-off is made, answered and closed in this order, and whoever verifies the pack sees it so", async () => {
  const runOff = await createRunOffRound();
  round = runOff;
  setClockBack(24);
  must(runOff.make());
  setClockBack(1);
  const chosen = ["E01", "E02", "E03", "E04", "E05", "E06", "E07", "E08", "E09"].map((expert) => [expert, ["c4"]]);
  must(await runOff.take(await answers(runOff, Object.fromEntries(chosen) as Record<string, string[]>)));
  setClockBack(1);
  expect(must(runOff.shut())).toEqual({ decided: true });
  setClockBack(1);
  must(correct(round, "c1", { effect: 58 }));
  expect(outOfOrder(/^run-off\//)).toEqual([]);
  expect(await differences()).toEqual([]);
});

test("what was taken out before the freeze was taken out before it for whoever verifies the pack", async () => {
  round = createMergeRound();
  await round.merge(await sealAll(round));
  await round.merge({ "E01-2.pss": await sealScores(round, "E01", { revision: 2 }) });
  const sha256 = sha256Hex(scoreContent(round, "E01", { revision: 2 }));
  const why = { by: "周敏", witness: "吴监督", reason: "专家交错了文件" };
  must(removalHandlers["merge/take-out"]({ round: round.round, sha256, revisionAfter: 1, ...why }, round.context));
  setClockBack(24);
  round.freeze();
  expect(await differences()).toEqual([]);
});

test("a slip that is lost after its file was merged spoils the file for nobody", async () => {
  round = createMergeRound();
  await round.merge(await sealAll(round));
  setClockBack(24);
  const [own] = round.db.select().from(slip).all();
  must(revokeSlip({ round: round.round, slip: own?.slip ?? "", reason: "启用单遗失", by: "周敏" }, round.context));
  round.freeze();
  expect(await differences()).toEqual([]);
});
