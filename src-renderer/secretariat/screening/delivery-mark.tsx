import type { ScreeningRow } from "#shared/ipc/secretariat-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/secretariat/screening/changes.module.css";

/** In sign and words: the delivery no longer has the candidate, or changed after the decision. */
export function DeliveryMark({ row }: { readonly row: ScreeningRow }) {
  const { t } = useWords();
  if (row.gone === true) return <small className={styles["mark"]}>{t("redelivery.mark.gone")}</small>;
  if (row.changed === true) return <small className={styles["mark"]}>{t("redelivery.mark.changed")}</small>;
  return null;
}
