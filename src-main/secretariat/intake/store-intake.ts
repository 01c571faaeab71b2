import { inArray, notInArray } from "drizzle-orm";
import type { SecretariatTransaction } from "#main/db/databases.ts";
import type { Nomination } from "#shared/domain/candidate.ts";
import type { Material } from "#shared/domain/material.ts";
import type { FormerWinner } from "#shared/eligibility/round-rule.ts";
import type { PlacedFinding } from "#shared/intake/placed-finding.ts";
import type { PlannedUnit } from "#shared/intake/plan-nominations.ts";
import type { CandidateId } from "#shared/ids.ts";
import * as tables from "#shared/schema/secretariat.ts";

/** Everything that an intake puts into the database. */
export interface IntakePlan {
  readonly nominations: readonly Nomination[];
  readonly units: readonly PlannedUnit[];
  readonly folders: ReadonlyMap<CandidateId, string>;
  readonly materials: readonly Material[];
  readonly winners: readonly FormerWinner[];
  readonly findings: readonly PlacedFinding[];
}

/**
 * Replaces nominations, materials, former winners and findings; decisions of candidates that are still there stay.
 *
 * Answers the candidates that are gone, with their decisions.
 */
export function storeIntake(transaction: SecretariatTransaction, plan: IntakePlan): readonly CandidateId[] {
  transaction.delete(tables.finding).run();
  transaction.delete(tables.material).run();
  transaction.delete(tables.formerWinner).run();
  const gone = dropGone(transaction, plan);
  storeUnits(transaction, plan.units);
  plan.nominations.forEach((nomination, position) => {
    const row = candidateRow(nomination, plan.folders.get(nomination.id) ?? null, position);
    transaction
      .insert(tables.candidate)
      .values(row)
      .onConflictDoUpdate({ target: tables.candidate.id, set: row })
      .run();
  });
  plan.materials.forEach((material, position) =>
    transaction
      .insert(tables.material)
      .values({ ...material, position })
      .run(),
  );
  for (const winner of plan.winners) transaction.insert(tables.formerWinner).values(winner).run();
  insertFindings(transaction, "intake", plan.findings);
  const used = plan.units.map(({ id }) => id);
  transaction.delete(tables.unit).where(notInArray(tables.unit.id, used)).run();
  return gone;
}

function candidateRow(
  nomination: Nomination,
  folder: string | null,
  position: number,
): typeof tables.candidate.$inferInsert {
  const { id, category, number, name, nameRaw, place, unit, firstNominator } = nomination;
  const { receivedOn, notSecret, summary, declared, at } = nomination;
  const said = { receivedOn, notSecret, summary, declared, at };
  return { id, category, number, name, nameRaw, place, unit, firstNominator, ...said, folder, position };
}

function dropGone(transaction: SecretariatTransaction, plan: IntakePlan): readonly CandidateId[] {
  const present = new Set(plan.nominations.map(({ id }) => id));
  const known = transaction.select({ id: tables.candidate.id }).from(tables.candidate).all();
  const gone = known.map(({ id }) => id).filter((id) => !present.has(id));
  transaction.delete(tables.decision).where(inArray(tables.decision.candidate, gone)).run();
  transaction.delete(tables.candidate).where(inArray(tables.candidate.id, gone)).run();
  return gone;
}

/** Names are unique: a unit whose id is known only takes its new name and type. */
function storeUnits(transaction: SecretariatTransaction, units: readonly PlannedUnit[]): void {
  for (const unit of units)
    transaction.insert(tables.unit).values(unit).onConflictDoUpdate({ target: tables.unit.id, set: unit }).run();
}

/** Adds findings of one stage. */
export function insertFindings(
  transaction: SecretariatTransaction,
  stage: "intake" | "screening",
  findings: readonly PlacedFinding[],
): void {
  for (const { candidate = null, unit = null, category = null, ...finding } of findings)
    transaction
      .insert(tables.finding)
      .values({ ...finding, details: { ...finding.details }, candidate, unit, category, stage })
      .run();
}
