import type { TableColumnsType } from "antd";
import type { RoundId } from "#shared/ids.ts";
import type { UnitCount } from "#shared/screening-counts/count-units.ts";
import { compareText } from "#renderer/lib/compare-text.ts";
import { go } from "#renderer/lib/route.ts";
import { useWords } from "#renderer/lib/language.ts";
import { FillTable } from "#renderer/ui/fill-table.tsx";
import styles from "#renderer/secretariat/papers/papers.module.css";

interface Props {
  readonly round: RoundId;
  readonly units: readonly UnitCount[];
}

const counts = ["nominated", "admitted", "correction", "rejected", "undecided"] as const;

/** Every unit with what came of its nominations, and how much of its quota they take; opens what it has to correct. */
export function UnitCounts({ round, units }: Props) {
  const { t, language } = useWords();
  const columns: TableColumnsType<UnitCount> = [
    { title: t("papers.column.unit"), dataIndex: "name", sorter: (a, b) => compareText(a.name, b.name) },
    {
      title: t("papers.column.type"),
      width: language === "zh" ? 216 : 190,
      render: (_, unit) => unit.type?.[language] ?? t("papers.unknownType"),
    },
    ...counts.map((count) => ({
      title: t(`papers.column.${count}`),
      dataIndex: count,
      width: language === "zh" ? 84 : 124,
      sorter: (a: UnitCount, b: UnitCount) => a[count] - b[count],
    })),
    {
      title: t("papers.column.quota"),
      width: 116,
      sorter: (a, b) => a.excess - b.excess || a.taken - b.taken,
      render: (_, { taken, allowed, excess }) => (
        <>
          {allowed === null ? String(taken) : t("papers.quota", { taken, allowed })}
          {excess > 0 && <strong className={styles["over"]}> ✕ {t("papers.over", { n: excess })}</strong>}
        </>
      ),
    },
  ];
  return (
    <FillTable
      label={t("papers.tabs.units")}
      rows={units}
      columns={columns}
      rowKey={({ unit }) => unit}
      searchText={({ name }) => name}
      onOpen={({ unit }) => go("secretariat", round, "papers", "notices", unit)}
      filters={[
        {
          id: "excess",
          label: t("papers.column.quota"),
          choices: [{ value: "over", text: t("papers.onlyOver") }],
          holds: ({ excess }) => excess > 0,
        },
      ]}
    />
  );
}
