import type { ShortList } from "#shared/ipc/freeze-calls.ts";
import { fateOfShort, missingPolicyOf } from "#shared/scoring/missing-policy.ts";
import { shortCandidates } from "#main/secretariat/selection/short-candidates.ts";
import type { SelectionInput } from "#main/secretariat/selection/read-selection.ts";

/** Who is short of valid scores, and what the rules make of each. */
export function shortList(input: SelectionInput): ShortList {
  const { categories, panel } = input.round.rules;
  const titles = new Map(categories.map(({ id, title }) => [id, title]));
  return {
    policy: missingPolicyOf(panel),
    isDeclared: panel.missingPolicy !== undefined,
    needed: panel.minimumValid,
    candidates: shortCandidates(input).map(({ candidate: { id, name, unit, category }, valid }) => ({
      ...{ id, name, unit, category, valid },
      categoryTitle: titles.get(category) ?? { zh: category, en: category },
      fate: fateOfShort(panel, valid),
    })),
  };
}
