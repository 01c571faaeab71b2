import type { Handlers } from "#main/handler.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import { decide } from "#main/secretariat/screening/decide.ts";
import { listScreening, storedFindings } from "#main/secretariat/screening/list-screening.ts";
import { showCandidate } from "#main/secretariat/screening/show-candidate.ts";
import { verifyValue } from "#main/secretariat/screening/verify-value.ts";
import type { verifyCalls } from "#shared/ipc/verify-calls.ts";
import { ok } from "#shared/result.ts";

/** The preliminary check, 初审. */
export const screeningHandlers: Handlers<
  "screening/list" | "screening/findings" | "screening/candidate" | "screening/decide" | keyof typeof verifyCalls
> = {
  "screening/list": (input, context) => {
    const round = openRound(context, input.round);
    return round.ok ? ok(listScreening(round.value)) : round;
  },
  "screening/findings": (input, context) => {
    const round = openRound(context, input.round);
    return round.ok ? ok(storedFindings(round.value)) : round;
  },
  "screening/candidate": (input, context) => {
    const round = openRound(context, input.round);
    return round.ok ? showCandidate(round.value, input.candidate) : round;
  },
  "screening/verify": (input, context) => {
    const round = openRound(context, input.round);
    return round.ok ? verifyValue(round.value, input, () => context.now()) : round;
  },
  "screening/decide": (input, context) => {
    const round = openRound(context, input.round);
    return round.ok ? decide(round.value, input, () => context.now()) : round;
  },
};
