import { eq, max } from "drizzle-orm";
import type { SecretariatDatabase } from "#main/db/databases.ts";
import { latestDecisions } from "#main/secretariat/rounds/latest-decisions.ts";
import type { CandidateId } from "#shared/ids.ts";
import { intakeChange } from "#shared/schema/secretariat-intake.ts";

/** Candidates of whom something changed after the decision in force was made: a person has to look again. */
export function changedSinceDecision(database: Pick<SecretariatDatabase, "select">): ReadonlySet<CandidateId> {
  const newest = database
    .select({ candidate: intakeChange.candidate, run: max(intakeChange.run) })
    .from(intakeChange)
    .where(eq(intakeChange.marks, true))
    .groupBy(intakeChange.candidate)
    .all();
  if (newest.length === 0) return new Set();
  const decisions = latestDecisions(database);
  const changed = newest.filter(({ candidate, run }) => {
    const decision = decisions.get(candidate);
    return decision !== undefined && (run ?? 0) > decision.intakeRun;
  });
  return new Set(changed.map(({ candidate }) => candidate));
}
