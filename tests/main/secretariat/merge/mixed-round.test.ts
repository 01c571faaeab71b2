import { afterEach, expect, test } from "vitest";
import { packScoreEntries, unpackScoreEntries } from "#main/score-files/score-container.ts";
import { sealToRecipient } from "#main/score-files/seal-to-recipient.ts";
import { mergeHandlers } from "#main/secretariat/merge/handlers.ts";
import { createMergeRound, organiser, type MergeRound } from "#tests/support/merge-round.ts";
import { mergePaper } from "#tests/support/paper-sheets.ts";
import { scoreContent, sealAll, sealScores } from "#tests/support/seal-scores.ts";

const rounds: MergeRound[] = [];
const newRound = (): MergeRound => {
  const round = createMergeRound();
  rounds.push(round);
  return round;
};
afterEach(async () => {
  for (const round of rounds.splice(0)) await round.close();
});

/** E01's file with one score altered after it was signed. */
async function tampered(round: MergeRound): Promise<Uint8Array> {
  const entries = unpackScoreEntries(scoreContent(round, "E01", { revision: 9 }));
  if (entries === undefined) throw new Error("the file cannot be unpacked");
  const text = Buffer.from(entries.document).toString("utf8").replace('"tenths":570', '"tenths":600');
  return sealToRecipient(packScoreEntries({ ...entries, document: Buffer.from(text) }), organiser.recipient);
}

test("double, stale, foreign, practice, tampered, unreadable, late and paper files change nothing of the result", async () => {
  const clean = newRound();
  await clean.merge(await sealAll(clean));
  clean.freeze();

  const round = newRound();
  const good = await sealAll(round);
  await round.merge({ "E02.pss": await sealScores(round, "E02", { points: () => [10, 10] }) });
  await mergePaper(round, "E07");
  const second = await sealScores(round, "E02", { revision: 2 });
  const { "E01.pss": first = new Uint8Array(), "E02.pss": _stale, ...others } = good;
  const plan = await round.inspect({
    ...others,
    ...{ "E01.pss": first, "E01 copy.pss": first, "E02-2.pss": second },
    "E02-stale.pss": await sealScores(round, "E02", { points: () => [20, 20] }),
    "E03-foreign.pss": await sealScores(round, "E03", { round: "cast-2022-old", revision: 2 }),
    "E04-practice.pss": await sealScores(round, "E04", { practice: true, revision: 2 }),
    "E01-tampered.pss": await tampered(round),
    "E05-rubbish.pss": Buffer.from("rubbish"),
  });
  const bad = plan.files.filter(({ verdict }) => verdict === "refused" || verdict === "same");
  expect(bad.map(({ fileName, verdict, findings }) => `${fileName} ${verdict} ${findings[0]?.code ?? ""}`)).toEqual([
    "E01-tampered.pss refused score-file-signature",
    "E01.pss same merge-repeated",
    "E02-stale.pss refused merge-same-revision",
    "E03-foreign.pss refused merge-other-round",
    "E04-practice.pss refused merge-practice-file",
    "E05-rubbish.pss refused score-file-not-sealed",
    "E07.pss refused merge-paper-counts",
  ]);
  const commit = await mergeHandlers["merge/commit"](
    { round: round.round, plan: plan.plan, by: "周敏" },
    round.context,
  );
  expect(commit).toEqual({ ok: true, value: { merged: 8, unchanged: 1, refused: 6 } });
  round.freeze();
  const late = await round.inspect({ "E03-2.pss": await sealScores(round, "E03", { revision: 2 }) });
  const answer = await mergeHandlers["merge/commit"](
    { round: round.round, plan: late.plan, by: "周敏" },
    round.context,
  );
  expect(answer.ok ? "merged" : answer.error.kind).toBe("merge/frozen");
  // E02's file that counts has another revision number, E07's scores were typed; every score is the same.
  expect(round.cutLine().resultCode).toBe(clean.cutLine().resultCode);
});
