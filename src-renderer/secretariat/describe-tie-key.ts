import type { Category } from "#shared/rules/rule-file.ts";
import type { TieKey } from "#shared/rules/rubric.ts";
import type { Language } from "#shared/words/sentence.ts";
import type { Say } from "#renderer/lib/language.ts";

/** A tie key in words, e.g. 「成效与群众认可」平均分. */
export function describeTieKey(
  key: TieKey,
  rubric: Category["rubric"] | undefined,
  t: Say,
  language: Language,
): string {
  if (key.key !== "criterion-mean") return t(`desk.tieKey.${key.key}`);
  const criterion = rubric?.criteria.find((one) => one.id === key.criterion);
  return t("desk.tieKey.criterion", { name: criterion?.name[language] ?? key.criterion });
}
