import { freeze, scoreFile } from "#shared/schema/secretariat-review.ts";
import { commitMerge } from "#main/secretariat/merge/commit-merge.ts";
import { planMerge } from "#main/secretariat/merge/plan-merge.ts";
import { readMergeState } from "#main/secretariat/merge/read-merge-state.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import { freezeScores } from "#main/secretariat/selection/freeze-scores.ts";
import { createMergeRound, must } from "#tests/support/merge-round.ts";
import { sealAll } from "#tests/support/seal-scores.ts";

/** A program of its own: merges nine files and freezes, over and over, in the data folder it is given, until it is killed. */
const round = createMergeRound({ dataFolder: process.argv[2] ?? "" });
const files = await round.open(await sealAll(round));
const opened = must(openRound(round.context, round.round));
process.send?.("begun");

for (;;) {
  const plan = planMerge(readMergeState(opened), files, round.context.now());
  round.db.transaction((transaction) => commitMerge(transaction, plan, round.context.now(), "周敏"), {
    behavior: "immediate",
  });
  must(freezeScores(opened, { round: round.round, by: "周敏", witness: "吴监督", exception: "" }, round.context.now()));
  // Back to before the merge, all at once, as no program does it.
  round.db.transaction((transaction) => {
    transaction.delete(freeze).run();
    transaction.delete(scoreFile).run();
  });
}
