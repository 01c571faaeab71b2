import type { CategoryId, ExpertId } from "#shared/ids.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";

/** How much of a category's panel has handed in. */
export interface CategoryQuorum {
  readonly category: CategoryId;
  readonly panelExperts: number;
  readonly mergedExperts: number;
  readonly met: boolean;
}

/** One line per category of the rules; a category without a panel is never met. */
export function quorumOf(
  rules: RuleFile,
  experts: readonly { readonly id: ExpertId; readonly categories: readonly CategoryId[] }[],
  merged: ReadonlyMap<ExpertId, unknown>,
): readonly CategoryQuorum[] {
  return rules.categories.map(({ id }) => {
    const panel = experts.filter(({ categories }) => categories.includes(id));
    const mergedExperts = panel.filter((one) => merged.has(one.id)).length;
    const met = panel.length > 0 && mergedExperts * 100 >= rules.panel.quorumPercent * panel.length;
    return { category: id, panelExperts: panel.length, mergedExperts, met };
  });
}
