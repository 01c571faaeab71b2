import { eq, sql } from "drizzle-orm";
import type { CategoryId } from "#shared/ids.ts";
import type { MergeProgress } from "#shared/ipc/merge-calls.ts";
import { candidate } from "#shared/schema/secretariat.ts";
import { freeze, mergedForm } from "#shared/schema/secretariat-review.ts";
import { filesInForce } from "#main/secretariat/merge/files-in-force.ts";
import type { OpenRound } from "#main/secretariat/rounds/open-round.ts";
import { newestSeats } from "#main/secretariat/merge/newest-seats.ts";
import { seatedExperts } from "#main/secretariat/roster/experts-of-round.ts";
import { splitsOf } from "#main/secretariat/merge/splits-of.ts";
import { quorumOf } from "#main/secretariat/merge/quorum.ts";

type Counts = MergeProgress["experts"][number]["categories"][number];

/** Who handed in what, in counts only: no score is shown before the freeze. */
export function mergeProgress({ database: db, rules }: OpenRound): MergeProgress {
  const experts = seatedExperts(db);
  const { inForce } = filesInForce(db);
  const states = db
    .select({
      file: mergedForm.scoreFile,
      category: candidate.category,
      state: mergedForm.state,
      count: sql<number>`count(*)`,
    })
    .from(mergedForm)
    .innerJoin(candidate, eq(candidate.id, mergedForm.candidate))
    .groupBy(mergedForm.scoreFile, candidate.category, mergedForm.state)
    .all();
  const assigned = assignedCounts(db);
  return {
    frozenAtMs: db.select({ atMs: freeze.frozenAtMs }).from(freeze).get()?.atMs ?? null,
    quorumMet: quorumOf(rules, experts, inForce, splitsOf(db)).every(({ met }) => met),
    experts: experts.map(({ id, name, categories }) => {
      const file = inForce.get(id);
      const own = states.filter((line) => line.file === file?.sha256);
      const count = (category: CategoryId, state: string): number =>
        own.find((line) => line.category === category && line.state === state)?.count ?? 0;
      return {
        id,
        name,
        revision: file?.revision ?? null,
        keyFingerprint: file?.keyFingerprint ?? null,
        categories: categories.map((category): Counts => ({
          id: category,
          assigned: assigned.get(`${id} ${category}`) ?? 0,
          scored: count(category, "judging"),
          recused: count(category, "recused"),
          abstained: count(category, "abstained"),
        })),
      };
    }),
  };
}

/** How many candidates of each category each expert's newest bundle assigns. */
function assignedCounts(db: OpenRound["database"]): ReadonlyMap<string, number> {
  const categoryOf = new Map(
    db
      .select({ id: candidate.id, category: candidate.category })
      .from(candidate)
      .all()
      .map((line) => [line.id, line.category]),
  );
  const counts = new Map<string, number>();
  for (const [id, { assigned }] of newestSeats(db))
    for (const owner of assigned) {
      const key = `${id} ${categoryOf.get(owner) ?? ""}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return counts;
}
