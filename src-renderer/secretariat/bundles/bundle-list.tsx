import { Button } from "antd";
import { useState } from "react";
import type { RoundId } from "#shared/ids.ts";
import type { BundleCopyRow, BundleRow } from "#shared/ipc/bundle-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { listed } from "#renderer/lib/listed.ts";
import { formatBytes, formatCount, formatMoment, shortHash } from "#renderer/lib/numbers.ts";
import styles from "#renderer/secretariat/bundles/bundles.module.css";
import { bundlesInUse } from "#renderer/secretariat/bundles/bundles-in-use.ts";
import { CopyBundle } from "#renderer/secretariat/bundles/copy-bundle.tsx";
import { CopyList } from "#renderer/secretariat/bundles/copy-list.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { PlainTable } from "#renderer/ui/plain-table.tsx";
import { Row } from "#renderer/ui/row.tsx";
import { RevealButton } from "#renderer/ui/reveal-button.tsx";

interface Props {
  readonly round: RoundId;
  readonly bundles: readonly BundleRow[];
  readonly copies: readonly BundleCopyRow[];
}

/** All bundles of the round, the newest first, and their copies on sticks. */
export function BundleList({ round, bundles, copies }: Props) {
  const { t, language } = useWords();
  const [copying, setCopying] = useState<readonly BundleRow[]>([]);
  const newestFirst = bundles.toSorted((a, b) => b.version - a.version);
  const inUse = bundlesInUse(newestFirst);
  const version = (row: BundleRow): string =>
    inUse.includes(row)
      ? `${t("bundles.list.versionNumber", { n: row.version })} · ${t("bundles.list.current")}`
      : t("bundles.list.versionNumber", { n: row.version });
  return (
    <Panel title={`${t("bundles.list.title")} · ${t("ui.table.count", { total: bundles.length })}`}>
      {inUse.length > 1 && (
        <Row>
          <Button onClick={() => setCopying(inUse)}>{t("bundles.list.copyMany", { n: inUse.length })}</Button>
        </Row>
      )}
      {bundles.length === 0 ? (
        <p>{t("bundles.list.none")}</p>
      ) : (
        <PlainTable
          label={t("bundles.list.title")}
          heads={[
            t("bundles.list.version"),
            t("bundles.list.whom"),
            t("bundles.list.builtAt"),
            t("bundles.list.candidates"),
            t("bundles.list.bytes"),
            t("bundles.list.hash"),
            t("bundles.list.copies"),
            t("bundles.list.deeds"),
          ]}
          rows={newestFirst.map((row) => ({
            key: row.bundle,
            cells: [
              <span key="version" className={styles["whole"]} title={row.bundle}>
                {version(row)}
              </span>,
              <span key="whom" className={styles["whole"]} title={listed(row.experts, language)}>
                {row.label === "" ? t("bundles.list.all") : row.label}
              </span>,
              <span key="builtAt" className={styles["whole"]}>
                {formatMoment(row.builtAtMs)}
              </span>,
              formatCount(row.candidates),
              <span
                key="size"
                className={styles["whole"]}
                title={t("bundles.list.files", { n: formatCount(row.files) })}
              >
                {t("bundles.list.size", { bytes: formatBytes(row.bytes), volumes: row.volumes })}
              </span>,
              <code key="hash" title={row.hash}>
                {shortHash(row.hash)}
              </code>,
              copies.filter(({ bundle }) => bundle === row.bundle).length,
              <div key="deeds" className={styles["deeds"]} title={row.folder}>
                <Button aria-label={`${t("bundles.copy.open")} ${version(row)}`} onClick={() => setCopying([row])}>
                  {t("bundles.copy.open")}
                </Button>
                <RevealButton path={row.folder} />
              </div>,
            ],
          }))}
        />
      )}
      {copies.length > 0 && <CopyList copies={copies} bundles={bundles} />}
      {copying.length > 0 && (
        <CopyBundle round={round} bundles={copying.toReversed()} copies={copies} onClose={() => setCopying([])} />
      )}
    </Panel>
  );
}
