import type { RemovedImport } from "#shared/ipc/change-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatMoment } from "#renderer/lib/numbers.ts";
import { PlainTable } from "#renderer/ui/plain-table.tsx";

/** Score files that were taken out: by whom, before whom, why, and what counted since. */
export function RemovedImports({ removed }: { readonly removed: readonly RemovedImport[] }) {
  const { t } = useWords();
  if (removed.length === 0) return null;
  const heads = ["expert", "revision", "file", "removed", "reason", "now"] as const;
  return (
    <section aria-label={t("imports.removed")}>
      <h3>{t("imports.removed")}</h3>
      <PlainTable
        label={t("imports.removed")}
        heads={heads.map((head) => t(`imports.column.${head}`))}
        rows={removed.map((one) => ({
          key: String(one.id),
          cells: [
            `${one.expert} ${one.expertName}`,
            t("imports.revision", { n: one.revision }),
            one.fileName,
            t("imports.byTwo", { at: formatMoment(one.removedAtMs), by: one.removedBy, witness: one.witness }),
            one.reason,
            one.nowRevision === null ? t("imports.nothing") : t("imports.revision", { n: one.nowRevision }),
          ],
        }))}
      />
    </section>
  );
}
