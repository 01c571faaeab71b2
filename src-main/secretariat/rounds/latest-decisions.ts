import { asc } from "drizzle-orm";
import type { SecretariatDatabase } from "#main/db/databases.ts";
import type { CandidateId } from "#shared/ids.ts";
import { decision as decisionTable } from "#shared/schema/secretariat.ts";

/** The decision in force of each candidate that has one. */
export function latestDecisions(
  database: Pick<SecretariatDatabase, "select">,
): ReadonlyMap<CandidateId, typeof decisionTable.$inferSelect> {
  const rows = database.select().from(decisionTable).orderBy(asc(decisionTable.id)).all();
  return new Map(rows.map((row) => [row.candidate, row]));
}
