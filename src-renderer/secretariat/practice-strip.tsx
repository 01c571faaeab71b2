import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/secretariat/practice-strip.module.css";

/** Says on every screen of a practice round that nothing here counts. */
export function PracticeStrip() {
  const { t } = useWords();
  return (
    <p role="note" className={styles["strip"]} data-testid="practice-strip">
      <strong>{t("desk.practice.mark")}</strong> {t("desk.practice.meaning")}
    </p>
  );
}
