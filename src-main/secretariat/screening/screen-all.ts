import { eq } from "drizzle-orm";
import type { SecretariatTransaction } from "#main/db/databases.ts";
import { clearancesInForce } from "#main/secretariat/checked/stored-clearances.ts";
import { unitsSaidApart } from "#main/secretariat/checked/units-apart.ts";
import { insertFindings } from "#main/secretariat/intake/store-intake.ts";
import { chosenOut } from "#main/secretariat/quota/chosen-out.ts";
import { latestDecisions } from "#main/secretariat/rounds/latest-decisions.ts";
import { verifiedValues, withVerifiedFacts } from "#main/secretariat/screening/verified-values.ts";
import { storedMaterials, storedNominations } from "#main/secretariat/screening/stored-nominations.ts";
import type { Nomination, Outcome } from "#shared/domain/candidate.ts";
import type { Material } from "#shared/domain/material.ts";
import type { SecrecyClearance } from "#shared/eligibility/secrecy-clearance.ts";
import { screenCandidate } from "#shared/eligibility/screen-candidate.ts";
import { screenRound } from "#shared/eligibility/screen-round.ts";
import type { PlacedFinding } from "#shared/intake/placed-finding.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";
import * as tables from "#shared/schema/secretariat.ts";

/** Runs every rule on every nomination again and replaces the findings of the preliminary check. */
export function screenAll(transaction: SecretariatTransaction, rules: RuleFile): void {
  const { nominations, unitTypes } = storedNominations(transaction);
  const materials = storedMaterials(transaction);
  const decisions = latestDecisions(transaction);
  const formerWinners = transaction.select().from(tables.formerWinner).all();
  const rejected = new Set([...decisions].flatMap(([id, { outcome }]) => (outcome === "rejected" ? [id] : [])));
  const verified = verifiedValues(transaction);
  const cleared = clearancesInForce(transaction);
  const ofCandidates = nominations.flatMap((nomination) =>
    screenNomination(rules, withVerifiedFacts(nomination, verified), materials.get(nomination.id) ?? [], {
      decision: decisions.get(nomination.id),
      cleared: cleared.get(nomination.id),
    }),
  );
  const apart = unitsSaidApart(transaction);
  const round = { rules, nominations, unitTypes, rejected, chosenOut: chosenOut(transaction), formerWinners, apart };
  const ofRound = screenRound(round);
  transaction.delete(tables.finding).where(eq(tables.finding.stage, "screening")).run();
  insertFindings(transaction, "screening", [...ofCandidates, ...ofRound]);
}

/** What people recorded of a candidate that its rules look at. */
interface Recorded {
  readonly decision: { readonly outcome: Outcome; readonly reason: string } | undefined;
  readonly cleared: readonly SecrecyClearance[] | undefined;
}

/** What the rules of one candidate say of it and its files. */
export function screenNomination(
  rules: RuleFile,
  nomination: Nomination,
  materials: readonly Material[],
  { decision, cleared }: Recorded,
): readonly PlacedFinding[] {
  const category = rules.categories.find(({ id }) => id === nomination.category);
  if (category === undefined) return [];
  const subject = {
    ...{ rules, category, nomination, materials },
    ...(cleared === undefined ? {} : { cleared }),
    // A reason counts as a recorded exception only when it was given for taking the candidate in.
    ...(decision?.outcome === "admitted" ? { decisionReason: decision.reason } : {}),
  };
  return screenCandidate(subject).map((finding) => ({
    ...finding,
    candidate: nomination.id,
    category: nomination.category,
  }));
}
