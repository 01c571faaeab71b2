import { ok } from "#shared/result.ts";
import type { expertCalls } from "#shared/ipc/expert-calls.ts";
import { activate } from "#main/expert/desk/activate.ts";
import { importBundle } from "#main/expert/desk/import-bundle.ts";
import { inspectSource } from "#main/expert/desk/inspect-source.ts";
import { listBundles } from "#main/expert/desk/list-bundles.ts";
import type { Handlers } from "#main/handler.ts";

/** Bundles on this laptop, and who is unlocked. */
export const deskHandlers: Handlers<Extract<keyof typeof expertCalls, `desk/${string}`>> = {
  "desk/list": (_input, context) => listBundles(context),
  "desk/inspect": (input, context) => inspectSource(input.source, context),
  "desk/import": (input, context) => importBundle(input.source, context),
  "desk/activate": (input, context) => activate(input.bundle, input.code, context),
  "desk/stay": (input, context) => ok({ locksAtMs: context.sessions.stay(context.now(), input.idleMinutes) }),
  "desk/lock": (_input, context) => {
    context.sessions.lock();
    return ok({});
  },
};
