import type { Language } from "#shared/words/sentence.ts";
import type { Say } from "#renderer/lib/language.ts";

/** Numbers in their order with runs drawn together: 1, 2, 3, 5 → `1–3、5`. */
export function foldNumbers(numbers: readonly number[], language: Language): string {
  const runs: { readonly first: number; last: number }[] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && number <= run.last + 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs
    .map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`))
    .join(language === "zh" ? "、" : ", ");
}

/** Volumes as people call them: 第 2–4 卷; number 0 is the head of the bundle. */
export function volumeNames(numbers: readonly number[], language: Language, t: Say): string {
  const volumes = numbers.filter((number) => number > 0);
  return [
    ...(numbers.includes(0) ? [t("expert.volumes.head")] : []),
    ...(volumes.length > 0
      ? [
          t(volumes.length === 1 ? "expert.volumes.one" : "expert.volumes.several", {
            numbers: foldNumbers(volumes, language),
          }),
        ]
      : []),
  ].join(language === "zh" ? "、" : ", ");
}
