import type { RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import type { Language } from "#shared/words/sentence.ts";

/** Titles of some categories in one line; `all` when they are all there are. */
export function panelNames(
  ids: readonly string[],
  categories: RoundOverview["categories"],
  all: string,
  language: Language,
): string {
  if (ids.length === categories.length) return all;
  const named = categories.filter(({ id }) => ids.includes(id)).map(({ title }) => title[language]);
  return named.join(language === "zh" ? "、" : ", ");
}
