import { useMemo } from "react";
import type { OutcomeCounts } from "#shared/screening-counts/outcome-counts.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatCount } from "#renderer/lib/numbers.ts";
import { barChart, barChartHeightPx } from "#renderer/secretariat/papers/bar-chart.ts";
import styles from "#renderer/secretariat/papers/papers.module.css";
import { Chart } from "#renderer/ui/chart.tsx";
import { PlainTable } from "#renderer/ui/plain-table.tsx";

interface Props {
  readonly label: string;
  readonly rows: readonly { readonly key: string; readonly name: string; readonly counts: OutcomeCounts }[];
  readonly total: OutcomeCounts;
}

const columns = ["nominated", "admitted", "correction", "rejected", "undecided"] as const;

/** Nominations by outcome, a line a group with their sum below, and the groups beside each other as bars. */
export function OutcomeTable({ label, rows, total }: Props) {
  const { t } = useWords();
  const option = useMemo(
    () =>
      barChart(
        rows.map(({ name, counts }) => ({
          name,
          value: counts.nominated,
          text: t("papers.bar", { nominated: counts.nominated, admitted: counts.admitted }),
        })),
      ),
    [rows, t],
  );
  const cells = (counts: OutcomeCounts): readonly string[] => columns.map((column) => formatCount(counts[column]));
  return (
    <div className={styles["stack"]}>
      <PlainTable
        label={label}
        heads={[label, ...columns.map((column) => t(`papers.column.${column}`))]}
        rows={[
          ...rows.map(({ key, name, counts }) => ({ key, cells: [name, ...cells(counts)] })),
          { key: "total", cells: [<strong key="total">{t("papers.total")}</strong>, ...cells(total)] },
        ]}
      />
      <Chart label={t("papers.chart.outcomes", { label })} option={option} heightPx={barChartHeightPx(rows.length)} />
    </div>
  );
}
