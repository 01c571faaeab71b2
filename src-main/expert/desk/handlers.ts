import { ok } from "#shared/result.ts";
import type { expertCalls } from "#shared/ipc/expert-calls.ts";
import { activate } from "#main/expert/desk/activate.ts";
import { discardImport } from "#main/expert/desk/discard-import.ts";
import { findVolumes } from "#main/expert/desk/find-volumes.ts";
import { finishRound } from "#main/expert/desk/finish-round.ts";
import { importBundle } from "#main/expert/desk/import-bundle.ts";
import { inspectSource } from "#main/expert/desk/inspect-source.ts";
import { listBundles } from "#main/expert/desk/list-bundles.ts";
import { verifyBundle } from "#main/expert/desk/verify-bundle.ts";
import type { Handlers } from "#main/handler.ts";

/** Bundles on this laptop, and who is unlocked. */
export const deskHandlers: Handlers<Extract<keyof typeof expertCalls, `desk/${string}`>> = {
  "desk/list": (_input, context) => listBundles(context),
  "desk/inspect": (input, context) => inspectSource(input.sources, context),
  "desk/import": (input, context) => importBundle(input, context),
  "desk/discard": (input, context) => discardImport(input.bundle, context),
  "desk/find-volumes": (input, context) => findVolumes(input.bundle, input.sources, context),
  "desk/verify": (input, context) => verifyBundle(input.bundle, context),
  "desk/finish": (input, context) => finishRound(input, context),
  "desk/activate": (input, context) => activate(input.bundle, input.code, context),
  "desk/stay": (input, context) => ok({ locksAtMs: context.sessions.stay(context.now(), input.idleMinutes) }),
  "desk/lock": (_input, context) => {
    context.sessions.lock();
    return ok({});
  },
};
