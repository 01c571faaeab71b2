import { asc, max } from "drizzle-orm";
import type { SecretariatDatabase } from "#main/db/databases.ts";
import type { Outcome } from "#shared/domain/candidate.ts";
import type { CandidateId } from "#shared/ids.ts";
import { decision as decisionTable } from "#shared/schema/secretariat.ts";

/** The decision in force of each candidate that has one. */
export function latestDecisions(
  database: Pick<SecretariatDatabase, "select">,
): ReadonlyMap<CandidateId, typeof decisionTable.$inferSelect> {
  const rows = database.select().from(decisionTable).orderBy(asc(decisionTable.id)).all();
  return new Map(rows.map((row) => [row.candidate, row]));
}

/** Only what the decisions in force say: for thousands of candidates that is a third of the reading. */
export function latestOutcomes(database: Pick<SecretariatDatabase, "select">): ReadonlyMap<CandidateId, Outcome> {
  const { candidate, outcome, id } = decisionTable;
  // Beside a maximum SQLite gives the other columns of the row that holds it.
  const rows = database
    .select({ candidate, outcome, id: max(id) })
    .from(decisionTable)
    .groupBy(candidate)
    .all();
  return new Map(rows.map((row) => [row.candidate, row.outcome]));
}
