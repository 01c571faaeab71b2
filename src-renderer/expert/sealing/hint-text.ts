import type { SealCheck } from "#shared/ipc/expert-calls.ts";
import type { Category } from "#shared/rules/rule-file.ts";
import type { Language } from "#shared/words/sentence.ts";
import type { Say } from "#renderer/lib/language.ts";
import { formatTenths } from "#renderer/lib/numbers.ts";

type Hint = SealCheck["hints"][number];

/** What a hint's sentence needs. `count` of a small spread is in tenths of a point, else a number of things. */
export const hintFacts = (hint: Hint, categories: readonly Category[], language: Language) => ({
  category: categories.find((category) => category.id === hint.category)?.title[language] ?? hint.category,
  total: hint.count,
  points: formatTenths(hint.count),
});

/** One hint as a sentence. */
export const hintText = (hint: Hint, categories: readonly Category[], language: Language, t: Say): string =>
  t(`expert.sealing.hints.${hint.code}`, hintFacts(hint, categories, language));
