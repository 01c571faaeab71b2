import { asc, eq, getTableColumns, isNull, max, type SQL } from "drizzle-orm";
import type { SecretariatDatabase } from "#main/db/databases.ts";
import type { Outcome } from "#shared/domain/candidate.ts";
import type { CandidateId } from "#shared/ids.ts";
import { withdrawnDecision } from "#shared/schema/secretariat-desk.ts";
import { decision as decisionTable } from "#shared/schema/secretariat.ts";

type Reader = Pick<SecretariatDatabase, "select">;

/** A decision as recorded, and whether it was taken back since. */
export type RecordedDecision = typeof decisionTable.$inferSelect & {
  readonly withdrawn: { readonly by: string; readonly atMs: number } | null;
};

/** Every decision, or those for which `which` holds, in the order in which they were made, those taken back too. */
export function allDecisions(database: Reader, which?: SQL): readonly RecordedDecision[] {
  const rows = database
    .select({
      row: getTableColumns(decisionTable),
      by: withdrawnDecision.withdrawnBy,
      atMs: withdrawnDecision.withdrawnAtMs,
    })
    .from(decisionTable)
    .leftJoin(withdrawnDecision, eq(withdrawnDecision.decision, decisionTable.id))
    .where(which)
    .orderBy(asc(decisionTable.id))
    .all();
  return rows.map(({ row, by, atMs }) => ({ ...row, withdrawn: by === null || atMs === null ? null : { by, atMs } }));
}

/** The decision in force among those of one candidate: the last that was not taken back. */
export const inForce = (own: readonly RecordedDecision[]): RecordedDecision | undefined =>
  own.findLast(({ withdrawn }) => withdrawn === null);

/** The decision in force of each candidate that has one. */
export function latestDecisions(database: Reader): ReadonlyMap<CandidateId, RecordedDecision> {
  const standing = allDecisions(database).filter(({ withdrawn }) => withdrawn === null);
  return new Map(standing.map((row) => [row.candidate, row]));
}

/** Only what the decisions in force say: for thousands of candidates that is a third of the reading. */
export function latestOutcomes(database: Reader): ReadonlyMap<CandidateId, Outcome> {
  const { candidate, outcome, id } = decisionTable;
  // Beside a maximum SQLite gives the other columns of the row that holds it.
  const rows = database
    .select({ candidate, outcome, id: max(id) })
    .from(decisionTable)
    .leftJoin(withdrawnDecision, eq(withdrawnDecision.decision, decisionTable.id))
    .where(isNull(withdrawnDecision.decision))
    .groupBy(candidate)
    .all();
  return new Map(rows.map((row) => [row.candidate, row.outcome]));
}
