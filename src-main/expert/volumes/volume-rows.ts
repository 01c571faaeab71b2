import { and, asc, eq } from "drizzle-orm";
import { statSync } from "node:fs";
import type { BundleId } from "#shared/ids.ts";
import type { VolumeState } from "#shared/ipc/expert-calls.ts";
import { bundleVolume } from "#shared/schema/expert.ts";
import type { ExpertDatabase, ExpertTransaction } from "#main/db/databases.ts";

export type VolumeRow = typeof bundleVolume.$inferSelect;

/** What is kept of each volume of a bundle, the head's payload (0) first. */
export const volumeRows = (db: ExpertDatabase | ExpertTransaction, bundle: BundleId): VolumeRow[] =>
  db.select().from(bundleVolume).where(eq(bundleVolume.bundle, bundle)).orderBy(asc(bundleVolume.number)).all();

/** Changes what is kept of one volume. */
export function setVolume(
  db: ExpertDatabase | ExpertTransaction,
  volume: Pick<VolumeRow, "bundle" | "number">,
  change: Partial<Pick<VolumeRow, "path" | "state" | "damaged" | "verifiedAtMs">>,
): void {
  db.update(bundleVolume)
    .set(change)
    .where(and(eq(bundleVolume.bundle, volume.bundle), eq(bundleVolume.number, volume.number)))
    .run();
}

/** Whether the volume lies where it was last seen, whole as far as its size tells. */
export const isThere = (row: Pick<VolumeRow, "path" | "sizeBytes">): boolean =>
  row.path !== null && hasSize(row.path, row.sizeBytes);

/** Whether a file of exactly this size lies there. A disk that does not answer holds nothing. */
export function hasSize(path: string, sizeBytes: number): boolean {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    return found?.isFile() === true && found.size === sizeBytes;
  } catch {
    return false;
  }
}

/** The states as they are now: what was seen once but is not there (a stick that is out) is missing. */
export const volumeStates = (rows: readonly VolumeRow[]): VolumeState[] =>
  rows.map((row) => ({
    number: row.number,
    fileName: row.fileName,
    sizeBytes: row.sizeBytes,
    state: row.state === "damaged" || isThere(row) ? row.state : "missing",
  }));
