import type { Handlers } from "#main/handler.ts";
import { forecastKeeping } from "#main/secretariat/kept/forecast-keeping.ts";
import { showVersion } from "#main/secretariat/kept/show-version.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import type { keepingCalls } from "#shared/ipc/keeping-calls.ts";
import { err, ok } from "#shared/result.ts";

/** What is kept of deliveries that are overwritten. */
export const keptHandlers: Handlers<keyof typeof keepingCalls> = {
  "intake/keep-forecast": async (input, context) => {
    const round = openRound(context, input.round);
    if (!round.ok) return round;
    const folder = context.grants.path(input.delivery);
    if (folder === undefined) return err({ kind: "file/grant-unknown" });
    return ok(await forecastKeeping(round.value, folder, context.databases.roundFolder(input.round), context.signal));
  },
  "intake/version": async (input, context) => {
    const round = openRound(context, input.round);
    if (!round.ok) return round;
    const roundFolder = context.databases.roundFolder(input.round);
    return ok(await showVersion(round.value, roundFolder, input.change, context.signal));
  },
};
