import { z } from "zod";
import type { Expert } from "#shared/domain/expert.ts";
import type { CategoryId, ExpertId } from "#shared/ids.ts";

/** How the work of a round is cut into bundles: one for all, by category, or one an expert. */
export const Division = z.enum(["all", "category", "expert"]);
export type Division = z.infer<typeof Division>;

/** One bundle to be built: the experts who have a seat in it. */
export interface BundlePart {
  readonly division: Division;
  readonly experts: readonly ExpertId[];
  /** Categories that these experts judge, in the order of the rules. */
  readonly categories: readonly CategoryId[];
}

/**
 * The bundles that a division gives; each expert has a seat in exactly one, so that each hands in one score file.
 *
 * Shape: by category, categories that share an expert stay together; a category without experts gives no bundle.
 */
export function planParts(
  division: Division,
  experts: readonly Pick<Expert, "id" | "categories">[],
  order: readonly CategoryId[],
): BundlePart[] {
  const part = (own: typeof experts): BundlePart => ({
    division,
    experts: own.map(({ id }) => id),
    categories: order.filter((category) => own.some(({ categories }) => categories.includes(category))),
  });
  if (experts.length === 0) return [];
  if (division === "all") return [part(experts)];
  if (division === "expert") return experts.map((expert) => part([expert]));
  return linkedPanels(experts, order).map((linked) =>
    part(experts.filter(({ categories }) => categories.some((category) => linked.has(category)))),
  );
}

function linkedPanels(
  experts: readonly Pick<Expert, "categories">[],
  order: readonly CategoryId[],
): readonly ReadonlySet<CategoryId>[] {
  let groups = order
    .filter((category) => experts.some(({ categories }) => categories.includes(category)))
    .map((category) => new Set([category]));
  for (const { categories } of experts) {
    const touched = groups.filter((group) => categories.some((category) => group.has(category)));
    const [first, ...others] = touched;
    if (first === undefined) continue;
    for (const other of others) for (const category of other) first.add(category);
    groups = groups.filter((group) => !others.includes(group));
  }
  return groups;
}
