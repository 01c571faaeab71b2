import { and, desc, eq, lt, ne } from "drizzle-orm";
import type { BundleIndex } from "#shared/formats/bundle.ts";
import type { BundleId, ExpertId } from "#shared/ids.ts";
import { importedBundle, seat } from "#shared/schema/expert.ts";
import type { ExpertDatabase, ExpertTransaction } from "#main/db/databases.ts";

export type SeatRow = typeof seat.$inferSelect;

/** A seat on an older bundle of the same round. */
export interface OlderSeat {
  readonly row: SeatRow;
  readonly version: number;
}

/** The expert's seat on this bundle, if the expert has activated here before. */
export function seatOf(
  db: ExpertDatabase | ExpertTransaction,
  bundle: BundleId,
  expert: ExpertId,
): SeatRow | undefined {
  return db
    .select()
    .from(seat)
    .where(and(eq(seat.bundle, bundle), eq(seat.expert, expert)))
    .get();
}

/** The expert's seats on older bundles of the round whose keys are still here, newest first. */
export function olderSeats(
  db: ExpertDatabase | ExpertTransaction,
  { round, version }: Pick<BundleIndex, "round" | "version">,
  expert: ExpertId,
): readonly OlderSeat[] {
  const rows = db
    .select({ row: seat, version: importedBundle.version })
    .from(seat)
    .innerJoin(importedBundle, eq(importedBundle.id, seat.bundle))
    .where(
      and(
        eq(seat.expert, expert),
        eq(importedBundle.round, round),
        lt(importedBundle.version, version),
        // A finished round has destroyed its keys.
        ne(seat.sealedKeys, ""),
      ),
    )
    .orderBy(desc(importedBundle.version))
    .all();
  return rows;
}
