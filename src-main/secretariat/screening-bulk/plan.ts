import { sha256Hex } from "#main/crypto/crypto.ts";
import { latestDecisions } from "#main/secretariat/rounds/latest-decisions.ts";
import type { OpenRound } from "#main/secretariat/rounds/open-round.ts";
import { nominationsOf } from "#main/secretariat/screening/decide.ts";
import { deliveryStandings, storedFindings } from "#main/secretariat/screening/list-screening.ts";
import { findingsOf, isSecrecy, openAmong } from "#main/secretariat/screening/standing-findings.ts";
import { canonicalJson } from "#shared/formats/canonical-json.ts";
import type { CandidateId } from "#shared/ids.ts";
import type { Input } from "#shared/ipc/api.ts";
import type { StoredFinding } from "#shared/ipc/secretariat-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { planBulk, type BulkPlan, type BulkSubject } from "#shared/screening/plan-bulk.ts";

/** The plan with the name of what was seen, and what stands against each candidate. */
export interface PlannedBulk {
  readonly plan: BulkPlan & { readonly seen: string };
  readonly standing: ReadonlyMap<CandidateId, readonly StoredFinding[]>;
}

/** What a bulk decision would do now. Errors: `screening/candidate-not-found`. */
export function planned(round: OpenRound, input: Input<"screening/bulk-preview">): Result<PlannedBulk, Problem> {
  const { database } = round;
  const nominations = nominationsOf(round, input.candidates);
  if (nominations === undefined) return err({ kind: "screening/candidate-not-found" });
  const standing = findingsOf(storedFindings(round), nominations);
  const decisions = latestDecisions(database);
  const delivered = deliveryStandings(database);
  const subjects = nominations.map(({ id }): BulkSubject => {
    const open = openAmong(standing.get(id));
    return {
      id,
      errors: open.filter(({ severity }) => severity === "error").length,
      warnings: open.filter(({ severity }) => severity === "warning").length,
      secrecy: open.some(({ code }) => isSecrecy(code)),
      decision: decisions.get(id)?.outcome ?? null,
      ...delivered(id),
    };
  });
  const plan = planBulk(subjects, input);
  const { changes, leftOut } = plan;
  const said = {
    outcome: input.outcome,
    changes: changes.map(({ candidate, before, warnings }) => [candidate, before ?? "", warnings]),
    leftOut: leftOut.map(({ candidate, why }) => [candidate, why]),
  };
  return ok({ plan: { ...plan, seen: sha256Hex(canonicalJson(said)) }, standing });
}
