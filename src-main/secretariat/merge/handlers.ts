import { join } from "node:path";
import type { Answer, Input } from "#shared/ipc/api.ts";
import type { RoundId } from "#shared/ids.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok } from "#shared/result.ts";
import { proveMergedForms } from "#main/db/merged-forms-invariants.ts";
import { withSnapshot } from "#main/db/snapshot.ts";
import type { Handlers } from "#main/handler.ts";
import { commitMerge } from "#main/secretariat/merge/commit-merge.ts";
import { dropPlan, filesOfHeldPlans, heldPlan, holdPlan } from "#main/secretariat/merge/held-plans.ts";
import { mergeProgress } from "#main/secretariat/merge/merge-progress.ts";
import { localTime } from "#main/secretariat/selection/local-time.ts";
import { openRound, type OpenRound } from "#main/secretariat/rounds/open-round.ts";
import { formsOf, lookInto, type LookedFile } from "#main/secretariat/merge/look-into-file.ts";
import { listScoreFiles } from "#main/secretariat/merge/list-score-files.ts";
import { openEach, type ClosedFile } from "#main/secretariat/merge/open-score-files.ts";
import { planLooked, type PlannedMerge } from "#main/secretariat/merge/plan-merge.ts";
import { readMergeState } from "#main/secretariat/merge/read-merge-state.ts";
import { damagedReceived, rememberSound } from "#main/secretariat/merge/received/damaged-received.ts";
import { recordRestored } from "#main/secretariat/merge/received/handlers.ts";
import { keepReceived, receivedPath } from "#main/secretariat/merge/received-files.ts";
import { asideFolder, sweepAside } from "#main/secretariat/merge/set-aside.ts";
import { inTurns } from "#main/steps.ts";
import type { CallContext } from "#main/world.ts";

/** Taking score files in: look first, then commit what was shown. */
export const mergeHandlers: Handlers<"merge/inspect" | "merge/commit" | "merge/progress"> = {
  "merge/inspect": async (input, context) => {
    const opened = openRound(context, input.round);
    if (!opened.ok) return opened;
    const identities = context.keyring.identities(input.round);
    if (identities.length === 0) return err({ kind: "key/locked" });
    const { databases } = context;
    const sweep = (): void => sweepAside(databases, input.round, filesOfHeldPlans(databases, input.round));
    sweep();
    const paths = listScoreFiles(context.grants, input.files);
    if (!paths.ok) return paths;
    const state = readMergeState(opened.value);
    const nowMs = context.now();
    const files: (LookedFile | ClosedFile)[] = [];
    const opening = { ...context, identities, asideFolder: asideFolder(databases, input.round) };
    for await (const file of openEach(paths.value, opening))
      files.push("open" in file ? lookInto(file, state, nowMs) : file);
    const restored = await restoreReceived(files, input.round, context);
    files.sort(byNameThenContent);
    context.progress({ phase: "merge", done: 0, total: files.length, unit: "files", label: "" });
    const planned = planLooked(state, files, nowMs);
    holdPlan(databases, input.round, planned);
    sweep();
    return ok({ plan: planned.plan, files: planned.files, restored });
  },

  "merge/commit": (input, context) => {
    const opened = openRound(context, input.round);
    if (!opened.ok) return opened;
    const planned = heldPlan(context.databases, input.round, input.plan);
    if (planned === undefined) return err({ kind: "merge/plan-stale" });
    const refusal = refuseCommit(opened.value, planned);
    if (refusal !== undefined) return err(refusal);
    const nowMs = context.now();
    const commit = (): Answer<"merge/commit"> => commitPlan(opened.value, planned, nowMs, input, context);
    if (mergedIn(planned) === 0) return commit();
    const folder = join(context.databases.roundFolder(input.round), "backups");
    const copyAndCommit = (): Answer<"merge/commit"> | Promise<Answer<"merge/commit">> =>
      withSnapshot(opened.value.database, { folder, nowMs, reason: "before-merge" }, commit);
    if (planned.accepted.length === 0) return copyAndCommit();
    return prepareCommit(opened.value, planned, input.round, context).then((problem) =>
      problem === undefined ? copyAndCommit() : err(problem),
    );
  },

  "merge/progress": (input, context) => {
    const opened = openRound(context, input.round);
    return opened.ok ? ok(mergeProgress(opened.value)) : opened;
  },
};

const sortKey = (one: LookedFile | ClosedFile): string => {
  const { fileName, fileSha256 } = "file" in one ? one.file : one;
  return `${fileName}\n${fileSha256}`;
};
const byNameThenContent = (one: LookedFile | ClosedFile, other: LookedFile | ClosedFile): number =>
  sortKey(one) < sortKey(other) ? -1 : 1;

/** All that can be done before the transaction: it is short then, and other calls are answered meanwhile. */
async function prepareCommit(
  { database }: OpenRound,
  { accepted }: PlannedMerge,
  round: RoundId,
  { databases, crew, signal }: CallContext,
): Promise<Problem | undefined> {
  const roundFolder = databases.roundFolder(round);
  const problem = await keepReceived({ roundFolder, asideFolder: asideFolder(databases, round), crew }, accepted);
  if (problem !== undefined) return problem;
  for (const { fileSha256 } of accepted) rememberSound(databases, receivedPath(roundFolder, fileSha256));
  const toProve = accepted.map((file) => {
    const { bundle, expert } = file.open.document;
    return { bundle, expert, forms: () => formsOf(file) };
  });
  await inTurns(proveMergedForms(database, toProve), signal);
  return undefined;
}

/** Puts damaged sealed files back that are among those that were just read; answers how many. Nothing counts by it. */
async function restoreReceived(
  files: readonly (LookedFile | ClosedFile)[],
  round: RoundId,
  context: CallContext,
): Promise<number> {
  const { databases, crew } = context;
  const wanted = new Set((await damagedReceived(round, context)).map(({ fileSha256 }) => fileSha256));
  const again = files.flatMap((one) => ("file" in one && wanted.delete(one.file.fileSha256) ? [one.file] : []));
  if (again.length === 0) return 0;
  const roundFolder = databases.roundFolder(round);
  const problem = await keepReceived({ roundFolder, asideFolder: asideFolder(databases, round), crew }, again);
  if (problem !== undefined) return 0;
  const hashes = again.map(({ fileSha256 }) => fileSha256);
  recordRestored(round, hashes, "program", context);
  return hashes.length;
}

/** Why the plan cannot be carried out as it was shown; `undefined` when it can. */
function refuseCommit(opened: OpenRound, { stateFingerprint }: PlannedMerge): Problem | undefined {
  const { frozenAtMs, fingerprint } = readMergeState(opened);
  if (frozenAtMs !== null) return { kind: "merge/frozen", facts: { frozenAt: localTime(frozenAtMs, opened.rules) } };
  return stateFingerprint === fingerprint ? undefined : { kind: "merge/plan-stale" };
}

function commitPlan(
  opened: OpenRound,
  planned: PlannedMerge,
  nowMs: number,
  { round, by }: Input<"merge/commit">,
  { databases }: CallContext,
): Answer<"merge/commit"> {
  // While files were kept and a large database was copied, something may have come in between.
  const refusal = refuseCommit(opened, planned);
  if (refusal !== undefined) return err(refusal);
  opened.database.transaction((transaction) => commitMerge(transaction, planned, nowMs, by), { behavior: "immediate" });
  dropPlan(databases, round, planned.plan);
  sweepAside(databases, round, filesOfHeldPlans(databases, round));
  const merged = mergedIn(planned);
  const refused = planned.files.filter(({ verdict }) => verdict === "refused").length;
  return ok({ merged, unchanged: planned.files.length - merged - refused, refused });
}

/** How many files or paper entries the plan takes in. */
const mergedIn = ({ files }: PlannedMerge): number =>
  files.filter(({ verdict }) => verdict === "new" || verdict === "newer-revision").length;
