import { Button } from "antd";
import { useWords } from "#renderer/lib/language.ts";
import { formatClock } from "#renderer/lib/numbers.ts";
import { problemText } from "#renderer/lib/problem-text.ts";
import { flushSaves } from "#renderer/expert/review/saving.ts";
import { useReview } from "#renderer/expert/review/store.ts";
import styles from "#renderer/expert/review/page.module.css";

/** Whether everything on screen is on disk, and since when. */
export function SaveState() {
  const { t } = useWords();
  const { waiting, failed, savedAtMs } = useReview((state) => state.saving);
  const opened = useReview((state) => state.desk?.savedAtMs ?? null);
  const atMs = savedAtMs ?? opened;
  if (failed.length > 0)
    return (
      <span role="status" data-alarm="" className={styles["bad"]}>
        ✕ {t("expert.review.notSaved", { total: failed.length })}
      </span>
    );
  if (waiting > 0) return <span role="status">{t("expert.review.saving")}</span>;
  return (
    <span role="status">
      {atMs === null ? t("expert.review.savedNothing") : t("expert.review.saved", { at: formatClock(atMs) })}
    </span>
  );
}

/** Stays as long as something on screen could not be saved: what happened, what is safe, and a way to try at once. */
export function SaveFailure() {
  const { t, language } = useWords();
  const failed = useReview((state) => state.saving.failed);
  const [first] = failed;
  if (first === undefined) return null;
  const said = problemText(first.problem, language);
  return (
    <div role="alert" className={`${styles["banner"] ?? ""} ${styles["failed"] ?? ""}`}>
      <p>
        <strong>✕ {t("expert.review.saveFailed", { total: failed.length, says: said.says })}</strong>{" "}
        {t("expert.review.saveFailedNext", { next: said.next })}
      </p>
      <Button danger onClick={() => void flushSaves()}>
        {t("expert.review.retry")}
      </Button>
    </div>
  );
}
