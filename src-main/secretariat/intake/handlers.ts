import type { Handlers } from "#main/handler.ts";
import { changesOfCandidate, changesOfRun, listRuns } from "#main/secretariat/intake/list-changes.ts";
import { judgePhotos, listPhotoPairs } from "#main/secretariat/intake/judge-photos.ts";
import { forgetMapping, listTables, mapColumns } from "#main/secretariat/intake/map-columns.ts";
import { removeGone } from "#main/secretariat/intake/remove-gone.ts";
import { runIntake } from "#main/secretariat/intake/run-intake.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import type { photoCalls } from "#shared/ipc/photo-calls.ts";
import type { redeliveryCalls } from "#shared/ipc/redelivery-calls.ts";
import type { tableCalls } from "#shared/ipc/table-calls.ts";
import { ok } from "#shared/result.ts";

/** Taking in a delivery, how its tables were read, which photos it has twice, and what changed since the one before. */
export const intakeHandlers: Handlers<
  "intake/run" | keyof typeof redeliveryCalls | keyof typeof tableCalls | keyof typeof photoCalls
> = {
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
  "intake/tables": (input, context) => {
    const round = openRound(context, input.round);
    return round.ok ? ok(listTables(round.value)) : round;
  },
  "intake/map-columns": (input, context) => {
    const round = openRound(context, input.round);
    return round.ok ? mapColumns(round.value, input, () => context.now()) : round;
  },
  "intake/forget-mapping": (input, context) => {
    const round = openRound(context, input.round);
    return round.ok ? forgetMapping(round.value, input, () => context.now()) : round;
  },
  "intake/photo-pairs": (input, context) => {
    const round = openRound(context, input.round);
    return round.ok ? ok(listPhotoPairs(round.value, input.candidate)) : round;
  },
  "intake/judge-photos": (input, context) => {
    const round = openRound(context, input.round);
    return round.ok ? judgePhotos(round.value, input, () => context.now()) : round;
  },
};
