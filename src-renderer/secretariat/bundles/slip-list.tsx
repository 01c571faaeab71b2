import { Button, type TableColumnsType } from "antd";
import { useState } from "react";
import type { RoundId } from "#shared/ids.ts";
import type { BundleRow, SlipRow } from "#shared/ipc/bundle-calls.ts";
import { compareText } from "#renderer/lib/compare-text.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatMoment } from "#renderer/lib/numbers.ts";
import styles from "#renderer/secretariat/bundles/bundles.module.css";
import { PrintedState } from "#renderer/secretariat/bundles/printed-state.tsx";
import { RecordPrinting } from "#renderer/secretariat/bundles/record-printing.tsx";
import { RevokeSlip } from "#renderer/secretariat/bundles/revoke-slip.tsx";
import { expertsAwaitingSlips, slipStanding } from "#renderer/secretariat/bundles/slip-standing.ts";
import { FillTable } from "#renderer/ui/fill-table.tsx";
import { Panel } from "#renderer/ui/panel.tsx";

interface Props {
  readonly round: RoundId;
  readonly slips: readonly SlipRow[];
  readonly bundles: readonly BundleRow[];
}

/** Who has which slip since when, and the way to revoke a lost one. */
export function SlipList({ round, slips, bundles }: Props) {
  const { t } = useWords();
  const [revoking, setRevoking] = useState<SlipRow>();
  const [revoked, setRevoked] = useState("");
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [printing, setPrinting] = useState(false);
  const printed = slips.filter(({ slip, revokedAtMs }) => revokedAtMs === null && chosen.includes(slip));
  const awaiting = expertsAwaitingSlips(slips);
  const versionOf = (slip: SlipRow): number => bundles.find(({ bundle }) => bundle === slip.since)?.version ?? 0;
  const columns: TableColumnsType<SlipRow> = [
    {
      title: t("slips.expert"),
      width: 76,
      defaultSortOrder: "ascend",
      sorter: (a, b) => compareText(a.expert, b.expert),
      dataIndex: "expert",
    },
    { title: t("slips.name"), width: 110, sorter: (a, b) => compareText(a.name, b.name), dataIndex: "name" },
    { title: t("slips.slip"), width: 176, render: (_, row) => <code>{row.slip}</code> },
    {
      title: t("slips.since"),
      width: 96,
      sorter: (a, b) => versionOf(a) - versionOf(b),
      render: (_, row) => t("bundles.list.versionNumber", { n: versionOf(row) }),
    },
    { title: t("slips.printed"), width: 180, render: (_, row) => <PrintedState slip={row} /> },
    {
      title: t("slips.state"),
      render: (_, row) => (
        <>
          <p>{t(`slips.standing.${slipStanding(row, slips)}`)}</p>
          {row.revokedAtMs !== null && (
            <p className={styles["soft"]}>
              {t("slips.revokedAt", { at: formatMoment(row.revokedAtMs), reason: row.reason })}
            </p>
          )}
        </>
      ),
    },
    {
      width: 150,
      render: (_, row) =>
        row.revokedAtMs === null && (
          <Button aria-label={`${t("slips.revoke.open")} ${row.expert}`} onClick={() => setRevoking(row)}>
            {t("slips.revoke.open")}
          </Button>
        ),
    },
  ];
  return (
    <Panel title={t("slips.title")}>
      <p>{t("slips.lead")}</p>
      {revoked !== "" && (
        <p role="status" className={styles["done"]}>
          ✓ {t("slips.revoke.done", { name: revoked })}
        </p>
      )}
      {awaiting > 0 && (
        <p role="status" className={styles["warning"]}>
          ! {t("slips.awaiting", { n: awaiting })}
        </p>
      )}
      <div className={styles["slips"]}>
        <FillTable
          label={t("slips.title")}
          rows={slips}
          columns={columns}
          rowKey={(row) => row.slip}
          searchText={(row) => `${row.name} ${row.expert} ${row.slip}`}
          rowSelection={{
            selectedRowKeys: [...chosen],
            onChange: (keys) => setChosen(keys.map(String)),
            getCheckboxProps: (row) => ({ disabled: row.revokedAtMs !== null }),
          }}
          tools={
            <Button disabled={printed.length === 0} onClick={() => setPrinting(true)}>
              {t("slips.print.open", { n: printed.length })}
            </Button>
          }
        />
      </div>
      {printing && (
        <RecordPrinting
          round={round}
          slips={printed}
          onClose={() => {
            setPrinting(false);
            setChosen([]);
          }}
        />
      )}
      <RevokeSlip
        round={round}
        slip={revoking}
        onRevoked={({ name }) => setRevoked(name)}
        onClose={() => setRevoking(undefined)}
      />
    </Panel>
  );
}
