import type { CandidateId, CategoryId, ExpertId } from "#shared/ids.ts";
import type { EvidenceRecord } from "#shared/formats/evidence-pack.ts";
import { newestAssignments, newestFiles } from "#main/secretariat/evidence/check-record.ts";
import type { CountedScores } from "#main/secretariat/evidence/check-signers.ts";
import type { OpenedPack } from "#main/secretariat/evidence/open-pack.ts";
import type { CategorySplit } from "#main/secretariat/merge/splits-of.ts";
import type { CountedForm } from "#main/secretariat/selection/read-merged-scores.ts";
import { changedScores } from "#main/secretariat/selection/changes/recorded-changes.ts";
import type { RankingInput } from "#main/secretariat/selection/read-selection.ts";

/** What ranks and codes are computed from, taken from the signed files and the record alone. */
export function rankingInput({ record, rules }: OpenedPack, scores: CountedScores): RankingInput {
  const files = [...newestFiles(record).values()].map(({ expert, revision, sha256 }) => ({ expert, revision, sha256 }));
  const forms = files.flatMap(({ sha256, expert }) => countedForms(expert, scores.get(sha256)?.document.forms ?? []));
  const seated = new Set(record.experts.flatMap(({ id, categories }) => (categories.length > 0 ? [id] : [])));
  const assignments = newestAssignments(record);
  const judged = new Set([...assignments].flatMap(([expert, assigned]) => (seated.has(expert) ? assigned : [])));
  return {
    round: { id: record.round, ruleHash: record.ruleHash, rules },
    scores: { files, forms },
    experts: [...record.experts].sort(byId),
    candidates: record.candidates
      .filter(({ id }) => judged.has(id))
      .map((one) => ({ ...one, unitType: null, position: 0 }))
      .sort(byId),
    recusals: record.recusals,
    ...changedScores(record, { forms }, record.recusals),
  };
}

type Forms = NonNullable<ReturnType<CountedScores["get"]>>["document"]["forms"];

const countedForms = (expert: ExpertId, forms: Forms): CountedForm[] =>
  forms
    .map(({ candidate, standing, cells }) => ({
      expert,
      candidate,
      state: standing.state,
      reason: standing.state === "judging" ? "" : standing.reason,
      scores: cells
        .flatMap(({ criterion, cell }) => (cell.state === "scored" ? [[criterion, cell.tenths] as const] : []))
        .sort(([one], [other]) => (one < other ? -1 : 1)),
    }))
    .sort((one, other) => (one.candidate < other.candidate ? -1 : 1));

const byId = (one: { readonly id: string }, other: { readonly id: string }): number => (one.id < other.id ? -1 : 1);

/** Who judges whom in the categories that are shared out. */
export function splitsOfRecord(record: EvidenceRecord): ReadonlyMap<CategoryId, CategorySplit> {
  const assignments = [...newestAssignments(record)];
  return new Map(
    record.splitCategories.map((category) => {
      const judges = new Map<CandidateId, ExpertId[]>();
      for (const { id } of record.candidates.filter((one) => one.category === category)) {
        const own = assignments.flatMap(([expert, assigned]) => (assigned.includes(id) ? [expert] : []));
        if (own.length > 0) judges.set(id, own);
      }
      return [category, judges];
    }),
  );
}
