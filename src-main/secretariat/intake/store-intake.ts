import { eq, notInArray } from "drizzle-orm";
import type { SecretariatTransaction } from "#main/db/databases.ts";
import { rowInserter } from "#main/db/row-inserter.ts";
import type { Nomination } from "#shared/domain/candidate.ts";
import type { Material } from "#shared/domain/material.ts";
import type { FormerWinner } from "#shared/eligibility/round-rule.ts";
import type { PlacedFinding } from "#shared/intake/placed-finding.ts";
import type { PlannedUnit } from "#shared/intake/plan-nominations.ts";
import type { CandidateId } from "#shared/ids.ts";
import { unpackedArchive } from "#shared/schema/secretariat-intake.ts";
import * as tables from "#shared/schema/secretariat.ts";

/** Everything that an intake puts into the database. */
export interface IntakePlan {
  readonly nominations: readonly Nomination[];
  readonly units: readonly PlannedUnit[];
  readonly folders: ReadonlyMap<CandidateId, string>;
  readonly materials: readonly Material[];
  readonly winners: readonly FormerWinner[];
  readonly findings: readonly PlacedFinding[];
  /** Name of the folder that each archive is unpacked into, by its place. */
  readonly archives: ReadonlyMap<string, string>;
}

/**
 * Replaces nominations, materials, former winners and findings; decisions stay.
 *
 * Whoever the new delivery no longer has is kept as it was, files included, and marked with the number of the run.
 */
export function storeIntake(transaction: SecretariatTransaction, plan: IntakePlan, run: number): void {
  transaction.delete(tables.finding).run();
  transaction.delete(tables.formerWinner).run();
  const present = new Set(plan.nominations.map(({ id }) => id));
  const known = transaction.select().from(tables.candidate).orderBy(tables.candidate.position).all();
  const gone = known.filter(({ id }) => !present.has(id));
  const goneIds = gone.map(({ id }) => id);
  transaction.delete(tables.material).where(notInArray(tables.material.candidate, goneIds)).run();
  storeUnits(transaction, plan.units);
  const keep = rowInserter(transaction, tables.candidate, [tables.candidate.id]);
  plan.nominations.forEach((nomination, position) =>
    keep(candidateRow(nomination, plan.folders.get(nomination.id) ?? null, position)),
  );
  gone.forEach(({ id, goneInRun }, place) =>
    transaction
      .update(tables.candidate)
      .set({ goneInRun: goneInRun ?? run, position: plan.nominations.length + place })
      .where(eq(tables.candidate.id, id))
      .run(),
  );
  const insertMaterial = rowInserter(transaction, tables.material);
  plan.materials.forEach((material, position) => insertMaterial({ ...material, position }));
  const insertWinner = rowInserter(transaction, tables.formerWinner);
  for (const winner of plan.winners) insertWinner(winner);
  transaction.delete(unpackedArchive).run();
  for (const [at, folder] of plan.archives) transaction.insert(unpackedArchive).values({ at, folder }).run();
  insertFindings(transaction, "intake", plan.findings);
  const used = [...plan.units.map(({ id }) => id), ...gone.map(({ unit }) => unit)];
  transaction.delete(tables.unit).where(notInArray(tables.unit.id, used)).run();
}

function candidateRow(
  nomination: Nomination,
  folder: string | null,
  position: number,
): typeof tables.candidate.$inferInsert {
  const { id, category, number, name, nameRaw, place, unit, firstNominator } = nomination;
  const { receivedOn, notSecret, summary, declared, at } = nomination;
  const said = { receivedOn, notSecret, summary, declared, at };
  return {
    id,
    category,
    number,
    name,
    nameRaw,
    place,
    unit,
    firstNominator,
    ...said,
    folder,
    position,
    goneInRun: null,
  };
}

/** Names are unique: a unit whose id is known only takes its new name and type. */
function storeUnits(transaction: SecretariatTransaction, units: readonly PlannedUnit[]): void {
  const keep = rowInserter(transaction, tables.unit, [tables.unit.id]);
  for (const unit of units) keep(unit);
}

/** Adds findings of one stage. */
export function insertFindings(
  transaction: SecretariatTransaction,
  stage: "intake" | "screening",
  findings: readonly PlacedFinding[],
): void {
  if (findings.length === 0) return;
  const insert = rowInserter(transaction, tables.finding);
  for (const { details, ...finding } of findings) insert({ ...finding, details: { ...details }, stage });
}
