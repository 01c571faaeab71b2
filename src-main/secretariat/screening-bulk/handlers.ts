import type { Handlers } from "#main/handler.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import { decideBulk } from "#main/secretariat/screening-bulk/decide-bulk.ts";
import { listFilters, removeFilter, saveFilter } from "#main/secretariat/screening-bulk/filters.ts";
import { planned } from "#main/secretariat/screening-bulk/plan.ts";
import { listBulks, undoBulk } from "#main/secretariat/screening-bulk/undo-bulk.ts";
import { ok } from "#shared/result.ts";

/** Decisions on many candidates at once, and ways of looking at their list. */
export const screeningBulkHandlers: Handlers<
  | "screening/bulk-preview"
  | "screening/bulk-decide"
  | "screening/bulks"
  | "screening/bulk-undo"
  | "screening/filters"
  | "screening/save-filter"
  | "screening/remove-filter"
> = {
  "screening/bulk-preview": (input, context) => {
    const round = openRound(context, input.round);
    if (!round.ok) return round;
    const plan = planned(round.value, input);
    return plan.ok ? ok(plan.value.plan) : plan;
  },
  "screening/bulk-decide": (input, context) => {
    const round = openRound(context, input.round);
    return round.ok ? decideBulk(round.value, input, () => context.now()) : round;
  },
  "screening/bulks": (input, context) => {
    const round = openRound(context, input.round);
    return round.ok ? ok({ bulks: listBulks(round.value) }) : round;
  },
  "screening/bulk-undo": (input, context) => {
    const round = openRound(context, input.round);
    return round.ok ? undoBulk(round.value, input, () => context.now()) : round;
  },
  "screening/filters": (input, context) => {
    const round = openRound(context, input.round);
    return round.ok ? ok({ filters: listFilters(round.value) }) : round;
  },
  "screening/save-filter": (input, context) => {
    const round = openRound(context, input.round);
    if (!round.ok) return round;
    saveFilter(round.value, input, () => context.now());
    return ok({});
  },
  "screening/remove-filter": (input, context) => {
    const round = openRound(context, input.round);
    if (!round.ok) return round;
    removeFilter(round.value, input, () => context.now());
    return ok({});
  },
};
