import type { CandidateId, CategoryId, CriterionId, ExpertId } from "#shared/ids.ts";
import type { Expert } from "#shared/domain/expert.ts";
import type { Category, RuleFile } from "#shared/rules/rule-file.ts";
import { categoryOutcome } from "#shared/scoring/category-outcome.ts";
import { createSeeded } from "#shared/seeded.ts";

/** One invented form: whole tenths by criterion, or a recusal. */
type DemoForm =
  | { readonly state: "scored"; readonly tenthsByCriterion: ReadonlyMap<CriterionId, number> }
  | { readonly state: "recused" };

/** Invented forms of all experts, and the tie that was planted. */
export interface DemoModel {
  form(candidate: CandidateId, expert: ExpertId): DemoForm;
  /** Who was made equal at the cut line; empty when the category has no cut. */
  readonly plantedTie: { readonly category: CategoryId; readonly candidates: readonly CandidateId[] };
}

type Forms = Map<CandidateId, Map<ExpertId, DemoForm>>;

/**
 * Draws the scores of a demonstration: each candidate has a quality, each expert a level and some noise.
 *
 * The candidate just below the line of the first category gets the forms of the one just above it, so that people
 * have to vote. The same seed draws the same scores.
 */
export function drawScores(
  rules: RuleFile,
  candidates: readonly { readonly id: CandidateId; readonly category: CategoryId }[],
  experts: readonly Expert[],
  seed: number,
  halfPoint: boolean,
): DemoModel {
  const forms: Forms = new Map();
  for (const category of rules.categories) {
    const panel = experts.filter((expert) => expert.categories.includes(category.id));
    for (const { id } of candidates.filter((candidate) => candidate.category === category.id))
      forms.set(id, drawForms(category, id, panel, seed));
  }
  const plantedTie = plantTie(rules, candidates, experts, forms);
  if (halfPoint) changeOneScore(rules, candidates, forms);
  return {
    plantedTie,
    form: (candidate, expert) => forms.get(candidate)?.get(expert) ?? { state: "recused" },
  };
}

function drawForms(
  category: Category,
  candidate: CandidateId,
  panel: readonly Expert[],
  seed: number,
): Map<ExpertId, DemoForm> {
  const quality = createSeeded(`${String(seed)}:quality:${candidate}`).normal();
  return new Map(
    panel.map((expert): [ExpertId, DemoForm] => {
      const level = createSeeded(`${String(seed)}:level:${expert.id}`).normal();
      const chance = createSeeded(`${String(seed)}:form:${candidate}:${expert.id}`);
      // One form in about a hundred is a recusal, as on a real panel.
      if (chance.whole(100) === 0) return [expert.id, { state: "recused" }];
      const tenthsByCriterion = new Map(
        category.rubric.criteria.map((criterion) => {
          const share = 0.8 + 0.06 * quality + 0.02 * level + 0.04 * chance.normal();
          const steps = Math.round((share * criterion.maxTenths) / criterion.stepTenths);
          const most = criterion.maxTenths / criterion.stepTenths;
          return [criterion.id, Math.min(most, Math.max(0, steps)) * criterion.stepTenths];
        }),
      );
      return [expert.id, { state: "scored", tenthsByCriterion }];
    }),
  );
}

function plantTie(
  rules: RuleFile,
  candidates: readonly { readonly id: CandidateId; readonly category: CategoryId }[],
  experts: readonly Expert[],
  forms: Forms,
): DemoModel["plantedTie"] {
  const category = rules.categories[0];
  if (category === undefined) return { category: "none" as CategoryId, candidates: [] };
  const outcome = categoryOutcome({
    category,
    rules,
    candidates: candidates.filter((each) => each.category === category.id).map(({ id }) => id),
    experts: experts.filter((each) => each.categories.includes(category.id)).map(({ id }) => id),
    cells: (candidate, expert) => forms.get(candidate)?.get(expert) ?? { state: "blank" },
  });
  const above = outcome.ordered[category.seats - 1];
  const below = outcome.ordered[category.seats];
  if (above === undefined || below === undefined) return { category: category.id, candidates: [] };
  forms.set(below, new Map(forms.get(above)));
  return { category: category.id, candidates: [above, below] };
}

function changeOneScore(
  rules: RuleFile,
  candidates: readonly { readonly id: CandidateId; readonly category: CategoryId }[],
  forms: Forms,
): void {
  const category = rules.categories.at(-1);
  const criterion = category?.rubric.criteria[0];
  const candidate = candidates.find((each) => each.category === category?.id)?.id;
  if (criterion === undefined || candidate === undefined) return;
  const own = forms.get(candidate) ?? new Map<ExpertId, DemoForm>();
  for (const [expert, form] of own) {
    if (form.state !== "scored") continue;
    const tenths = form.tenthsByCriterion.get(criterion.id) ?? 0;
    const changed = tenths >= criterion.stepTenths ? tenths - criterion.stepTenths : tenths + criterion.stepTenths;
    own.set(expert, { state: "scored", tenthsByCriterion: new Map(form.tenthsByCriterion).set(criterion.id, changed) });
    return;
  }
}
