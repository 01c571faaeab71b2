import { useWords } from "#renderer/lib/language.ts";
import type { KeyHint } from "#renderer/ui/keys-help.tsx";

/** The keys of the comparison, for the page that `?` shows. */
export function useCompareKeys(): readonly KeyHint[] {
  const { t } = useWords();
  return [
    { keys: "0–9 . ,", does: t("expert.review.keys.digits") },
    { keys: "↑ ↓", does: t("expert.review.keys.arrows") },
    { keys: "Enter", does: t("expert.review.compare.keys.enter") },
    { keys: "Esc", does: t("expert.review.keys.escape") },
  ];
}
