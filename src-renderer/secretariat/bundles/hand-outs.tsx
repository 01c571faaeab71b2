import { Button, type TableColumnsType } from "antd";
import { useState } from "react";
import type { RoundId } from "#shared/ids.ts";
import type { HandOutRow } from "#shared/ipc/hand-out-calls.ts";
import { compareText } from "#renderer/lib/compare-text.ts";
import { useWords } from "#renderer/lib/language.ts";
import { listed } from "#renderer/lib/listed.ts";
import { formatMoment } from "#renderer/lib/numbers.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { ExportHandOuts } from "#renderer/secretariat/bundles/export-hand-outs.tsx";
import { HandOutDialog } from "#renderer/secretariat/bundles/hand-out-dialog.tsx";
import styles from "#renderer/secretariat/bundles/hand-outs.module.css";
import { FillTable } from "#renderer/ui/fill-table.tsx";
import { Loaded } from "#renderer/ui/loaded.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { Row } from "#renderer/ui/row.tsx";

const namesShown = 6;

/** The register of what went to whom: recorded, updated and written out. */
export function HandOuts({ round }: { readonly round: RoundId }) {
  const { t, language } = useWords();
  const [editing, setEditing] = useState<HandOutRow | "new">();
  const register = useQuery("hand-outs/list", { round });
  const columns: TableColumnsType<HandOutRow> = [
    { title: t("handOuts.entry"), dataIndex: "entry", width: 80, sorter: (a, b) => a.entry - b.entry },
    {
      title: t("handOuts.expert"),
      width: 130,
      sorter: (a, b) => compareText(a.expert, b.expert),
      render: (_, row) => `${row.expert} ${row.expertName}`,
    },
    {
      title: t("handOuts.carrier"),
      render: (_, row) => (
        <>
          <p>{row.carrier}</p>
          <p className={styles["soft"]}>{row.bundle}</p>
        </>
      ),
    },
    { title: t("handOuts.purpose"), dataIndex: "purpose" },
    {
      title: t("handOuts.handedOn"),
      dataIndex: "handedOn",
      width: 112,
      sorter: (a, b) => compareText(a.handedOn, b.handedOn),
    },
    { title: t("handOuts.receiptOn"), width: 112, render: (_, row) => row.receiptOn ?? t("handOuts.unsigned") },
    {
      title: t("handOuts.ended"),
      width: 130,
      render: (_, row) => (
        <>
          <p>{row.ended === null ? t("handOuts.stillOut") : t(`handOuts.endings.${row.ended}`)}</p>
          <p className={styles["soft"]}>{row.endedOn}</p>
        </>
      ),
    },
    {
      title: t("handOuts.recorded"),
      width: 140,
      render: (_, row) => (
        <>
          <p>{row.recordedBy}</p>
          <p className={styles["soft"]}>
            {formatMoment(row.recordedAtMs)}
            {row.changes > 0 && ` · ${t("handOuts.changed", { n: row.changes })}`}
          </p>
        </>
      ),
    },
    {
      width: 128,
      render: (_, row) => (
        <Button aria-label={`${t("handOuts.change")} ${row.entry}`} onClick={() => setEditing(row)}>
          {t("handOuts.change")}
        </Button>
      ),
    },
  ];
  return (
    <Panel title={t("handOuts.title")}>
      <p>{t("handOuts.lead")}</p>
      <Loaded query={register}>
        {({ rows, open }) => {
          const names = listed(
            open.slice(0, namesShown).map(({ id, name }) => `${id} ${name}`),
            language,
          );
          return (
            <>
              {open.length > 0 && (
                <p role="status">
                  ○{" "}
                  {open.length > namesShown
                    ? t("handOuts.openMany", { n: open.length, names })
                    : t("handOuts.open", { names })}
                </p>
              )}
              <Row>
                <Button type="primary" onClick={() => setEditing("new")}>
                  {t("handOuts.add")}
                </Button>
              </Row>
              {rows.length === 0 ? (
                <p>{t("handOuts.none")}</p>
              ) : (
                <>
                  <div className={styles["register"]}>
                    <FillTable
                      label={t("handOuts.title")}
                      rows={rows}
                      columns={columns}
                      rowKey={(row) => String(row.entry)}
                      searchText={(row) => `${row.expertName} ${row.expert} ${row.carrier} ${row.bundle}`}
                    />
                  </div>
                  <ExportHandOuts round={round} />
                </>
              )}
              {editing !== undefined && (
                <HandOutDialog
                  round={round}
                  entry={editing === "new" ? undefined : editing}
                  open={open}
                  onClose={() => setEditing(undefined)}
                />
              )}
            </>
          );
        }}
      </Loaded>
    </Panel>
  );
}
