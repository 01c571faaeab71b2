import { Button } from "antd";
import type { ReactNode } from "react";
import { useWords } from "#renderer/lib/language.ts";
import { useProgress } from "#renderer/expert/review/desk-parts.ts";
import { useDeedText } from "#renderer/expert/review/use-deed-text.ts";
import { useReview, type MoveNotice } from "#renderer/expert/review/store.ts";
import styles from "#renderer/expert/review/page.module.css";

interface Props {
  readonly canGoBack: boolean;
  readonly canGoOn: boolean;
  readonly onPrevious: () => void;
  readonly onNext: () => void;
  readonly onDone: () => void;
  /** Stands at the right: ways to the other pages. */
  readonly children: ReactNode;
}

/** Notices that ask for nothing. */
const quietNotices: readonly (MoveNotice["kind"] | undefined)[] = ["all-done", "undone", "redone"];

/** The foot of the desk: ways to the other candidates, the most needed keys, how far the work is. */
export function DeskFoot(props: Props) {
  const { t } = useWords();
  const notice = useReview((state) => state.notice);
  const { done, toScore } = useProgress();
  const text = useNoticeText(notice);
  return (
    <footer className={styles["foot"]}>
      <Button disabled={!props.canGoBack} title="Alt+↑" onClick={props.onPrevious}>
        ← {t("expert.review.foot.previous")}
      </Button>
      <Button disabled={!props.canGoOn} title="Alt+↓" onClick={props.onNext}>
        {t("expert.review.foot.next")} →
      </Button>
      <Button type="primary" title="Ctrl+Enter" onClick={props.onDone}>
        {t("expert.review.foot.done")}
      </Button>
      {text === "" ? (
        <p className={styles["keys"]}>{t("expert.review.foot.keys")}</p>
      ) : (
        <p
          role="status"
          className={`${styles["notice"] ?? ""} ${quietNotices.includes(notice?.kind) ? (styles["good"] ?? "") : ""}`}
        >
          {text}
        </p>
      )}
      <p className={styles["progress"]}>{t("expert.review.foot.progress", { done, total: toScore })}</p>
      {props.children}
    </footer>
  );
}

function useNoticeText(notice: MoveNotice | null): string {
  const { t } = useWords();
  const deedText = useDeedText();
  switch (notice?.kind) {
    case undefined:
      return "";
    case "fix-first":
      return t("expert.review.foot.fixFirst");
    case "comment-needed":
      return t("expert.judging.foot.commentNeeded");
    case "unsaved":
      return t("expert.judging.foot.unsaved");
    case "nothing-to-undo":
      return t("expert.judging.foot.nothingToUndo");
    case "undone":
    case "redone":
      return deedText(notice.deed, notice.kind);
    case "still-open":
      return t("expert.review.foot.stillOpen", { total: notice.open });
    case "all-done":
      return t("expert.review.foot.allDone");
  }
}
