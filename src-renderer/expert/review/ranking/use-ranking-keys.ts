import { useWords } from "#renderer/lib/language.ts";
import type { KeyHint } from "#renderer/ui/keys-help.tsx";

/** The keys of the own ranking, for the page that `?` shows. */
export function useRankingKeys(): readonly KeyHint[] {
  const { t } = useWords();
  return [
    { keys: "↑ ↓", does: t("expert.review.ranking.keys.rows") },
    { keys: "Alt+↑ / Alt+↓", does: t("expert.review.ranking.keys.move") },
    { keys: "Enter", does: t("expert.review.ranking.keys.enter") },
    { keys: "Esc", does: t("expert.review.ranking.keys.escape") },
    { keys: "+", does: t("expert.review.ranking.keys.choose") },
    { keys: "=", does: t("expert.review.ranking.keys.compare") },
  ];
}
