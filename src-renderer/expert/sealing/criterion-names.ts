import type { CandidateId, CriterionId } from "#shared/ids.ts";
import type { DeskOverview } from "#shared/ipc/expert-calls.ts";
import type { Language } from "#shared/words/sentence.ts";

/** The name of a criterion on a candidate's own form: categories may use the same id for different criteria. */
export function criterionNames(
  { categories, candidates }: Pick<DeskOverview, "categories" | "candidates">,
  language: Language,
): (candidate: CandidateId, criterion: CriterionId) => string {
  const categoryOf = new Map(candidates.map(({ id, category }) => [id, category]));
  const rubrics = new Map(categories.map(({ id, rubric }) => [id, rubric]));
  return (candidate, criterion) => {
    const category = categoryOf.get(candidate);
    const rubric = category === undefined ? undefined : rubrics.get(category);
    return rubric?.criteria.find(({ id }) => id === criterion)?.name[language] ?? criterion;
  };
}
