import { useMemo } from "react";
import type { FindingCount } from "#shared/screening-counts/count-findings.ts";
import { findingTitle } from "#shared/words/finding-titles.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatCount } from "#renderer/lib/numbers.ts";
import { barChart, barChartHeightPx } from "#renderer/secretariat/papers/bar-chart.ts";
import styles from "#renderer/secretariat/papers/papers.module.css";
import { Chart } from "#renderer/ui/chart.tsx";
import { PlainTable } from "#renderer/ui/plain-table.tsx";
import { SeverityMark } from "#renderer/ui/severity-mark.tsx";

/** Bars beyond these say little. */
const drawn = 12;

/** What was found how often, the most frequent first. */
export function FindingCounts({ findings }: { readonly findings: readonly FindingCount[] }) {
  const { t, language } = useWords();
  const top = useMemo(() => findings.slice(0, drawn), [findings]);
  const option = useMemo(
    () =>
      barChart(
        top.map(({ code, findings: value, candidates }) => ({
          name: findingTitle(code, language),
          value,
          text: t("papers.findingBar", { findings: value, candidates }),
        })),
      ),
    [top, language, t],
  );
  if (findings.length === 0) return <p role="status">{t("papers.noFindings")}</p>;
  return (
    <div className={styles["stack"]}>
      <PlainTable
        label={t("papers.tabs.findings")}
        heads={(["finding", "severity", "findings", "candidates"] as const).map((one) => t(`papers.column.${one}`))}
        rows={findings.map(({ code, severity, findings: n, candidates }) => ({
          key: `${severity} ${code}`,
          cells: [
            findingTitle(code, language),
            <SeverityMark key="severity" severity={severity} />,
            formatCount(n),
            formatCount(candidates),
          ],
        }))}
      />
      <Chart
        label={t("papers.chart.findings", { n: top.length })}
        option={option}
        heightPx={barChartHeightPx(top.length)}
      />
    </div>
  );
}
