import type { runOffCalls } from "#shared/ipc/run-off-calls.ts";
import { err, ok } from "#shared/result.ts";
import type { Handlers } from "#main/handler.ts";
import { closeRunOff } from "#main/secretariat/run-off/close-run-off.ts";
import { listRunOffs } from "#main/secretariat/run-off/list-run-offs.ts";
import { makeRunOff, writeRequest } from "#main/secretariat/run-off/make-run-off.ts";
import { readRunOffs } from "#main/secretariat/run-off/read-run-offs.ts";
import { takeBallots } from "#main/secretariat/run-off/take-ballots.ts";
import { frozenSelection } from "#main/secretariat/selection/frozen-selection.ts";

/** Run-off ballots, from the signed request to the count. */
export const runOffHandlers: Handlers<keyof typeof runOffCalls> = {
  "run-off/list": (input, context) => {
    const frozen = frozenSelection(context, input.round);
    return frozen.ok ? ok({ runOffs: listRunOffs(frozen.value) }) : frozen;
  },
  "run-off/make": (input, context) => {
    const target = context.grants.path(input.target);
    if (target === undefined) return err({ kind: "file/grant-unknown" });
    const frozen = frozenSelection(context, input.round);
    return frozen.ok ? makeRunOff(frozen.value, input, target, context.now()) : frozen;
  },
  "run-off/write": (input, context) => {
    const target = context.grants.path(input.target);
    if (target === undefined) return err({ kind: "file/grant-unknown" });
    const frozen = frozenSelection(context, input.round);
    if (!frozen.ok) return frozen;
    const runOff = readRunOffs(frozen.value.opened.database).find(({ number }) => number === input.number);
    if (runOff === undefined) return err({ kind: "run-off/unknown", facts: { number: input.number } });
    const written = writeRequest(runOff.request, runOff.content, target);
    return written.ok ? ok({ path: written.value }) : written;
  },
  "run-off/take": takeBallots,
  "run-off/close": (input, context) => {
    const frozen = frozenSelection(context, input.round);
    return frozen.ok ? closeRunOff(frozen.value, input, context.now()) : frozen;
  },
};
