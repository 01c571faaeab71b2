import type { handOutCalls } from "#shared/ipc/hand-out-calls.ts";
import { ok } from "#shared/result.ts";
import type { Handlers } from "#main/handler.ts";
import { exportRegister } from "#main/secretariat/hand-outs/export-register.ts";
import { readRegister } from "#main/secretariat/hand-outs/read-register.ts";
import { addHandOuts, changeHandOut } from "#main/secretariat/hand-outs/record-hand-outs.ts";
import { newestSlips } from "#main/secretariat/hand-outs/newest-slips.ts";
import { seatedExperts } from "#main/secretariat/roster/experts-of-round.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";

/** The register of what went to whom. */
export const handOutHandlers: Handlers<keyof typeof handOutCalls> = {
  "hand-outs/list": (input, context) => {
    const round = openRound(context, input.round);
    if (!round.ok) return round;
    const { database } = round.value;
    const rows = readRegister(database);
    const [recorded, slips] = [new Set(rows.map(({ expert }) => expert)), newestSlips(database)];
    const open = seatedExperts(database).filter(({ id }) => slips.has(id) && !recorded.has(id));
    return ok({ rows, open: open.map(({ id, name }) => ({ id, name })) });
  },
  "hand-outs/add": addHandOuts,
  "hand-outs/change": changeHandOut,
  "hand-outs/export": exportRegister,
};
