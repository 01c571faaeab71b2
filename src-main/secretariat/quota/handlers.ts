import type { Handlers } from "#main/handler.ts";
import { overQuota, recordedChoices } from "#main/secretariat/quota/list-quota.ts";
import { recordChoice } from "#main/secretariat/quota/record-choice.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import { ok } from "#shared/result.ts";

/** Units over their quotas and what they answered. */
export const quotaHandlers: Handlers<"quota/list" | "quota/choose"> = {
  "quota/list": (input, context) => {
    const round = openRound(context, input.round);
    return round.ok ? ok({ over: overQuota(round.value), choices: recordedChoices(round.value) }) : round;
  },
  "quota/choose": (input, context) => {
    const round = openRound(context, input.round);
    return round.ok ? recordChoice(round.value, input, () => context.now()) : round;
  },
};
