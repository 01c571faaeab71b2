import { eq } from "drizzle-orm";
import type { CandidateId, ExpertId } from "#shared/ids.ts";
import { bundle, slip } from "#shared/schema/secretariat-review.ts";
import type { SecretariatDatabase, SecretariatTransaction } from "#main/db/databases.ts";

/** An expert's seat in the newest bundle that has one for the expert. */
export interface NewestSeat {
  readonly version: number;
  readonly assigned: readonly CandidateId[];
}

/** By expert: bundles may be cut for single experts, so the newest of the round is not everybody's. */
export function newestSeats(
  db: Pick<SecretariatDatabase | SecretariatTransaction, "select">,
): ReadonlyMap<ExpertId, NewestSeat> {
  const rows = db
    .select({ expert: slip.expert, version: bundle.version, assigned: slip.assigned })
    .from(slip)
    .innerJoin(bundle, eq(bundle.id, slip.bundle))
    .orderBy(bundle.version)
    .all();
  return new Map(rows.map(({ expert, version, assigned }) => [expert, { version, assigned }]));
}
