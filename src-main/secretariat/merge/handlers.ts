import { join } from "node:path";
import { err, ok } from "#shared/result.ts";
import { snapshotDatabase } from "#main/db/snapshot.ts";
import type { Handlers } from "#main/handler.ts";
import { commitMerge } from "#main/secretariat/merge/commit-merge.ts";
import { dropPlan, heldPlan, holdPlan } from "#main/secretariat/merge/held-plans.ts";
import { mergeProgress } from "#main/secretariat/merge/merge-progress.ts";
import { localTime } from "#main/secretariat/selection/local-time.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import { openScoreFiles } from "#main/secretariat/merge/open-score-files.ts";
import { planMerge } from "#main/secretariat/merge/plan-merge.ts";
import { readMergeState } from "#main/secretariat/merge/read-merge-state.ts";
import { readScoreFiles } from "#main/secretariat/merge/read-score-files.ts";

/** Taking score files in: look first, then commit what was shown. */
export const mergeHandlers: Handlers<"merge/inspect" | "merge/commit" | "merge/progress"> = {
  "merge/inspect": async (input, context) => {
    const opened = openRound(context, input.round);
    if (!opened.ok) return opened;
    const identities = context.keyring.identities(input.round);
    if (identities.length === 0) return err({ kind: "key/locked" });
    const read = readScoreFiles(context.grants, input.files);
    if (!read.ok) return read;
    const files = await openScoreFiles(read.value, identities, context);
    context.progress({ phase: "merge", done: 0, total: files.length, unit: "files", label: "" });
    const planned = planMerge(readMergeState(opened.value), files, context.now());
    holdPlan(context.databases, input.round, planned);
    return ok({ plan: planned.plan, files: planned.files });
  },

  "merge/commit": (input, context) => {
    const opened = openRound(context, input.round);
    if (!opened.ok) return opened;
    const { database } = opened.value;
    const state = readMergeState(opened.value);
    if (state.frozenAtMs !== null)
      return err({ kind: "merge/frozen", facts: { frozenAt: localTime(state.frozenAtMs, opened.value.rules) } });
    const planned = heldPlan(context.databases, input.round, input.plan);
    if (planned?.stateFingerprint !== state.fingerprint) return err({ kind: "merge/plan-stale" });
    const nowMs = context.now();
    const merged = planned.files.filter(({ verdict }) => verdict === "new" || verdict === "newer-revision").length;
    if (merged > 0)
      snapshotDatabase(database, join(context.databases.roundFolder(input.round), "backups"), nowMs, "before-merge");
    database.transaction((transaction) => commitMerge(transaction, planned, nowMs, input.by), {
      behavior: "immediate",
    });
    dropPlan(context.databases, input.round, input.plan);
    const refused = planned.files.filter(({ verdict }) => verdict === "refused").length;
    return ok({ merged, unchanged: planned.files.length - merged - refused, refused });
  },

  "merge/progress": (input, context) => {
    const opened = openRound(context, input.round);
    return opened.ok ? ok(mergeProgress(opened.value)) : opened;
  },
};
