import { bundleOfTrial } from "#shared/domain/trial.ts";
import type { BundleId } from "#shared/ids.ts";
import type { Answer } from "#shared/ipc/api.ts";
import type { expertCalls } from "#shared/ipc/expert-calls.ts";
import { err, ok } from "#shared/result.ts";
import { openDesk } from "#main/expert/open-desk.ts";
import { layOutTrial } from "#main/expert/trial/lay-out-trial.ts";
import type { Handlers } from "#main/handler.ts";
import type { CallContext } from "#main/world.ts";

/** Two invented candidates to practise on. */
export const trialHandlers: Handlers<Extract<keyof typeof expertCalls, `trial/${string}`>> = {
  "trial/begin": (input, context) => beginTrial(bundleOfTrial(input.bundle) ?? input.bundle, context),
  "trial/end": (_input, context) => {
    context.sessions.endTrial();
    return ok({});
  },
};

/** Lays out a new trial; one that was there is thrown away. */
async function beginTrial(bundle: BundleId, context: CallContext): Promise<Answer<"trial/begin">> {
  const desk = openDesk(context, bundle);
  if (!desk.ok) return desk;
  const { session } = desk.value;
  const trial = await layOutTrial(session, context);
  // Drawing takes a moment: a desk that was locked meanwhile has no trial.
  if (context.sessions.current() !== session) {
    trial.close();
    return err({ kind: "expert/locked" });
  }
  context.sessions.beginTrial(trial);
  return ok({ bundle: trial.session.bundle });
}
