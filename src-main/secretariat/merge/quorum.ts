import type { CategoryId, ExpertId } from "#shared/ids.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";
import { neededToRank } from "#shared/scoring/missing-policy.ts";
import type { CategorySplit } from "#main/secretariat/merge/splits-of.ts";

/** How much of a category's panel has handed in. */
export interface CategoryQuorum {
  readonly category: CategoryId;
  /** Those of the panel who have somebody to judge in it. */
  readonly panelExperts: number;
  readonly mergedExperts: number;
  /** Candidates of a split category who cannot be ranked with what is in; 0 where the full panel judges. */
  readonly shortCandidates: number;
  readonly met: boolean;
}

/**
 * One line per category of the rules; a category without a panel is never met.
 *
 * Where the work is split, one missing expert can leave single candidates without enough scores although most of the
 * panel is in, so every candidate must have as many experts who handed in as the rules rank from.
 */
export function quorumOf(
  rules: RuleFile,
  experts: readonly { readonly id: ExpertId; readonly categories: readonly CategoryId[] }[],
  merged: ReadonlyMap<ExpertId, unknown>,
  splits: ReadonlyMap<CategoryId, CategorySplit>,
): readonly CategoryQuorum[] {
  const needed = neededToRank(rules.panel);
  return rules.categories.map(({ id }) => {
    const split = splits.get(id);
    const busy = split && new Set([...split.values()].flat());
    const panel = experts.filter((one) => one.categories.includes(id) && busy?.has(one.id) !== false);
    const mergedExperts = panel.filter((one) => merged.has(one.id)).length;
    const shortCandidates = [...(split?.values() ?? [])].filter(
      (judges) => judges.filter((judge) => merged.has(judge)).length < needed,
    ).length;
    const enough = panel.length > 0 && mergedExperts * 100 >= rules.panel.quorumPercent * panel.length;
    return {
      category: id,
      panelExperts: panel.length,
      mergedExperts,
      shortCandidates,
      met: enough && shortCandidates === 0,
    };
  });
}
