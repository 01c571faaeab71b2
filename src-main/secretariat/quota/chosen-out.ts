import type { SecretariatDatabase } from "#main/db/databases.ts";
import { latestDecisions } from "#main/secretariat/rounds/latest-decisions.ts";
import type { CandidateId } from "#shared/ids.ts";
import { unitChoice } from "#shared/schema/secretariat-desk.ts";

/** Candidates whom their units withdrew to stay within their quotas, as long as nobody decided otherwise since. */
export function chosenOut(database: Pick<SecretariatDatabase, "select">): ReadonlySet<CandidateId> {
  const choices = database.select({ withdrawn: unitChoice.withdrawn }).from(unitChoice).all();
  const withdrawals = new Set(choices.flatMap(({ withdrawn }) => withdrawn.map(({ decision }) => decision)));
  if (withdrawals.size === 0) return new Set();
  return new Set(
    [...latestDecisions(database)].flatMap(([id, decision]) => (withdrawals.has(decision.id) ? [id] : [])),
  );
}
