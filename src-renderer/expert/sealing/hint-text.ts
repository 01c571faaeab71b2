import type { SealHint } from "#shared/ipc/expert-calls.ts";
import type { Category } from "#shared/rules/rule-file.ts";
import type { Language } from "#shared/words/sentence.ts";
import type { Say } from "#renderer/lib/language.ts";
import { formatTenths } from "#renderer/lib/numbers.ts";

/** What a hint's sentence needs. `count` of a spread, a gap and a criterion is in tenths of a point, else a number of candidates. */
export function hintFacts(hint: SealHint, categories: readonly Category[], language: Language) {
  const category = categories.find(({ id }) => id === hint.category);
  const criterion = category?.rubric.criteria.find(({ id }) => id === hint.criterion);
  return {
    category: category?.title[language] ?? hint.category,
    criterion: criterion?.name[language] ?? hint.criterion ?? "",
    total: hint.count,
    points: formatTenths(hint.count),
  };
}

/** One hint as a sentence. */
export const hintText = (hint: SealHint, categories: readonly Category[], language: Language, t: Say): string =>
  t(`expert.sealing.hints.${hint.code}`, hintFacts(hint, categories, language));
