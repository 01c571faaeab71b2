import { eq } from "drizzle-orm";
import { rm } from "node:fs/promises";
import type { RoundId } from "#shared/ids.ts";
import { bundleVolume, importedBundle, seat } from "#shared/schema/expert.ts";
import { diskReason } from "#main/bundle-format/unreadable.ts";
import { removeIncoming } from "#main/expert/desk/discard-import.ts";
import { bundleFolder, type BundleRow } from "#main/expert/desk/imported-head.ts";
import type { World } from "#main/world.ts";

/**
 * Removes files that a newer version of the round has made useless: of older versions whose every seat was carried
 * over, and of older imports that were never finished. Rows of superseded versions stay, with what was scored on them.
 *
 * To be called after an import and after each activation.
 */
export async function removeSuperseded(world: World, round: RoundId): Promise<void> {
  const db = world.databases.expert();
  const rows = db.select().from(importedBundle).where(eq(importedBundle.round, round)).all();
  const newest = rows.find((row) => row.state === "ready");
  if (newest === undefined) return;
  const carried = expertsOf(world, newest);
  for (const row of rows.filter((each) => each.version < newest.version)) {
    try {
      if (row.state === "incoming") await removeIncoming(world, row);
      if (row.state === "superseded" && expertsOf(world, row).every((expert) => carried.includes(expert))) {
        await rm(bundleFolder(world, row.folder), { recursive: true, force: true, maxRetries: 3, retryDelay: 100 });
        db.delete(bundleVolume).where(eq(bundleVolume.bundle, row.id)).run();
      }
    } catch (fault) {
      // A file that another program holds stays for the next time; anything but a disk fault is thrown on.
      diskReason(fault);
    }
  }
}

/** Experts who have keys on this bundle; those of a round that was finished once have none. */
const expertsOf = (world: World, row: BundleRow): string[] =>
  world.databases
    .expert()
    .select()
    .from(seat)
    .where(eq(seat.bundle, row.id))
    .all()
    .filter(({ sealedKeys }) => sealedKeys !== "")
    .map(({ expert }) => expert);
