import { desc, inArray } from "drizzle-orm";
import type { CandidateId, ExpertId } from "#shared/ids.ts";
import { bundle, bundleCard, slip } from "#shared/schema/secretariat-review.ts";
import type { SecretariatDatabase } from "#main/db/databases.ts";

/** What the newest bundle of each of these experts said of its candidates; `undefined` before their first. */
export function digestsOfExperts(
  db: SecretariatDatabase,
  experts: readonly ExpertId[],
): ReadonlyMap<CandidateId, string> | undefined {
  const bundles = db.select({ id: bundle.id }).from(bundle).orderBy(desc(bundle.version)).all();
  const rows = db.select({ id: slip.bundle, expert: slip.expert }).from(slip).all();
  const newest = new Set(
    experts.flatMap(
      (expert) => bundles.find(({ id }) => rows.some((row) => row.id === id && row.expert === expert))?.id ?? [],
    ),
  );
  if (newest.size === 0) return undefined;
  const oldestFirst = bundles
    .map(({ id }) => id)
    .filter((id) => newest.has(id))
    .reverse();
  const cards = Map.groupBy(
    db.select().from(bundleCard).where(inArray(bundleCard.bundle, oldestFirst)).all(),
    (row) => row.bundle,
  );
  return new Map(
    oldestFirst.flatMap((id) => (cards.get(id) ?? []).map((row): [CandidateId, string] => [row.candidate, row.digest])),
  );
}
