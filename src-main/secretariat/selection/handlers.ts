import { join } from "node:path";
import { err, ok } from "#shared/result.ts";
import { withSnapshot } from "#main/db/snapshot.ts";
import type { Handlers } from "#main/handler.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import { writeResult } from "#main/secretariat/reports/write-result.ts";
import { cutLine } from "#main/secretariat/selection/cut-line.ts";
import { freezeScores, refuseFreeze } from "#main/secretariat/selection/freeze-scores.ts";
import { frozenSelection } from "#main/secretariat/selection/frozen-selection.ts";
import { withSelection } from "#main/secretariat/selection/prepare-selection.ts";
import { recordVote } from "#main/secretariat/selection/record-vote.ts";

/** From the freeze to the written result. */
export const selectionHandlers: Handlers<"result/freeze" | "result/cut-line" | "result/vote" | "result/write"> = {
  "result/freeze": (input, context) =>
    withSelection(context, input.round, () => {
      const opened = openRound(context, input.round);
      if (!opened.ok) return opened;
      const refusal = refuseFreeze(opened.value, input);
      if (refusal !== undefined) return err(refusal);
      const nowMs = context.now();
      const folder = join(context.databases.roundFolder(input.round), "backups");
      return withSnapshot(opened.value.database, { folder, nowMs, reason: "before-freeze" }, () =>
        freezeScores(opened.value, input, nowMs),
      );
    }),
  "result/cut-line": (input, context) =>
    withSelection(context, input.round, () => {
      const frozen = frozenSelection(context, input.round);
      return frozen.ok ? ok(cutLine(frozen.value)) : frozen;
    }),
  "result/vote": (input, context) => {
    const frozen = frozenSelection(context, input.round);
    return frozen.ok ? recordVote(frozen.value, input, context.now()) : frozen;
  },
  "result/write": (input, context) => {
    const target = context.grants.path(input.target);
    if (target === undefined) return err({ kind: "file/grant-unknown" });
    const frozen = frozenSelection(context, input.round);
    return frozen.ok ? writeResult(frozen.value, target, input, context) : frozen;
  },
};
