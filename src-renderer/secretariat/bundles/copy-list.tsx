import type { BundleCopyRow, BundleRow } from "#shared/ipc/bundle-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { listed } from "#renderer/lib/listed.ts";
import { formatBytes, formatMoment } from "#renderer/lib/numbers.ts";
import styles from "#renderer/secretariat/bundles/bundles.module.css";
import { PlainTable } from "#renderer/ui/plain-table.tsx";

interface Props {
  readonly copies: readonly BundleCopyRow[];
  readonly bundles: readonly BundleRow[];
}

/** Which sticks hold which version, when it was copied and by whom; the latest first. */
export function CopyList({ copies, bundles }: Props) {
  const { t, language } = useWords();
  const latestFirst = copies.toSorted((a, b) => b.copiedAtMs - a.copiedAtMs);
  const versionOf = (copy: BundleCopyRow): number | undefined =>
    bundles.find(({ bundle }) => bundle === copy.bundle)?.version;
  return (
    <section className={styles["close"]} aria-label={t("bundles.copy.list")}>
      <h3>
        {t("bundles.copy.list")} · {t("ui.table.count", { total: copies.length })}
      </h3>
      <PlainTable
        label={t("bundles.copy.list")}
        heads={[
          t("bundles.list.version"),
          t("bundles.copy.at"),
          t("bundles.copy.by"),
          t("bundles.copy.place"),
          t("bundles.copy.bytes"),
          t("bundles.copy.readBack"),
        ]}
        rows={latestFirst.map((copy) => ({
          key: `${copy.bundle} ${copy.target} ${copy.copiedAtMs}`,
          cells: [
            <span key="version" className={styles["whole"]}>
              {t("bundles.list.versionNumber", { n: versionOf(copy) ?? copy.bundle })}
            </span>,
            <span key="at" className={styles["whole"]}>
              {formatMoment(copy.copiedAtMs)}
            </span>,
            copy.copiedBy,
            <span key="place" className={styles["path"]}>
              {copy.target}
            </span>,
            <span key="bytes" className={styles["whole"]}>
              {formatBytes(copy.bytes)}
              {copy.partVolumes !== null && ` · ${t("bundles.copy.partOf", { n: listed(copy.partVolumes, language) })}`}
            </span>,
            <span key="verified" className={styles["whole"]}>
              {t("bundles.copy.verified")}
            </span>,
          ],
        }))}
      />
    </section>
  );
}
