import { eq, inArray, notInArray, sql } from "drizzle-orm";
import type { SecretariatTransaction } from "#main/db/databases.ts";
import { rowInserter } from "#main/db/row-inserter.ts";
import type { Staging } from "#main/db/staging.ts";
import type { Nomination } from "#shared/domain/candidate.ts";
import type { Material } from "#shared/domain/material.ts";
import type { FormerWinner } from "#shared/eligibility/round-rule.ts";
import type { PlacedFinding } from "#shared/intake/placed-finding.ts";
import type { PlannedUnit } from "#shared/intake/plan-nominations.ts";
import type { CandidateId, MaterialId } from "#shared/ids.ts";
import { intakeChange, unpackedArchive } from "#shared/schema/secretariat-intake.ts";
import { photoPair } from "#shared/schema/secretariat-photos.ts";
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

/** Candidates whom the delivery no longer has: kept as they were, files included, and marked with the number of the run. */
export interface GoneCandidate {
  readonly id: CandidateId;
  readonly unit: Nomination["unit"];
  readonly goneInRun: number | null;
}

/** The tables whose rows are laid ready before an intake is stored. */
export const stagedTables = [tables.candidate, tables.material, tables.finding, photoPair, intakeChange] as const;

/** What lies ready to be taken over. */
export interface LaidReady {
  readonly staging: Staging;
  readonly run: number;
  readonly gone: readonly GoneCandidate[];
  /** Stored materials that the delivery no longer has, of candidates whom it still has. */
  readonly left: readonly MaterialId[];
}

/** Replaces nominations, materials, former winners and findings by what was laid ready; decisions stay. */
export function storeIntake(
  transaction: SecretariatTransaction,
  plan: Pick<IntakePlan, "nominations" | "units" | "winners" | "archives">,
  { staging, run, gone, left }: LaidReady,
): void {
  const { candidate, material, finding, formerWinner, unit } = tables;
  for (const replaced of [finding, formerWinner, photoPair, unpackedArchive]) transaction.delete(replaced).run();
  storeUnits(transaction, plan.units);
  staging.takeOver(transaction, candidate, [candidate.id]);
  gone.forEach(({ id, goneInRun }, place) =>
    transaction
      .update(candidate)
      .set({ goneInRun: goneInRun ?? run, position: plan.nominations.length + place })
      .where(eq(candidate.id, id))
      .run(),
  );
  const changed = sql`${material.id} IN (SELECT id FROM ${staging.of(material)})`;
  transaction.delete(material).where(changed).run();
  for (let at = 0; at < left.length; at += idsAtOnce)
    transaction
      .delete(material)
      .where(inArray(material.id, left.slice(at, at + idsAtOnce)))
      .run();
  staging.takeOver(transaction, material);
  const insertWinner = rowInserter(transaction, formerWinner);
  for (const winner of plan.winners) insertWinner(winner);
  for (const [at, folder] of plan.archives) transaction.insert(unpackedArchive).values({ at, folder }).run();
  for (const taken of [finding, photoPair, intakeChange]) staging.takeOver(transaction, taken);
  const used = [...plan.units.map(({ id }) => id), ...gone.map((each) => each.unit)];
  transaction.delete(unit).where(notInArray(unit.id, used)).run();
}

/** A statement takes some thousand values at most. */
const idsAtOnce = 500;

/** A nomination as it is stored. */
export function candidateRow(
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

/** Findings of one stage as they are stored. */
export const findingRows = (
  stage: "intake" | "screening",
  findings: readonly PlacedFinding[],
): readonly (typeof tables.finding.$inferInsert)[] =>
  findings.map(({ details, ...finding }) => ({ ...finding, details: { ...details }, stage }));

/** Adds findings of one stage. */
export function insertFindings(
  transaction: SecretariatTransaction,
  stage: "intake" | "screening",
  findings: readonly PlacedFinding[],
): void {
  if (findings.length === 0) return;
  const insert = rowInserter(transaction, tables.finding);
  for (const row of findingRows(stage, findings)) insert(row);
}
