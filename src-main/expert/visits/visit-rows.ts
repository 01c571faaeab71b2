import { and, asc, eq } from "drizzle-orm";
import type { BundleId, ExpertId } from "#shared/ids.ts";
import { visit } from "#shared/schema/expert.ts";
import type { ExpertDatabase, ExpertTransaction } from "#main/db/databases.ts";

/** An expert's visits of a bundle's candidates, in the order of the first opening. */
export const visitRows = (
  db: ExpertDatabase | ExpertTransaction,
  { bundle, expert }: { readonly bundle: BundleId; readonly expert: ExpertId },
): (typeof visit.$inferSelect)[] =>
  db
    .select()
    .from(visit)
    .where(and(eq(visit.bundle, bundle), eq(visit.expert, expert)))
    .orderBy(asc(visit.position))
    .all();
