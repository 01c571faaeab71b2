import type { CandidateState } from "#shared/ipc/expert-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import type { Choice } from "#renderer/expert/review/compare/choose-compared.ts";
import { toggleTray } from "#renderer/expert/review/compare/tray-actions.ts";
import styles from "#renderer/expert/review/compare/compare-toggle.module.css";

interface Props {
  readonly candidate: CandidateState;
  /** How it stands to the choice; worked out once for all rows of a list. */
  readonly choice: Choice;
  /** Shows the sign only. */
  readonly isNarrow?: boolean;
  /** The keyboard stops here; elsewhere the key + does the same. */
  readonly isStop: boolean;
}

/** Chooses one candidate for comparing; says why where that is not possible. A recused one has no such button. */
export function CompareToggle({ candidate, choice, isNarrow = false, isStop }: Props) {
  const { t } = useWords();
  if (candidate.state === "recused") return null;
  const isChosen = choice === "chosen";
  const name = t("expert.review.compare.add", { name: candidate.name });
  const why =
    choice === "full"
      ? t("expert.review.compare.full")
      : choice === "other-category"
        ? t("expert.review.compare.otherCategory")
        : undefined;
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
