import type { SecretariatTransaction } from "#main/db/databases.ts";
import { appendJournal } from "#main/db/journal.ts";
import { newestRun } from "#main/secretariat/intake/newest-run.ts";
import { openAmong } from "#main/secretariat/screening/standing-findings.ts";
import type { Outcome } from "#shared/domain/candidate.ts";
import type { CandidateId } from "#shared/ids.ts";
import type { StoredFinding } from "#shared/ipc/secretariat-calls.ts";
import { decision } from "#shared/schema/secretariat.ts";

/** One decision on several candidates, by whom and when. */
export interface DecisionToRecord {
  readonly outcome: Outcome;
  readonly reason: string;
  readonly by: string;
  readonly atMs: number;
}

/** Records it for each candidate with what stood against them, an entry of the journal each; answers the rows' ids in their order. */
export function recordDecisions(
  transaction: SecretariatTransaction,
  candidates: readonly CandidateId[],
  standing: ReadonlyMap<CandidateId, readonly StoredFinding[]>,
  { outcome, reason, by, atMs }: DecisionToRecord,
): readonly number[] {
  const intakeRun = newestRun(transaction);
  return candidates.map((candidate) => {
    const against = openAmong(standing.get(candidate));
    const codes = [...new Set(against.map(({ code }) => code))].sort();
    const decided = { candidate, outcome, reason, decidedBy: by, decidedAtMs: atMs, standing: codes, intakeRun };
    const { id } = transaction.insert(decision).values(decided).returning({ id: decision.id }).get();
    const override = outcome === "admitted" && against.some(({ severity }) => severity === "error");
    appendJournal(transaction, {
      atMs,
      actor: by,
      kind: "screening/decided",
      facts: { candidate, outcome, override, standing: codes },
    });
    return id;
  });
}
