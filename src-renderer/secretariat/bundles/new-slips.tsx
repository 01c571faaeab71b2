import type { BuiltBundle } from "#shared/ipc/bundle-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/secretariat/bundles/bundles.module.css";
import { WrittenPaths } from "#renderer/secretariat/written-paths.tsx";
import { CopyButton } from "#renderer/ui/copy-button.tsx";
import { PlainTable } from "#renderer/ui/plain-table.tsx";
import { Row } from "#renderer/ui/row.tsx";

interface Props {
  readonly slips: BuiltBundle["slips"];
  readonly files: readonly string[];
  /** There are experts whose slip is older than this bundle. */
  readonly othersKeepTheirs: boolean;
}

/** The codes of new slips; they are never shown again. */
export function NewSlips({ slips, files, othersKeepTheirs }: Props) {
  const { t } = useWords();
  const all = slips.map((slip) => `${slip.expert}\t${slip.name}\t${slip.code}`).join("\n");
  return (
    <>
      <p role="alert" className={styles["warning"]}>
        ! {t("bundles.built.warning")}
      </p>
      {othersKeepTheirs && <p>{t("bundles.built.others")}</p>}
      <PlainTable
        label={t("bundles.built.title")}
        heads={[t("bundles.built.expert"), t("bundles.built.name"), t("bundles.built.code")]}
        rows={slips.map((slip) => ({
          key: slip.expert,
          cells: [
            slip.expert,
            slip.name,
            <code key="code" className={styles["code"]} data-testid={`slip-${slip.expert}`}>
              {slip.code}
            </code>,
          ],
        }))}
      />
      {files.length > 0 && (
        <section className={styles["close"]} aria-label={t("bundles.built.files")}>
          <h3>{t("bundles.built.files")}</h3>
          <WrittenPaths label={t("bundles.built.files")} paths={files} />
          <p className={styles["soft"]}>{t("bundles.built.filesMeaning")}</p>
        </section>
      )}
      <Row>
        <CopyButton label={t("bundles.built.copyAll")} text={all} />
      </Row>
    </>
  );
}
