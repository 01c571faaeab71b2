import { Button } from "antd";
import { useState } from "react";
import type { RoundId } from "#shared/ids.ts";
import type { MergedImport } from "#shared/ipc/change-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatMoment } from "#renderer/lib/numbers.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { RemovedImports } from "#renderer/secretariat/merge/imports/removed-imports.tsx";
import { TakeOutDialog } from "#renderer/secretariat/merge/imports/take-out-dialog.tsx";
import { Loaded } from "#renderer/ui/loaded.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { PlainTable } from "#renderer/ui/plain-table.tsx";

interface Props {
  readonly round: RoundId;
  readonly frozen: boolean;
}

/** What was merged, each with the deed that takes it out again until the freeze. */
export function ImportsPanel({ round, frozen }: Props) {
  const { t } = useWords();
  const query = useQuery("merge/imports", { round });
  const [leaving, setLeaving] = useState<MergedImport>();
  const heads = ["expert", "revision", "file", "merged", "state"] as const;
  return (
    <Loaded query={query}>
      {({ imports, removed }) =>
        imports.length + removed.length === 0 ? null : (
          <Panel title={`${t("imports.title")} · ${t("ui.table.count", { total: imports.length })}`}>
            {!frozen && <p>{t("imports.lead")}</p>}
            {imports.length === 0 ? (
              <p>{t("imports.none")}</p>
            ) : (
              <PlainTable
                label={t("imports.title")}
                heads={[
                  ...heads.map((head) => t(`imports.column.${head}`)),
                  ...(frozen ? [] : [t("imports.column.deed")]),
                ]}
                rows={imports.map((one) => ({
                  key: one.sha256,
                  cells: [
                    `${one.expert} ${one.expertName}`,
                    t("imports.revision", { n: one.revision }),
                    one.fileName,
                    t("imports.by", { at: formatMoment(one.mergedAtMs), by: one.mergedBy }),
                    t(one.counts ? "imports.counts" : "imports.replaced"),
                    ...(frozen
                      ? []
                      : [
                          <Button
                            key="out"
                            size="small"
                            aria-label={t("imports.takeOut.openOf", { expert: one.expert, n: one.revision })}
                            onClick={() => setLeaving(one)}
                          >
                            {t("imports.takeOut.open")}
                          </Button>,
                        ]),
                  ],
                }))}
              />
            )}
            <RemovedImports removed={removed} />
            {leaving !== undefined && (
              <TakeOutDialog round={round} leaving={leaving} onClose={() => setLeaving(undefined)} />
            )}
          </Panel>
        )
      }
    </Loaded>
  );
}
