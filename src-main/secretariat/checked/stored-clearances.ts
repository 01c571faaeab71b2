import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import type { SecretariatDatabase } from "#main/db/databases.ts";
import { countRows } from "#main/secretariat/rounds/count-rows.ts";
import type { SecrecyClearance } from "#shared/eligibility/secrecy-clearance.ts";
import type { CandidateId } from "#shared/ids.ts";
import type { Output } from "#shared/ipc/api.ts";
import { secrecyClearance } from "#shared/schema/secretariat-checked.ts";
import { bundle } from "#shared/schema/secretariat-review.ts";

type Reader = Pick<SecretariatDatabase, "select">;

/** Marks that were found to be none and not revoked, by candidate; of all or of the named ones. */
export function clearancesInForce(
  database: Reader,
  candidates?: readonly CandidateId[],
): ReadonlyMap<CandidateId, readonly SecrecyClearance[]> {
  const which = candidates === undefined ? undefined : inArray(secrecyClearance.candidate, [...candidates]);
  const rows = database
    .select()
    .from(secrecyClearance)
    .where(and(isNull(secrecyClearance.revokedAtMs), which))
    .orderBy(desc(secrecyClearance.id))
    .all();
  return Map.groupBy(rows, ({ candidate }) => candidate);
}

/** Everything recorded of a candidate's marks, the newest first. */
export function listClearances(database: Reader, candidate: CandidateId): Output<"secrecy/clearances"> {
  const rows = database
    .select()
    .from(secrecyClearance)
    .where(eq(secrecyClearance.candidate, candidate))
    .orderBy(desc(secrecyClearance.id))
    .all();
  return {
    clearances: rows.map(({ revokedBy, revokedReason, revokedAtMs, ...row }) => ({
      ...row,
      revoked:
        revokedBy === null || revokedAtMs === null
          ? null
          : { by: revokedBy, reason: revokedReason ?? "", atMs: revokedAtMs },
    })),
    mayRevoke: countRows(database, bundle) === 0,
  };
}
