import type { Handlers } from "#main/handler.ts";
import { clearMark } from "#main/secretariat/checked/clear-mark.ts";
import { revokeClearance } from "#main/secretariat/checked/revoke-clearance.ts";
import { listClearances } from "#main/secretariat/checked/stored-clearances.ts";
import { recordApart, revokeApart } from "#main/secretariat/checked/units-apart.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import type { checkedCalls } from "#shared/ipc/checked-calls.ts";
import { ok } from "#shared/result.ts";

/** What people found out about a suspicion: marks that are none, names that are two units. */
export const checkedHandlers: Handlers<keyof typeof checkedCalls> = {
  "secrecy/clearances": (input, context) => {
    const round = openRound(context, input.round);
    return round.ok ? ok(listClearances(round.value.database, input.candidate)) : round;
  },
  "secrecy/clear": (input, context) => {
    const round = openRound(context, input.round);
    return round.ok ? clearMark(round.value, input, () => context.now()) : round;
  },
  "secrecy/revoke": (input, context) => {
    const round = openRound(context, input.round);
    return round.ok ? revokeClearance(round.value, input, () => context.now()) : round;
  },
  "units/apart": (input, context) => {
    const round = openRound(context, input.round);
    return round.ok ? recordApart(round.value, input, () => context.now()) : round;
  },
  "units/apart-revoke": (input, context) => {
    const round = openRound(context, input.round);
    return round.ok ? revokeApart(round.value, input, () => context.now()) : round;
  },
};
