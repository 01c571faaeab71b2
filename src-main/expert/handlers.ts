import type { expertCalls } from "#shared/ipc/expert-calls.ts";
import type { rankingCalls } from "#shared/ipc/ranking-calls.ts";
import { ballotHandlers } from "#main/expert/ballots/handlers.ts";
import { deskHandlers } from "#main/expert/desk/handlers.ts";
import { phraseHandlers } from "#main/expert/phrases/handlers.ts";
import { readingHandlers } from "#main/expert/reading/handlers.ts";
import { paperHandlers } from "#main/expert/printing/handlers.ts";
import { reviewHandlers } from "#main/expert/review/handlers.ts";
import { submissionHandlers } from "#main/expert/submission/handlers.ts";
import { trialHandlers } from "#main/expert/trial/handlers.ts";
import { visitHandlers } from "#main/expert/visits/handlers.ts";
import { rankingHandlers } from "#main/expert/ranking-handlers.ts";
import type { Handlers } from "#main/handler.ts";

/** Call name → function for the expert's desk. */
export const expertHandlers: Handlers<keyof typeof expertCalls | keyof typeof rankingCalls> = {
  ...deskHandlers,
  ...phraseHandlers,
  ...readingHandlers,
  ...reviewHandlers,
  ...rankingHandlers,
  ...submissionHandlers,
  ...trialHandlers,
  ...visitHandlers,
  ...paperHandlers,
  ...ballotHandlers,
};
