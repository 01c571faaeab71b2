import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/ui/page-frame.module.css";

/** Stands above every screen of a practice round or of a trial, so that nobody takes it for the real one. */
export function PracticeStrip({ kind }: { readonly kind: "practice" | "trial" }) {
  const { t } = useWords();
  return (
    <p className={styles["practice"]} role="note">
      <strong>【{t(`ui.${kind}`)}】</strong> {t(`ui.${kind}Meaning`)}
    </p>
  );
}
