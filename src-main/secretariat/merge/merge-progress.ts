import { createScorePool } from "#shared/formats/packed-forms.ts";
import type { CandidateId, CategoryId } from "#shared/ids.ts";
import type { MergeProgress } from "#shared/ipc/merge-calls.ts";
import { candidate } from "#shared/schema/secretariat.ts";
import { freeze } from "#shared/schema/secretariat-review.ts";
import { filesInForce } from "#main/secretariat/merge/files-in-force.ts";
import type { OpenRound } from "#main/secretariat/rounds/open-round.ts";
import { newestSeats } from "#main/secretariat/merge/newest-seats.ts";
import { seatedExperts } from "#main/secretariat/roster/experts-of-round.ts";
import { readForms } from "#main/secretariat/merge/read-forms.ts";
import { splitsOf } from "#main/secretariat/merge/splits-of.ts";
import { quorumOf } from "#main/secretariat/merge/quorum.ts";

type Counts = MergeProgress["experts"][number]["categories"][number];

/** Who handed in what, in counts only: no score is shown before the freeze. */
export function mergeProgress({ database: db, rules }: OpenRound): MergeProgress {
  const experts = seatedExperts(db);
  const { inForce } = filesInForce(db);
  const categoryOf = categoriesOf(db);
  const assigned = assignedCounts(db, categoryOf);
  const scoreOf = createScorePool();
  return {
    frozenAtMs: db.select({ atMs: freeze.frozenAtMs }).from(freeze).get()?.atMs ?? null,
    quorumMet: quorumOf(rules, experts, inForce, splitsOf(db)).every(({ met }) => met),
    experts: experts.map(({ id, name, categories }) => {
      const file = inForce.get(id);
      const states = new Map<string, number>();
      for (const form of file === undefined ? [] : readForms(db, file.sha256, scoreOf))
        addOne(states, `${categoryOf.get(form.candidate) ?? ""} ${form.state}`);
      const count = (category: CategoryId, state: string): number => states.get(`${category} ${state}`) ?? 0;
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

type CategoryOf = ReadonlyMap<CandidateId, CategoryId>;

const categoriesOf = (db: OpenRound["database"]): CategoryOf =>
  new Map(
    db
      .select({ id: candidate.id, category: candidate.category })
      .from(candidate)
      .all()
      .map((line) => [line.id, line.category]),
  );

/** How many candidates of each category each expert's newest bundle assigns. */
function assignedCounts(db: OpenRound["database"], categoryOf: CategoryOf): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [id, { assigned }] of newestSeats(db))
    for (const owner of assigned) addOne(counts, `${id} ${categoryOf.get(owner) ?? ""}`);
  return counts;
}

const addOne = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
