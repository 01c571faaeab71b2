import { eq } from "drizzle-orm";
import type { SecretariatTransaction } from "#main/db/databases.ts";
import { insertFindings } from "#main/secretariat/intake/store-intake.ts";
import { chosenOut } from "#main/secretariat/quota/chosen-out.ts";
import { latestDecisions } from "#main/secretariat/rounds/latest-decisions.ts";
import { storedMaterials, storedNominations } from "#main/secretariat/screening/stored-nominations.ts";
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
  const categories = new Map(rules.categories.map((category) => [category.id, category]));
  const ofCandidates = nominations.flatMap((nomination): readonly PlacedFinding[] => {
    const category = categories.get(nomination.category);
    if (category === undefined) return [];
    const decision = decisions.get(nomination.id);
    const subject = {
      rules,
      category,
      nomination,
      materials: materials.get(nomination.id) ?? [],
      // A reason counts as a recorded exception only when it was given for taking the candidate in.
      ...(decision?.outcome === "admitted" ? { decisionReason: decision.reason } : {}),
    };
    return screenCandidate(subject).map((finding) => ({
      ...finding,
      candidate: nomination.id,
      category: nomination.category,
    }));
  });
  const round = { rules, nominations, unitTypes, rejected, chosenOut: chosenOut(transaction), formerWinners };
  const ofRound = screenRound(round);
  transaction.delete(tables.finding).where(eq(tables.finding.stage, "screening")).run();
  insertFindings(transaction, "screening", [...ofCandidates, ...ofRound]);
}
