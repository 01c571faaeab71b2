import type { CandidateState } from "#shared/ipc/expert-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { chosenOf, refusalOf } from "#renderer/expert/review/compare/choose-compared.ts";
import { toggleTray } from "#renderer/expert/review/compare/tray-actions.ts";
import { useReview } from "#renderer/expert/review/store.ts";
import styles from "#renderer/expert/review/compare/compare-toggle.module.css";

const none: readonly CandidateState[] = [];

interface Props {
  readonly candidate: CandidateState;
  /** Shows the sign only. */
  readonly isNarrow?: boolean;
  /** The keyboard stops here; elsewhere the key + does the same. */
  readonly isStop: boolean;
}

/** Chooses one candidate for comparing; says why where that is not possible. A recused one has no such button. */
export function CompareToggle({ candidate, isNarrow = false, isStop }: Props) {
  const { t } = useWords();
  const candidates = useReview((state) => state.overview?.candidates ?? none);
  const tray = useReview((state) => state.tray);
  if (candidate.state === "recused") return null;
  const chosen = chosenOf(candidates, tray);
  const isChosen = chosen.some(({ id }) => id === candidate.id);
  const refusal = isChosen ? undefined : refusalOf(chosen, candidate);
  const name = t("expert.review.compare.add", { name: candidate.name });
  const why =
    refusal === "full"
      ? t("expert.review.compare.full")
      : refusal === undefined
        ? undefined
        : t("expert.review.compare.otherCategory");
  return (
    <button
      type="button"
      className={styles["toggle"]}
      tabIndex={isStop ? 0 : -1}
      aria-label={name}
      aria-pressed={isChosen}
      aria-disabled={why !== undefined}
      title={why === undefined ? name : `${name}（${why}）`}
      onClick={() => toggleTray(candidate.id)}
    >
      {isChosen ? "✓" : "＋"}
      {!isNarrow && <span>{t("expert.review.compare.addShort")}</span>}
    </button>
  );
}
