import type { BundleId, CandidateId } from "#shared/ids.ts";
import { visit } from "#shared/schema/expert.ts";
import type { ExpertTransaction } from "#main/db/databases.ts";
import type { SeatRow } from "#main/expert/desk/seat-rows.ts";
import { visitRows } from "#main/expert/visits/visit-rows.ts";

/** Brings the visits of candidates that the newer bundle still has; whoever left it leaves a gap in the order. */
export function carryVisits(
  transaction: ExpertTransaction,
  older: Pick<SeatRow, "bundle" | "expert">,
  bundle: BundleId,
  readable: ReadonlySet<CandidateId>,
): void {
  for (const row of visitRows(transaction, older))
    if (readable.has(row.candidate))
      transaction
        .insert(visit)
        .values({ ...row, bundle })
        .run();
}
