import type { expertCalls } from "#shared/ipc/expert-calls.ts";
import { deskHandlers } from "#main/expert/desk/handlers.ts";
import { reviewHandlers } from "#main/expert/review/handlers.ts";
import { submissionHandlers } from "#main/expert/submission/handlers.ts";
import { trialHandlers } from "#main/expert/trial/handlers.ts";
import { visitHandlers } from "#main/expert/visits/handlers.ts";
import type { Handlers } from "#main/handler.ts";

/** Call name → function for the expert's desk. */
export const expertHandlers: Handlers<keyof typeof expertCalls> = {
  ...deskHandlers,
  ...reviewHandlers,
  ...submissionHandlers,
  ...trialHandlers,
  ...visitHandlers,
};
