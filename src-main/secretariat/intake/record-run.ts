import { desc } from "drizzle-orm";
import type { SecretariatDatabase, SecretariatTransaction } from "#main/db/databases.ts";
import { rowInserter } from "#main/db/row-inserter.ts";
import { storedMaterials, storedNominations } from "#main/secretariat/screening/stored-nominations.ts";
import { compareDeliveries, type DeliveryState } from "#shared/intake/compare-deliveries.ts";
import type { ChangeKind } from "#shared/intake/delivery-change.ts";
import { intakeChange, intakeRun } from "#shared/schema/secretariat-intake.ts";
import { candidate } from "#shared/schema/secretariat.ts";

/** Number of the newest intake that was carried through; 0 before the first. */
export const newestRun = (database: Pick<SecretariatDatabase, "select">): number =>
  database.select({ id: intakeRun.id }).from(intakeRun).orderBy(desc(intakeRun.id)).limit(1).get()?.id ?? 0;

/** What the intake before this one left in the database. */
function stateBefore(database: Pick<SecretariatDatabase, "select">): DeliveryState {
  const rows = database.select({ id: candidate.id, goneInRun: candidate.goneInRun }).from(candidate).all();
  return {
    nominations: storedNominations(database).nominations,
    materials: [...storedMaterials(database).values()].flat(),
    gone: new Set(rows.filter(({ goneInRun }) => goneInRun !== null).map(({ id }) => id)),
  };
}

/** An intake about to be stored and how much it had to read. */
export type NewRun = Omit<typeof intakeRun.$inferInsert, "id">;

/**
 * Records an intake and, unless it is the round's first, what it found otherwise than the one before.
 *
 * To be called before the new delivery takes the old one's place. Answers the run's number and its changes by kind.
 */
export function recordRun(
  transaction: SecretariatTransaction,
  run: NewRun,
  plan: Omit<DeliveryState, "gone">,
): { readonly id: number; readonly changes: Partial<Record<ChangeKind, number>> } {
  const { id } = transaction.insert(intakeRun).values(run).returning({ id: intakeRun.id }).get();
  const changes: Partial<Record<ChangeKind, number>> = {};
  if ((run.previousAtMs ?? null) === null) return { id, changes };
  const insert = rowInserter(transaction, intakeChange);
  for (const change of compareDeliveries(stateBefore(transaction), plan)) {
    insert({ run: id, ...change });
    changes[change.kind] = (changes[change.kind] ?? 0) + 1;
  }
  return { id, changes };
}
