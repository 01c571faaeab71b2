import type { expertCalls } from "#shared/ipc/expert-calls.ts";
import { checkSeal } from "#main/expert/submission/check-seal.ts";
import { exportSubmission } from "#main/expert/submission/export-submission.ts";
import { reopen } from "#main/expert/submission/reopen.ts";
import { seal } from "#main/expert/submission/seal.ts";
import type { Handlers } from "#main/handler.ts";

/** Sealing, handing in, reopening. */
export const submissionHandlers: Handlers<Extract<keyof typeof expertCalls, `submission/${string}`>> = {
  "submission/check": (input, context) => checkSeal(input.bundle, context),
  "submission/seal": (input, context) => seal(input.bundle, context),
  "submission/export": (input, context) => exportSubmission(input.bundle, input.target, context),
  "submission/reopen": (input, context) => reopen(input.bundle, input.reason, context),
};
