import type { Category } from "#shared/rules/rule-file.ts";

/** A category's title as the facts of a message: in Chinese, and for its English sentence. */
export const categoryNamed = ({
  title,
}: Pick<Category, "title">): { readonly category: string; readonly categoryEn: string } => ({
  category: title.zh,
  categoryEn: title.en,
});
