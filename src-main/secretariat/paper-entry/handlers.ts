import { ok } from "#shared/result.ts";
import type { paperEntryCalls } from "#shared/ipc/paper-entry-calls.ts";
import type { Handlers } from "#main/handler.ts";
import { holdPlan } from "#main/secretariat/merge/held-plans.ts";
import { readMergeState } from "#main/secretariat/merge/read-merge-state.ts";
import { listEntries } from "#main/secretariat/paper-entry/list-entries.ts";
import { openEntry, openToChange } from "#main/secretariat/paper-entry/open-entry.ts";
import { makePaperRecord } from "#main/secretariat/paper-entry/paper-record.ts";
import { planPaper } from "#main/secretariat/paper-entry/plan-paper.ts";
import { listScans, readComparison } from "#main/secretariat/paper-entry/read-comparison.ts";
import { attachScans, detachScan } from "#main/secretariat/paper-entry/scan-files.ts";
import { settleField } from "#main/secretariat/paper-entry/settle-field.ts";
import { giveUp, startEntry } from "#main/secretariat/paper-entry/start-entry.ts";
import { finishTurn, saveSheet, takeTurn } from "#main/secretariat/paper-entry/type-sheets.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";

/** From the signed paper sheets of an expert to a plan that `merge/commit` takes in. */
export const paperEntryHandlers: Handlers<keyof typeof paperEntryCalls> = {
  "paper-entry/list": (input, context) => {
    const opened = openRound(context, input.round);
    return opened.ok ? ok(listEntries(opened.value)) : opened;
  },
  "paper-entry/start": (input, context) => {
    const opened = openRound(context, input.round);
    return opened.ok ? startEntry(opened.value, input, context.now()) : opened;
  },
  "paper-entry/turn": (input, context) => {
    const open = openToChange(context, input);
    return open.ok ? takeTurn(open.value, input.by, context.now()) : open;
  },
  "paper-entry/save-sheet": (input, context) => {
    const open = openToChange(context, input);
    return open.ok ? saveSheet(open.value, input, context.now()) : open;
  },
  "paper-entry/finish": (input, context) => {
    const open = openToChange(context, input);
    return open.ok ? finishTurn(open.value, input, context.now()) : open;
  },
  "paper-entry/comparison": (input, context) => {
    const open = openEntry(context, input);
    return open.ok ? readComparison(open.value) : open;
  },
  "paper-entry/settle": (input, context) => {
    const open = openToChange(context, input);
    return open.ok ? settleField(open.value, input, context.now()) : open;
  },
  "paper-entry/attach": async (input, context) => {
    const open = openToChange(context, input);
    if (!open.ok) return open;
    const attached = await attachScans(open.value, input, context);
    return attached.ok ? ok({ scans: listScans(open.value) }) : attached;
  },
  "paper-entry/detach": (input, context) => {
    const open = openToChange(context, input);
    if (!open.ok) return open;
    detachScan(open.value, input, context.now());
    return ok({ scans: listScans(open.value) });
  },
  "paper-entry/plan": (input, context) => {
    const open = openToChange(context, input);
    if (!open.ok) return open;
    const record = makePaperRecord(open.value, context, input.by, context.now());
    if (!record.ok) return record;
    const planned = planPaper(open.value, record.value, readMergeState(open.value.opened));
    holdPlan(context.databases, input.round, planned);
    return ok({ plan: planned.plan, files: planned.files });
  },
  "paper-entry/give-up": (input, context) => {
    const open = openToChange(context, input);
    return open.ok ? ok(giveUp(open.value, input, context.now())) : open;
  },
};
