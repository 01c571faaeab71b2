import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { InspectedFile } from "#shared/ipc/merge-calls.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import type { ClosedFile, OpenedFile } from "#main/secretariat/merge/open-score-files.ts";
import { planMerge } from "#main/secretariat/merge/plan-merge.ts";
import { readMergeState } from "#main/secretariat/merge/read-merge-state.ts";
import { createMergeRound, must, organiser, type MergeRound } from "#tests/support/merge-round.ts";
import { sealToRecipient } from "#main/score-files/seal-to-recipient.ts";
import { scoreContent, sealScores } from "#tests/support/seal-scores.ts";

let round: MergeRound;
beforeEach(() => {
  round = createMergeRound();
});
afterEach(() => round.close());

test("in whatever order the files come, each gets the same verdict and the same ones are taken", async () => {
  const one = scoreContent(round, "E01");
  const second = scoreContent(round, "E01", { revision: 2 });
  const third = scoreContent(round, "E03");
  const seal = (content: Uint8Array): Promise<Uint8Array> => sealToRecipient(content, organiser.recipient);
  const contents = Object.fromEntries<Uint8Array>([
    ["E01-r1.pss", await seal(one)],
    ["E01-r1 sealed again.pss", await seal(one)],
    ["E01-r2.pss", await seal(second)],
    ["E02-r1.pss", await sealScores(round, "E02")],
    ["E02-r1 other.pss", await sealScores(round, "E02", { sealedAt: "2023-12-15T09:00:00.000Z" })],
    ["E03.pss", await seal(third)],
    ["foreign.pss", await sealScores(round, "E04", { round: "cast-2022-old" })],
    ["rubbish.pss", Buffer.from("rubbish")],
  ]);
  const files = await round.open(contents);
  const opened = must(openRound(round.context, round.round));
  const state = readMergeState(opened);
  const outcome = (some: readonly (OpenedFile | ClosedFile)[]): unknown => {
    const plan = planMerge(state, some, Date.UTC(2023, 11, 20));
    const verdictOf = ({ sha256, verdict, findings }: InspectedFile): string =>
      `${sha256} ${verdict} ${findings.map(({ code }) => code).join(" ")}`;
    // Which of two identical copies is called the copy is a matter of names only, so copies are told apart no further.
    return [new Set(plan.files.map(verdictOf)), new Set(plan.accepted.map(({ sha256 }) => sha256))];
  };
  const expected = outcome(files);
  expect([...(expected as [Set<string>, Set<string>])[1]].sort()).toEqual([second, third].map(sha256Hex).sort());
  fc.assert(
    fc.property(fc.shuffledSubarray(files, { minLength: files.length, maxLength: files.length }), (shuffled) => {
      expect(outcome(shuffled)).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});
