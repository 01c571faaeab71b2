import { join } from "node:path";
import { err, ok } from "#shared/result.ts";
import { withSnapshot } from "#main/db/snapshot.ts";
import type { Handlers } from "#main/handler.ts";
import { listImports } from "#main/secretariat/merge/removal/list-imports.ts";
import { refuseTakeOut, takeOut } from "#main/secretariat/merge/removal/take-out.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";

/** What was merged, and taking one of it out again until the freeze. */
export const removalHandlers: Handlers<"merge/imports" | "merge/take-out"> = {
  "merge/imports": (input, context) => {
    const opened = openRound(context, input.round);
    return opened.ok ? ok(listImports(opened.value.database)) : opened;
  },

  "merge/take-out": (input, context) => {
    const opened = openRound(context, input.round);
    if (!opened.ok) return opened;
    const refusal = refuseTakeOut(opened.value, input);
    if (refusal !== undefined) return err(refusal);
    const nowMs = context.now();
    const folder = join(context.databases.roundFolder(input.round), "backups");
    return withSnapshot(opened.value.database, { folder, nowMs, reason: "before-take-out" }, () =>
      takeOut(opened.value, input, nowMs),
    );
  },
};
