import { ok } from "#shared/result.ts";
import { diagnosticsHandlers } from "#main/diagnostics/handlers.ts";
import { expertHandlers } from "#main/expert/handlers.ts";
import type { Dispatcher } from "#main/dispatch.ts";
import { storageHandlers } from "#main/db/restore/handlers.ts";
import type { Handlers } from "#main/handler.ts";
import { writeRefusal } from "#main/reports/write-refusal.ts";
import { secretariatHandlers } from "#main/secretariat/handlers.ts";

/** All calls of the core. */
export const handlersOf = ({ cancel, pause }: Pick<Dispatcher, "cancel" | "pause">): Handlers => ({
  "app/info": (_input, context) =>
    ok({
      version: context.version,
      dataFolder: context.dataFolder,
      runtime: context.runtime,
      clockBehindMs: Math.max(0, context.databases.latestEntryMs() - context.now()),
    }),
  "report/refusal": writeRefusal,
  ...diagnosticsHandlers,
  "jobs/cancel": (input) => ok({ cancelled: cancel(input.call) }),
  "jobs/pause": (input) => ok({ paused: pause(input.call, input.pause) }),
  ...storageHandlers,
  ...secretariatHandlers,
  ...expertHandlers,
});
