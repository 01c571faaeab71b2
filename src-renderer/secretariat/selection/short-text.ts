import type { ShortList } from "#shared/ipc/freeze-calls.ts";
import type { Language } from "#shared/words/sentence.ts";
import type { Say } from "#renderer/lib/language.ts";

/** How many candidates have too few valid scores and what becomes of them, in one sentence; empty where nobody has. */
export function shortText({ candidates, needed }: ShortList, t: Say, language: Language): string {
  if (candidates.length === 0) return "";
  const fates = [...Map.groupBy(candidates, ({ fate }) => fate)].map(([fate, own]) =>
    t(`freeze.fates.${fate}`, { n: own.length }),
  );
  return t("freeze.dialog", { n: candidates.length, needed, fates: fates.join(language === "zh" ? "，" : ", ") });
}
