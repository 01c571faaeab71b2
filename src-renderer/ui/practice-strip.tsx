import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/ui/page-frame.module.css";

/** Stands above every screen of a practice round, so that nobody takes it for the real one. */
export function PracticeStrip() {
  const { t } = useWords();
  return (
    <p className={styles["practice"]} role="note">
      <strong>【{t("ui.practice")}】</strong> {t("ui.practiceMeaning")}
    </p>
  );
}
