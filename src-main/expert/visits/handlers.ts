import type { expertCalls } from "#shared/ipc/expert-calls.ts";
import { listVisits } from "#main/expert/visits/list-visits.ts";
import { noteVisit } from "#main/expert/visits/note-visit.ts";
import type { Handlers } from "#main/handler.ts";

/** How the expert goes through the candidates. */
export const visitHandlers: Handlers<Extract<keyof typeof expertCalls, `visit/${string}`>> = {
  "visit/list": (input, context) => listVisits(input.bundle, context),
  "visit/note": noteVisit,
};
