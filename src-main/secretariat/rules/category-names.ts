import type { CategoryId } from "#shared/ids.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";

/** A category's title in both languages as facts of a message; its id where the rules no longer have it. */
export function categoryNames(
  rules: RuleFile,
  category: CategoryId,
): { readonly category: string; readonly categoryEn: string } {
  const title = rules.categories.find(({ id }) => id === category)?.title;
  return { category: title?.zh ?? category, categoryEn: title?.en ?? category };
}
