import { eq } from "drizzle-orm";
import type { ExpertId } from "#shared/ids.ts";
import { bundle, organiserKey, slip } from "#shared/schema/secretariat-review.ts";
import type { SecretariatDatabase } from "#main/db/databases.ts";

/** By expert: the key (base64) that signed the newest bundle with a seat for the expert. */
export function bundleKeys(db: SecretariatDatabase): ReadonlyMap<ExpertId, string> {
  const rows = db
    .select({ expert: slip.expert, publicKey: organiserKey.publicKey })
    .from(slip)
    .innerJoin(bundle, eq(bundle.id, slip.bundle))
    .innerJoin(organiserKey, eq(organiserKey.keyId, bundle.keyId))
    .orderBy(bundle.version)
    .all();
  return new Map(rows.map((row) => [row.expert, row.publicKey]));
}
