import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/secretariat/bundles/keys.module.css";
import { PlainTable } from "#renderer/ui/plain-table.tsx";

const losses = ["passphrase", "computer", "paper", "both", "slip", "stick"] as const;

/** What can be lost, what is gone with it, and what to do; folded away until somebody asks. */
export function LossTable() {
  const { t } = useWords();
  return (
    <details className={styles["losses"]}>
      <summary>{t("losses.title")}</summary>
      <PlainTable
        label={t("losses.title")}
        heads={[t("losses.what"), t("losses.outcome"), t("losses.next")]}
        rows={losses.map((loss) => ({
          key: loss,
          cells: [t(`losses.${loss}.what`), t(`losses.${loss}.outcome`), t(`losses.${loss}.next`)],
        }))}
      />
    </details>
  );
}
