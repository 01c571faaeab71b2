import { err, ok } from "#shared/result.ts";
import type { Handlers } from "#main/handler.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import { writeResult } from "#main/secretariat/reports/write-result.ts";
import { cutLine } from "#main/secretariat/selection/cut-line.ts";
import { freezeScores } from "#main/secretariat/selection/freeze-scores.ts";
import { frozenSelection } from "#main/secretariat/selection/frozen-selection.ts";
import { recordVote } from "#main/secretariat/selection/record-vote.ts";

/** From the freeze to the written result. */
export const selectionHandlers: Handlers<"result/freeze" | "result/cut-line" | "result/vote" | "result/write"> = {
  "result/freeze": (input, context) => {
    const opened = openRound(context, input.round);
    return opened.ok ? freezeScores(opened.value, input, context.now()) : opened;
  },
  "result/cut-line": (input, context) => {
    const frozen = frozenSelection(context, input.round);
    return frozen.ok ? ok(cutLine(frozen.value)) : frozen;
  },
  "result/vote": (input, context) => {
    const frozen = frozenSelection(context, input.round);
    return frozen.ok ? recordVote(frozen.value, input, context.now()) : frozen;
  },
  "result/write": (input, context) => {
    const target = context.grants.path(input.target);
    if (target === undefined) return err({ kind: "file/grant-unknown" });
    const frozen = frozenSelection(context, input.round);
    return frozen.ok ? writeResult(frozen.value, target, input.by, context) : frozen;
  },
};
