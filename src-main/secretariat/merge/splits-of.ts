import type { CandidateId, CategoryId, ExpertId } from "#shared/ids.ts";
import { candidate } from "#shared/schema/secretariat.ts";
import type { SecretariatDatabase, SecretariatTransaction } from "#main/db/databases.ts";
import { newestSeats } from "#main/secretariat/merge/newest-seats.ts";
import { assignmentsInForce } from "#main/secretariat/roster/assignments-in-force.ts";

/** Of a category whose work is split: who judges each candidate, as the newest bundles say. */
export type CategorySplit = ReadonlyMap<CandidateId, readonly ExpertId[]>;

/** The split categories; a category judged by its full panel is not among them. */
export function splitsOf(
  db: Pick<SecretariatDatabase | SecretariatTransaction, "select">,
): ReadonlyMap<CategoryId, CategorySplit> {
  const split = new Set(
    [...assignmentsInForce(db)].filter(([, { plan }]) => plan !== null).map(([category]) => category),
  );
  if (split.size === 0) return new Map();
  const categories = new Map(
    db
      .select({ id: candidate.id, category: candidate.category })
      .from(candidate)
      .all()
      .map(({ id, category }) => [id, category]),
  );
  const found = new Map<CategoryId, Map<CandidateId, ExpertId[]>>([...split].map((category) => [category, new Map()]));
  for (const [expert, { assigned }] of newestSeats(db))
    for (const id of assigned) {
      const own = found.get(categories.get(id) ?? ("" as CategoryId));
      own?.set(id, [...(own.get(id) ?? []), expert]);
    }
  return found;
}
