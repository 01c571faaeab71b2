import type { BundleId } from "#shared/ids.ts";
import type { expertCalls } from "#shared/ipc/expert-calls.ts";
import { err } from "#shared/result.ts";
import { checkSeal } from "#main/expert/submission/check-seal.ts";
import { exportSubmission } from "#main/expert/submission/export-submission.ts";
import { reopen } from "#main/expert/submission/reopen.ts";
import { seal } from "#main/expert/submission/seal.ts";
import type { Handlers } from "#main/handler.ts";
import type { CallContext } from "#main/world.ts";

/** What was only tried is never handed in. */
const refused = err({ kind: "expert/only-tried" });

const isTrial = ({ bundle }: { readonly bundle: BundleId }, { sessions }: CallContext): boolean =>
  sessions.trial()?.session.bundle === bundle;

/** Sealing, handing in, reopening. */
export const submissionHandlers: Handlers<Extract<keyof typeof expertCalls, `submission/${string}`>> = {
  "submission/check": (input, context) => checkSeal(input.bundle, context),
  "submission/seal": (input, context) => (isTrial(input, context) ? refused : seal(input.bundle, context)),
  "submission/export": (input, context) =>
    isTrial(input, context) ? refused : exportSubmission(input.bundle, input.target, context),
  "submission/reopen": (input, context) =>
    isTrial(input, context) ? refused : reopen(input.bundle, input.reason, context),
};
