import { useWords } from "#renderer/lib/language.ts";
import { formatClock } from "#renderer/lib/numbers.ts";
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
