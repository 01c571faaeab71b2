import { statSync } from "node:fs";
import { basename } from "node:path";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { appendJournal, journalHead } from "#main/db/journal.ts";
import type { DeliveryFolders } from "#main/secretariat/intake/delivered-path.ts";
import { compareForms } from "#main/secretariat/intake/compare-forms.ts";
import { openFileMemory } from "#main/secretariat/intake/file-memory.ts";
import { createFileReader, type FileReader } from "#main/secretariat/intake/file-reader.ts";
import { inPieces } from "#main/secretariat/intake/in-pieces.ts";
import { listDelivery, type ListedDelivery } from "#main/secretariat/intake/list-delivery.ts";
import { probeFiles } from "#main/secretariat/intake/probe-files.ts";
import { readTables, type ReadTables } from "#main/secretariat/intake/read-tables.ts";
import { openTableMemory } from "#main/secretariat/intake/table-memory.ts";
import { stageIntake } from "#main/secretariat/intake/stage-intake.ts";
import { storeIntake, type IntakePlan } from "#main/secretariat/intake/store-intake.ts";
import { silentChanges } from "#main/secretariat/intake/silent-changes.ts";
import { removeOldUnpacked } from "#main/secretariat/intake/unpack-archive.ts";
import { keepDelivered } from "#main/secretariat/kept/keep-delivered.ts";
import { keepUnpacked } from "#main/secretariat/kept/keep-unpacked.ts";
import { countRows } from "#main/secretariat/rounds/count-rows.ts";
import { openRound, type OpenRound } from "#main/secretariat/rounds/open-round.ts";
import { storedNominations } from "#main/secretariat/screening/stored-nominations.ts";
import type { CallContext } from "#main/world.ts";
import { dropToldFolders } from "#shared/intake/drop-told-folders.ts";
import { foldersOfMaterials } from "#shared/intake/find-tables.ts";
import { keepKnownIds } from "#shared/intake/keep-known-ids.ts";
import { matchFolders } from "#shared/intake/match-folders.ts";
import { planFiles } from "#shared/intake/plan-files.ts";
import { planNominations } from "#shared/intake/plan-nominations.ts";
import type { Input } from "#shared/ipc/api.ts";
import type { IntakeAnswer } from "#shared/ipc/secretariat-calls.ts";
import type { KeptFiles } from "#shared/ipc/keeping-calls.ts";
import type { KeepChoice } from "#shared/intake/keep-choice.ts";
import type { Problem } from "#shared/problem.ts";
import type { CandidateId } from "#shared/ids.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { intakeKeeping } from "#shared/schema/secretariat-checked.ts";
import { intakeRun } from "#shared/schema/secretariat-intake.ts";
import * as review from "#shared/schema/secretariat-review.ts";
import { unitAlias } from "#shared/schema/secretariat-roster.ts";
import * as tables from "#shared/schema/secretariat.ts";

/**
 * Takes in a delivery: reads the workbook and every file that changed, matches, checks, and stores it all at once or not at
 * all.
 *
 * Cancelled, refused or killed it leaves the round as it was; what was read of files is remembered, so the next run goes on
 * where this one was.
 */
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
  const place = { deliveryFolder, roundFolder: context.databases.roundFolder(round.id) };
  const memory = openFileMemory(round.database, input.everything);
  const reader = createFileReader(context.parser, memory);
  try {
    context.progress({ phase: "read-workbook", done: 0, total: 0, unit: "files", label: name });
    const listed = await listDelivery(place, memory, context);
    const delivery = { ...place, archives: listed.archives };
    const paths = listed.files.map(({ at }) => at);
    const tableMemory = openTableMemory(round.database);
    const read = await readTables(round.rules, reader, delivery, paths, tableMemory, context.signal);
    if (!read.ok)
      return read.error.kind === "intake/no-workbook" ? err({ ...read.error, facts: { folder: name } }) : read;
    const pausePoint: CallContext["pausePoint"] = (onHold) =>
      context.pausePoint(() => {
        // A pause may end with the program: what was read is on disk before anybody is told that it holds.
        memory.flush();
        onHold();
      });
    const planned = await planIntake(round, delivery, listed, read.value, reader, { ...context, pausePoint });
    memory.flush();
    const silent = silentChanges(memory.changedSilently, delivery, listed.files, planned.materials);
    const plan = { ...planned, findings: [...planned.findings, ...silent] };
    const choice = input.keep ?? "none";
    await keepUnpacked(round.database, round.rules, delivery, plan.materials, context.signal);
    const kept = await keepDelivered({ choice, rules: round.rules }, plan, delivery, context);
    const how = { reader, deliveryFolder, by: input.by, keeping: { choice, ...kept } };
    const answer = await commit(round, plan, how, context);
    if (!answer.ok) return answer;
    memory.forgetOthers();
    await removeOldUnpacked(place.roundFolder, new Set(listed.archives.values()));
    return input.everything === true ? ok({ ...answer.value, changedSilently: silent.length }) : answer;
  } finally {
    memory.flush();
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

async function planIntake(
  { rules, database }: OpenRound,
  delivery: DeliveryFolders,
  listed: ListedDelivery,
  read: ReadTables,
  reader: FileReader,
  context: CallContext,
): Promise<IntakePlan> {
  const aliases = database.select().from(unitAlias).orderBy(unitAlias.id).all();
  const plan = planNominations(read.rows, sha256Hex, aliases);
  const planned = keepKnownIds(plan, storedNominations(database).nominations);
  const { nominations } = planned;
  context.progress({ phase: "match", done: 0, total: nominations.length, unit: "candidates", label: "" });
  const matched = matchFolders(rules, nominations, foldersOfMaterials(listed.folders, listed.files, read.tables));
  const files = planFiles(listed.files, matched.folders, read.tables);
  const kindOf = new Map(rules.categories.map(({ id, kind }) => [id, kind]));
  const kinds = new Map(nominations.map(({ id, category }) => [id, kindOf.get(category)]));
  const kindOfOwner = (candidate: CandidateId) => kinds.get(candidate) ?? "body";
  const probed = await probeFiles(files.owned, kindOfOwner, delivery, reader, context);
  const told = [read, planned, matched, listed, files, probed].flatMap((step) => step.findings);
  const findings = [...dropToldFolders(told, listed.files)];
  const filesOf = Map.groupBy(probed.materials, ({ candidate }) => candidate);
  await inPieces(nominations, context.signal, (piece) =>
    findings.push(
      ...compareForms(
        rules,
        piece,
        piece.flatMap(({ id }) => filesOf.get(id) ?? []),
      ),
    ),
  );
  const { folders } = matched;
  return {
    ...planned,
    folders,
    materials: probed.materials,
    winners: read.winners,
    findings,
    archives: listed.archives,
  };
}

interface Commit {
  readonly reader: FileReader;
  readonly deliveryFolder: string;
  readonly by: string;
  readonly keeping: KeptFiles & { readonly choice: KeepChoice };
}

/** Lays the intake ready and takes it over at once. Errors: `round/scores-frozen` when that happened meanwhile. */
async function commit(
  round: OpenRound,
  plan: IntakePlan,
  how: Commit,
  context: CallContext,
): Promise<Result<IntakeAnswer, Problem>> {
  const { deliveryFolder, by, reader, keeping } = how;
  const bytes = plan.materials.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const counts = { candidates: plan.nominations.length, units: plan.units.length, files: plan.materials.length, bytes };
  const { candidates, files } = counts;
  context.progress({ phase: "screen", done: 0, total: candidates, unit: "candidates", label: "" });
  const opened = { filesRead: reader.opened.files, bytesRead: reader.opened.bytes };
  for (;;) {
    const staged = await stageIntake(round, plan, context);
    try {
      const { run, head, changes, findings } = staged;
      // Someone decided meanwhile: what was worked out does not know of it.
      if (journalHead(round.database) !== head) continue;
      if (countRows(round.database, review.freeze) > 0) return err({ kind: "round/scores-frozen" });
      const atMs = context.now();
      round.database.transaction((transaction) => {
        const newRun = { id: run, atMs, by, deliveryFolder, previousAtMs: round.row.intakeAtMs, candidates, files };
        transaction
          .insert(intakeRun)
          .values({ ...newRun, ...opened })
          .run();
        if (keeping.choice !== "none")
          transaction
            .insert(intakeKeeping)
            .values({ run, ...keeping })
            .run();
        storeIntake(transaction, plan, staged);
        transaction.update(tables.round).set({ deliveryFolder, intakeAtMs: atMs }).run();
        const { files: kept, left } = keeping;
        const facts = { ...counts, run, filesRead: opened.filesRead, changes, kept, left };
        appendJournal(transaction, { atMs, actor: by, kind: "intake/run", facts });
      });
      const answer = { ...counts, findings, run, filesRead: opened.filesRead, changes };
      const { choice, ...kept } = keeping;
      return ok(choice === "none" ? answer : { ...answer, kept });
    } finally {
      staged.staging.close();
    }
  }
}
