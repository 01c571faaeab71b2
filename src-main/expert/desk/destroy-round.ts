import { eq, inArray, sql } from "drizzle-orm";
import { readdir, rm } from "node:fs/promises";
import type { ExpertId, RoundId } from "#shared/ids.ts";
import { sealedBallot } from "#shared/schema/expert-ballots.ts";
import { bundleVolume, importedBundle, seat, submission } from "#shared/schema/expert.ts";
import { appendJournal } from "#main/db/journal.ts";
import { deskTables, type DeskTable } from "#main/expert/desk/desk-tables.ts";
import { bundleFolder, type BundleRow } from "#main/expert/desk/imported-head.ts";
import type { World } from "#main/world.ts";

/**
 * First half of ending a round: the state `finished` and the end of all keys in one transaction, brought to the disk
 * itself. Without the keys nothing that is left can be opened on this laptop.
 */
export function destroyKeys(world: World, round: RoundId, rows: readonly BundleRow[], lost: readonly ExpertId[]): void {
  const db = world.databases.expert();
  const ids = rows.map(({ id }) => id);
  db.transaction((transaction) => {
    transaction.update(importedBundle).set({ state: "finished" }).where(inArray(importedBundle.id, ids)).run();
    // Overwritten in place first: the row keeps its length, so the zeros fall on the very bytes.
    const zeros = sql<string>`replace(hex(zeroblob(length(${seat.sealedKeys}))), '00', '0')`;
    transaction.update(seat).set({ sealedKeys: zeros }).where(inArray(seat.bundle, ids)).run();
    transaction.update(seat).set({ sealedKeys: "" }).where(inArray(seat.bundle, ids)).run();
    appendJournal(transaction, {
      atMs: world.now(),
      actor: "laptop",
      kind: "round-finished",
      facts: { round, bundles: ids, lostUnsealed: [...lost] },
    });
  });
  world.databases.forgetExpertCopies();
}

/**
 * Second half: files, then all that the experts wrote, then the database written anew so that no page keeps a trace. Answers how
 * many files were deleted. May be repeated after a crash at any point.
 *
 * Errors: rejects with the system's error when a file cannot be deleted.
 */
export async function destroyRest(world: World, rows: readonly BundleRow[]): Promise<number> {
  const db = world.databases.expert();
  let files = 0;
  for (const row of rows) {
    const folder = bundleFolder(world, row.folder);
    files += (await readdir(folder).catch(() => [])).length;
    // On Windows a file may be held for a moment by whoever read it last.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
  const ids = rows.map(({ id }) => id);
  db.transaction((transaction) => {
    for (const table of Object.values<DeskTable>(deskTables))
      transaction.delete(table).where(inArray(table.bundle, ids)).run();
    transaction.delete(sealedBallot).where(inArray(sealedBallot.bundle, ids)).run();
    transaction
      .update(submission)
      .set({ contentSealed: Buffer.alloc(0), reopenReasonSealed: null })
      .where(inArray(submission.bundle, ids))
      .run();
    transaction
      .update(seat)
      .set({ lastCandidate: null, cardDigests: {}, withdrawn: [] })
      .where(inArray(seat.bundle, ids))
      .run();
  });
  db.run(sql`VACUUM`);
  world.databases.forgetExpertCopies();
  // The rows of the volumes are the sign that something is still to be done, so they go last.
  const practice = rows.filter((row) => row.practice).map(({ id }) => id);
  db.transaction((transaction) => {
    transaction.delete(bundleVolume).where(inArray(bundleVolume.bundle, ids)).run();
    transaction.delete(submission).where(inArray(submission.bundle, practice)).run();
    transaction.delete(seat).where(inArray(seat.bundle, practice)).run();
    transaction.delete(importedBundle).where(inArray(importedBundle.id, practice)).run();
  });
  return files;
}

/** Ends what a crash or a held file interrupted; to be called when the desk is shown. Never fails. */
export async function completeFinishing(world: World): Promise<void> {
  const db = world.databases.expert();
  const unfinished = db
    .selectDistinct({ row: importedBundle })
    .from(importedBundle)
    .innerJoin(bundleVolume, eq(bundleVolume.bundle, importedBundle.id))
    .where(eq(importedBundle.state, "finished"))
    .all();
  if (unfinished.length === 0) return;
  world.databases.forgetExpertCopies();
  await destroyRest(
    world,
    unfinished.map(({ row }) => row),
  ).catch(() => undefined);
}
