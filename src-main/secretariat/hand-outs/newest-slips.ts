import { eq } from "drizzle-orm";
import type { BundleId, ExpertId } from "#shared/ids.ts";
import { bundle, slip } from "#shared/schema/secretariat-review.ts";
import type { SecretariatDatabase, SecretariatTransaction } from "#main/db/databases.ts";

/** Of each expert the newest bundle with a seat for the expert, and the slip that opens it. */
export function newestSlips(
  db: Pick<SecretariatDatabase | SecretariatTransaction, "select">,
): ReadonlyMap<ExpertId, { readonly bundle: BundleId; readonly slip: string }> {
  const rows = db
    .select({ expert: slip.expert, bundle: slip.bundle, slip: slip.slip })
    .from(slip)
    .innerJoin(bundle, eq(bundle.id, slip.bundle))
    .orderBy(bundle.version)
    .all();
  return new Map(rows.map((row) => [row.expert, { bundle: row.bundle, slip: row.slip }]));
}
