import type { TableColumnsType } from "antd";
import type { CandidateId } from "#shared/ids.ts";
import type { RoundOverview, ScreeningRow } from "#shared/ipc/secretariat-calls.ts";
import { compareText } from "#renderer/lib/compare-text.ts";
import { useWords } from "#renderer/lib/language.ts";
import { AdmitClean } from "#renderer/secretariat/screening/admit-clean.tsx";
import { DeliveryMark } from "#renderer/secretariat/screening/delivery-mark.tsx";
import { Marks } from "#renderer/secretariat/screening/marks.tsx";
import styles from "#renderer/secretariat/screening/screening.module.css";
import { openCandidate } from "#renderer/secretariat/screening/store.ts";
import { FillTable } from "#renderer/ui/fill-table.tsx";
import type { TableFilter } from "#renderer/ui/table-filters.tsx";

interface Props {
  readonly overview: RoundOverview;
  readonly rows: readonly ScreeningRow[];
  readonly open: CandidateId | undefined;
}

const decisions = ["undecided", "admitted", "correction", "rejected"] as const;

const isMarked = ({ changed, gone }: ScreeningRow): boolean => changed === true || gone === true;

/** The candidates with what was found of them and what was decided. */
export function CandidateList({ overview, rows, open }: Props) {
  const { t, language } = useWords();
  const isChinese = language === "zh";
  const columns: TableColumnsType<ScreeningRow> = [
    {
      title: t("screening.list.name"),
      sorter: (a, b) => compareText(a.name, b.name),
      render: (_, row) => (
        <>
          {row.number} <strong>{row.name}</strong>
          <small className={styles["unit"]} title={row.unitName}>
            {row.unitName}
          </small>
          <DeliveryMark row={row} />
        </>
      ),
    },
    {
      title: t("screening.list.marks"),
      width: isChinese ? 84 : 100,
      sorter: (a, b) => a.errors - b.errors || a.warnings - b.warnings || a.remarks - b.remarks,
      render: (_, row) => <Marks row={row} />,
    },
    {
      title: t("screening.list.decision"),
      width: isChinese ? 76 : 112,
      render: (_, row) => t(`desk.decision.${row.decision ?? "undecided"}`),
    },
  ];
  const deliveryFilter: TableFilter<ScreeningRow> = {
    id: "delivery",
    label: t("redelivery.mark.filter"),
    choices: (["changed", "gone"] as const).map((value) => ({ value, text: t(`redelivery.mark.${value}`) })),
    holds: (row, value) => (value === "gone" ? row.gone : row.changed) === true,
  };
  return (
    <FillTable
      label={t("screening.list.title")}
      minWidthPx={isChinese ? 300 : 360}
      rows={rows}
      columns={columns}
      rowKey={(row) => row.id}
      filters={[
        {
          id: "decision",
          label: t("screening.list.decision"),
          choices: decisions.map((value) => ({ value, text: t(`desk.decision.${value}`) })),
          holds: (row, value) => (row.decision ?? "undecided") === value,
        },
        ...(rows.some(isMarked) ? [deliveryFilter] : []),
      ]}
      searchText={(row) => `${row.name} ${row.unitName} ${row.place} ${row.number}`}
      onOpen={(row) => openCandidate(row.id)}
      openKey={open}
      tools={<AdmitClean round={overview.round} rows={rows} />}
    />
  );
}
