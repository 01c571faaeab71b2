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
    { keys: "Ctrl+P", does: t("expert.paper.key") },
    { keys: "← →", does: t("expert.review.keys.divider") },
  ];
}
