import type { TableColumnsType } from "antd";
import type { CandidateId } from "#shared/ids.ts";
import type { RoundOverview, ScreeningRow } from "#shared/ipc/secretariat-calls.ts";
import { compareText } from "#renderer/lib/compare-text.ts";
import { useWords } from "#renderer/lib/language.ts";
import { AdmitClean } from "#renderer/secretariat/screening/admit-clean.tsx";
import { DecideMany } from "#renderer/secretariat/screening/decide-many.tsx";
import { DeliveryMark } from "#renderer/secretariat/screening/delivery-mark.tsx";
import { listFilters } from "#renderer/secretariat/screening/list-filters.ts";
import { Marks } from "#renderer/secretariat/screening/marks.tsx";
import styles from "#renderer/secretariat/screening/screening.module.css";
import { markCandidates, openCandidate, setList, useScreening } from "#renderer/secretariat/screening/store.ts";
import { FillTable } from "#renderer/ui/fill-table.tsx";

interface Props {
  readonly overview: RoundOverview;
  /** Every candidate of the round. */
  readonly all: readonly ScreeningRow[];
  /** Those of the category and unit that are looked at. */
  readonly rows: readonly ScreeningRow[];
  readonly open: CandidateId | undefined;
}

/** The candidates with what was found of them and what was decided. */
export function CandidateList({ overview, all, rows, open }: Props) {
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
  const { list, marked } = useScreening();
  return (
    <FillTable
      label={t("screening.list.title")}
      minWidthPx={isChinese ? 300 : 360}
      rows={rows}
      columns={columns}
      rowKey={(row) => row.id}
      filters={listFilters(all, list.chosen, t)}
      choice={list}
      onChoice={setList}
      rowSelection={{
        selectedRowKeys: [...marked],
        preserveSelectedRowKeys: true,
        onChange: (_, selected) => markCandidates(selected.map(({ id }) => id)),
      }}
      searchText={(row) => `${row.name} ${row.unitName} ${row.place} ${row.number}`}
      onOpen={(row) => openCandidate(row.id)}
      openKey={open}
      tools={(shown) => (
        <>
          <AdmitClean round={overview.round} rows={shown} />
          <DecideMany round={overview.round} rows={all} shown={shown} marked={marked} />
        </>
      )}
    />
  );
}
