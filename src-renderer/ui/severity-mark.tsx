import { useWords } from "#renderer/lib/language.ts";
import type { Severity } from "#shared/finding.ts";
import styles from "#renderer/ui/severity-mark.module.css";

const icons: Readonly<Record<Severity, string>> = { error: "✕", warning: "!", remark: "i" };

/** Severity by icon and word, never by colour alone. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const { t } = useWords();
  return (
    <span className={`${styles["mark"] ?? ""} ${styles[severity] ?? ""}`}>
      <span aria-hidden="true" className={styles["icon"]}>
        {icons[severity]}
      </span>
      {t(`ui.severity.${severity}`)}
    </span>
  );
}
