import { memo } from "react";
import type { CandidateId } from "#shared/ids.ts";
import type { CandidateState } from "#shared/ipc/expert-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatTenths } from "#renderer/lib/numbers.ts";
import type { Choice } from "#renderer/expert/review/compare/choose-compared.ts";
import { CompareToggle } from "#renderer/expert/review/compare/compare-toggle.tsx";
import { markOf, type Mark } from "#renderer/expert/review/candidate-list.ts";
import styles from "#renderer/expert/review/candidate-list-pane.module.css";

interface Props {
  readonly candidate: CandidateState;
  readonly choice: Choice;
  readonly isOpen: boolean;
  /** Place among the rows, from 0, and how many there are: most of them are not drawn. */
  readonly at: number;
  readonly of: number;
  readonly topPx: number;
  readonly measure: (element: HTMLElement | null) => void;
  readonly onOpen: (candidate: CandidateId) => void;
}

const icons: Readonly<Record<Mark, string>> = { blank: "○", part: "◐", done: "✓", recused: "⊘", abstained: "◇" };

/** One candidate of the list: state by sign and word, name and unit in full, total once complete. */
export const CandidateRow = memo(function CandidateRow(props: Props) {
  const { candidate, choice, isOpen, at, of, topPx, measure, onOpen } = props;
  const { t } = useWords();
  const mark = markOf(candidate);
  const word =
    mark === "done"
      ? formatTenths(candidate.totalTenths ?? 0)
      : t(`expert.review.list.marks.${mark}`, { done: candidate.scoredCriteria });
  return (
    <li
      className={styles["item"]}
      style={{ top: topPx }}
      ref={measure}
      data-index={at}
      aria-setsize={of}
      aria-posinset={at + 1}
    >
      <button
        type="button"
        className={`${styles["row"] ?? ""} ${styles[mark] ?? ""}`}
        aria-current={isOpen}
        onClick={() => onOpen(candidate.id)}
      >
        <span className={styles["icon"]} aria-hidden="true">
          {icons[mark]}
        </span>
        <span className={styles["name"]}>{candidate.name}</span>
        <span className={styles["mark"]}>{word}</span>
        <span className={styles["unit"]}>
          {candidate.change !== null && (
            <span className={styles["change"]}>◆ {t(`expert.changes.marks.${candidate.change}`)} </span>
          )}
          {candidate.flagged && <span className={styles["flag"]}>⚑ {t("expert.review.list.marks.flagged")} </span>}
          {candidate.unitName}
        </span>
      </button>
      <CompareToggle candidate={candidate} choice={choice} isNarrow isStop={isOpen} />
    </li>
  );
});
