import { useMemo } from "react";
import type { MaterialCount } from "#shared/screening-counts/count-materials.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatBytes, formatCount } from "#renderer/lib/numbers.ts";
import { barChart, barChartHeightPx } from "#renderer/secretariat/papers/bar-chart.ts";
import styles from "#renderer/secretariat/papers/papers.module.css";
import { Chart } from "#renderer/ui/chart.tsx";
import { PlainTable } from "#renderer/ui/plain-table.tsx";

const heads = ["kind", "files", "candidates", "sum", "mean", "largest"] as const;

/** Files by kind: how many, of how many candidates, and how large. */
export function MaterialCounts({ materials }: { readonly materials: readonly MaterialCount[] }) {
  const { t } = useWords();
  const option = useMemo(
    () =>
      barChart(
        materials.map(({ kind, files, sizeBytes }) => ({
          name: t(`screening.materials.kinds.${kind}`),
          value: files,
          text: t("papers.materialBar", { n: files, size: formatBytes(sizeBytes) }),
        })),
      ),
    [materials, t],
  );
  if (materials.length === 0) return <p role="status">{t("papers.noFiles")}</p>;
  return (
    <div className={styles["stack"]}>
      <PlainTable
        label={t("papers.tabs.materials")}
        heads={heads.map((head) => t(`papers.column.${head}`))}
        rows={materials.map(({ kind, files, candidates, sizeBytes, largestBytes }) => ({
          key: kind,
          cells: [
            t(`screening.materials.kinds.${kind}`),
            formatCount(files),
            formatCount(candidates),
            formatBytes(sizeBytes),
            formatBytes(sizeBytes / files),
            formatBytes(largestBytes),
          ],
        }))}
      />
      <Chart label={t("papers.chart.materials")} option={option} heightPx={barChartHeightPx(materials.length)} />
    </div>
  );
}
