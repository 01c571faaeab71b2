import type { Language } from "#shared/words/sentence.ts";

/** Several short texts in one line, parted as the language parts them; longer ones that hold commas by `pause` «long». */
export function listed(
  texts: readonly (string | number)[],
  language: Language,
  pause: "short" | "long" = "short",
): string {
  const [short, long] = language === "zh" ? ["、", "；"] : [", ", "; "];
  return texts.join(pause === "short" ? short : long);
}
