import type { Handlers } from "#main/handler.ts";
import { changesOfCandidate, changesOfRun, listRuns } from "#main/secretariat/intake/list-changes.ts";
import { removeGone } from "#main/secretariat/intake/remove-gone.ts";
import { runIntake } from "#main/secretariat/intake/run-intake.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import type { redeliveryCalls } from "#shared/ipc/redelivery-calls.ts";
import { ok } from "#shared/result.ts";

/** Taking in a delivery, and what changed since the one before. */
export const intakeHandlers: Handlers<"intake/run" | keyof typeof redeliveryCalls> = {
  "intake/run": runIntake,
  "intake/runs": (input, context) => {
    const round = openRound(context, input.round);
    return round.ok ? ok(listRuns(round.value)) : round;
  },
  "intake/changes": (input, context) => {
    const round = openRound(context, input.round);
    return round.ok ? ok(changesOfRun(round.value, input.run)) : round;
  },
  "intake/candidate-changes": (input, context) => {
    const round = openRound(context, input.round);
    return round.ok ? ok(changesOfCandidate(round.value, input.candidate)) : round;
  },
  "intake/remove-gone": (input, context) => {
    const round = openRound(context, input.round);
    return round.ok ? removeGone(round.value, input, () => context.now()) : round;
  },
};
