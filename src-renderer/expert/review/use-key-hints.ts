import { useWords } from "#renderer/lib/language.ts";
import type { KeyHint } from "#renderer/ui/keys-help.tsx";

/** The keys of the review desk, for the page that `?` shows. */
export function useKeyHints(): readonly KeyHint[] {
  const { t } = useWords();
  return [
    { keys: "0–9 . ,", does: t("expert.review.keys.digits") },
    { keys: "↑ ↓", does: t("expert.review.keys.arrows") },
    { keys: "Enter", does: t("expert.review.keys.enter") },
    { keys: "Ctrl+Enter", does: t("expert.review.keys.done") },
    { keys: "Esc", does: t("expert.review.keys.escape") },
    { keys: "Alt+↑ / Alt+↓", does: t("expert.review.keys.neighbours") },
    { keys: "/", does: t("expert.review.keys.search") },
    { keys: "!", does: t("expert.review.keys.flag") },
    { keys: "Ctrl+Z / Ctrl+Shift+Z", does: t("expert.judging.keys.undo") },
    { keys: "Ctrl+H", does: t("expert.judging.keys.history") },
    { keys: "Ctrl+J", does: t("expert.judging.keys.phrases") },
    { keys: "+", does: t("expert.review.ranking.keys.choose") },
    { keys: "=", does: t("expert.review.ranking.keys.compare") },
    { keys: "Ctrl+P", does: t("expert.paper.key") },
    { keys: "← →", does: t("expert.review.keys.divider") },
  ];
}
