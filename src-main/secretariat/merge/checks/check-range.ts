import type { ScoreForm } from "#shared/domain/score.ts";
import type { Finding } from "#shared/finding.ts";
import type { Criterion } from "#shared/rules/rubric.ts";
import { mergeFinding, type CheckedForms, type MergeCheck } from "#main/secretariat/merge/checks/merge-check.ts";

/** Every score is one that the rubric allows, and nobody who stood aside gave one. */
export const checkRange: MergeCheck<CheckedForms> = ({ file, state }) =>
  file.open.document.forms.flatMap((form) => {
    const candidate = state.candidates.get(form.candidate);
    const category = candidate && state.categories.get(candidate.category);
    // A candidate that nobody knows is for the next step to name.
    if (category === undefined) return [];
    return [...formFindings(file.fileName, form, candidate?.name ?? form.candidate, category.rubric.criteria)];
  });

function* formFindings(
  fileName: string,
  form: ScoreForm,
  candidate: string,
  criteria: readonly Criterion[],
): Iterable<Finding> {
  const seen = new Set<string>();
  if (form.standing.state !== "judging" && form.cells.some(({ cell }) => cell.state === "scored"))
    yield mergeFinding(fileName, "error", "merge-score-on-recused", { candidate }, form.candidate);
  for (const { criterion: id, cell } of form.cells) {
    const place = `${form.candidate}/${id}`;
    const criterion = criteria.find((known) => known.id === id);
    if (criterion === undefined)
      yield mergeFinding(fileName, "error", "merge-unknown-criterion", { candidate, criterion: id }, place);
    else {
      const facts = { candidate, criterion: criterion.name.zh, criterionEn: criterion.name.en };
      if (seen.has(id)) yield mergeFinding(fileName, "error", "merge-criterion-twice", facts, place);
      if (cell.state === "scored") yield* scoreFindings(fileName, cell.tenths, criterion, facts, place);
    }
    seen.add(id);
  }
}

function* scoreFindings(
  fileName: string,
  tenths: number,
  { maxTenths, stepTenths }: Criterion,
  facts: Finding["details"],
  place: string,
): Iterable<Finding> {
  const points = tenths / 10;
  if (tenths > maxTenths)
    yield mergeFinding(fileName, "error", "merge-out-of-range", { ...facts, points, maxPoints: maxTenths / 10 }, place);
  else if (tenths % stepTenths !== 0)
    yield mergeFinding(fileName, "error", "merge-off-step", { ...facts, points, stepPoints: stepTenths / 10 }, place);
}
