import type { CategoryId, ExpertId } from "#shared/ids.ts";
import { knownRecusal } from "#shared/schema/secretariat.ts";
import { assignment } from "#shared/schema/secretariat-roster.ts";
import type { SecretariatDatabase, SecretariatTransaction } from "#main/db/databases.ts";

type Reader = Pick<SecretariatDatabase | SecretariatTransaction, "select">;
export type AssignmentRow = typeof assignment.$inferSelect;

/** The latest row of each category; a category without one, or whose row has no plan, is judged by its full panel. */
export const assignmentsInForce = (db: Reader): ReadonlyMap<CategoryId, AssignmentRow> =>
  new Map(
    db
      .select()
      .from(assignment)
      .orderBy(assignment.id)
      .all()
      .map((row) => [row.category, row]),
  );

/** Whether the secretariat knows beforehand that this expert does not judge this candidate. */
export function recusalTest(db: Reader): (expert: ExpertId, candidate: string) => boolean {
  const pairs = new Set(
    db
      .select()
      .from(knownRecusal)
      .all()
      .map((row) => `${row.expert} ${row.candidate}`),
  );
  return (expert, candidate) => pairs.has(`${expert} ${candidate}`);
}
