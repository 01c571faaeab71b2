import { statSync } from "node:fs";
import { basename } from "node:path";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { appendJournal } from "#main/db/journal.ts";
import type { DeliveryFolders } from "#main/secretariat/intake/delivered-path.ts";
import { listDelivery, type ListedDelivery } from "#main/secretariat/intake/list-delivery.ts";
import { probeFiles } from "#main/secretariat/intake/probe-files.ts";
import { readTables, type ReadTables } from "#main/secretariat/intake/read-tables.ts";
import { storeIntake, type IntakePlan } from "#main/secretariat/intake/store-intake.ts";
import { countRows } from "#main/secretariat/rounds/count-rows.ts";
import { openRound, type OpenRound } from "#main/secretariat/rounds/open-round.ts";
import { screenAll } from "#main/secretariat/screening/screen-all.ts";
import type { CallContext } from "#main/world.ts";
import { foldersOfMaterials } from "#shared/intake/find-tables.ts";
import { matchFolders } from "#shared/intake/match-folders.ts";
import { planFiles } from "#shared/intake/plan-files.ts";
import { planNominations } from "#shared/intake/plan-nominations.ts";
import type { Input } from "#shared/ipc/api.ts";
import type { IntakeAnswer } from "#shared/ipc/secretariat-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import * as review from "#shared/schema/secretariat-review.ts";
import * as tables from "#shared/schema/secretariat.ts";

/** Takes in a delivery: reads the workbook and every file, matches, checks, and stores it all at once or not at all. */
export async function runIntake(
  input: Input<"intake/run">,
  context: CallContext,
): Promise<Result<IntakeAnswer, Problem>> {
  const opened = openRound(context, input.round);
  if (!opened.ok) return opened;
  const round = opened.value;
  const deliveryFolder = context.grants.path(input.delivery);
  if (deliveryFolder === undefined) return err({ kind: "file/grant-unknown" });
  if (countRows(round.database, review.freeze) > 0) return err({ kind: "round/scores-frozen" });
  const name = basename(deliveryFolder);
  if (!isFolder(deliveryFolder)) return err({ kind: "file/unreadable", facts: { name, reason: "ENOENT" } });
  const delivery = { deliveryFolder, roundFolder: context.databases.roundFolder(round.id) };

  context.progress({ phase: "read-workbook", done: 0, total: 0, unit: "files", label: name });
  const listed = await listDelivery(delivery, context.signal);
  const paths = listed.files.map(({ at }) => at);
  const read = await readTables(round.rules, context.parser, delivery, paths, context.signal);
  if (!read.ok)
    return read.error.kind === "intake/no-workbook" ? err({ ...read.error, facts: { folder: name } }) : read;
  const plan = await planIntake(round, delivery, listed, read.value, context);
  const vanishing = vanishingCandidates(round, plan);
  if (vanishing !== undefined) return err(vanishing);
  return ok(commit(round, plan, deliveryFolder, input.by, context));
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

async function planIntake(
  { rules }: OpenRound,
  delivery: DeliveryFolders,
  listed: ListedDelivery,
  read: ReadTables,
  context: CallContext,
): Promise<IntakePlan> {
  const planned = planNominations(read.rows, sha256Hex);
  const { nominations } = planned;
  context.progress({ phase: "match", done: 0, total: nominations.length, unit: "candidates", label: "" });
  const folders = foldersOfMaterials(listed.folders, listed.files, read.tables);
  const matched = matchFolders(rules, nominations, folders);
  const files = planFiles(listed.files, matched.folders, read.tables);
  const kindOf = new Map(rules.categories.map(({ id, kind }) => [id, kind]));
  const kinds = new Map(nominations.map(({ id, category }) => [id, kindOf.get(category)]));
  const probed = await probeFiles(files.owned, (candidate) => kinds.get(candidate) ?? "body", delivery, context);
  const findings = [read, planned, matched, listed, files, probed].flatMap((step) => step.findings);
  return { ...planned, folders: matched.folders, materials: probed.materials, winners: read.winners, findings };
}

/** Once a bundle is out, experts may have scored everyone in it: nobody may silently disappear. */
function vanishingCandidates({ database }: OpenRound, plan: IntakePlan): Problem | undefined {
  if (countRows(database, review.bundle) === 0) return undefined;
  const present = new Set(plan.nominations.map(({ id }) => id));
  const gone = database
    .select()
    .from(tables.candidate)
    .all()
    .filter(({ id }) => !present.has(id));
  const [first] = gone;
  return first && { kind: "intake/candidates-would-vanish", facts: { count: gone.length, name: first.name } };
}

function commit(
  round: OpenRound,
  plan: IntakePlan,
  deliveryFolder: string,
  by: string,
  context: CallContext,
): IntakeAnswer {
  const atMs = context.now();
  const bytes = plan.materials.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const counts = { candidates: plan.nominations.length, units: plan.units.length, files: plan.materials.length, bytes };
  context.progress({ phase: "screen", done: 0, total: counts.candidates, unit: "candidates", label: "" });
  return round.database.transaction((transaction) => {
    const gone = storeIntake(transaction, plan);
    screenAll(transaction, round.rules);
    transaction.update(tables.round).set({ deliveryFolder, intakeAtMs: atMs }).run();
    appendJournal(transaction, { atMs, actor: by, kind: "intake/run", facts: { ...counts, gone: gone.length } });
    const findings = { error: 0, warning: 0, remark: 0 };
    for (const { severity } of transaction.select({ severity: tables.finding.severity }).from(tables.finding).all())
      findings[severity] += 1;
    return { ...counts, findings };
  });
}
