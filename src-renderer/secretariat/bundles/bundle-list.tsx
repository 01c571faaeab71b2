import type { BundleRow } from "#shared/ipc/secretariat-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatBytes, formatCount, formatMoment, shortHash } from "#renderer/lib/numbers.ts";
import { Panel } from "#renderer/ui/panel.tsx";
import { PlainTable } from "#renderer/ui/plain-table.tsx";

/** All bundles of the round, the newest first. */
export function BundleList({ bundles }: { readonly bundles: readonly BundleRow[] }) {
  const { t } = useWords();
  const newestFirst = bundles.toSorted((a, b) => b.version - a.version);
  return (
    <Panel title={`${t("bundles.list.title")} · ${t("ui.table.count", { total: bundles.length })}`}>
      {bundles.length === 0 ? (
        <p>{t("bundles.list.none")}</p>
      ) : (
        <PlainTable
          label={t("bundles.list.title")}
          heads={[
            t("bundles.list.version"),
            t("bundles.list.builtAt"),
            t("bundles.list.id"),
            t("bundles.list.candidates"),
            t("bundles.list.files"),
            t("bundles.list.bytes"),
            t("bundles.list.volumes"),
            t("bundles.list.hash"),
            t("bundles.list.folder"),
          ]}
          rows={newestFirst.map((row) => ({
            key: row.bundle,
            cells: [
              row.version,
              formatMoment(row.builtAtMs),
              row.bundle,
              formatCount(row.candidates),
              formatCount(row.files),
              formatBytes(row.bytes),
              row.volumes,
              shortHash(row.hash),
              row.folder,
            ],
          }))}
        />
      )}
    </Panel>
  );
}
