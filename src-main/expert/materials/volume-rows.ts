import { eq } from "drizzle-orm";
import type { BundleId } from "#shared/ids.ts";
import { bundleVolume } from "#shared/schema/expert.ts";
import type { ExpertDatabase, ExpertTransaction } from "#main/db/databases.ts";

/** Where the volumes of a bundle are and how far they were verified, by number; 0 is the payload of the head. */
export const volumeRows = (
  db: ExpertDatabase | ExpertTransaction,
  bundle: BundleId,
): readonly (typeof bundleVolume.$inferSelect)[] =>
  db.select().from(bundleVolume).where(eq(bundleVolume.bundle, bundle)).orderBy(bundleVolume.number).all();
