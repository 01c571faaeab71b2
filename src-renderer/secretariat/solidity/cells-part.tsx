import { Button } from "antd";
import { useMemo, useState } from "react";
import type { CategorySolidity } from "#shared/ipc/solidity-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { heatMapChart, heatMapHeightPx } from "#renderer/secretariat/solidity/heat-map-chart.ts";
import { OutlierTable } from "#renderer/secretariat/solidity/outlier-table.tsx";
import { windowAround } from "#renderer/secretariat/solidity/place-window.ts";
import styles from "#renderer/secretariat/solidity/solidity.module.css";
import { Chart } from "#renderer/ui/chart.tsx";
import { Row } from "#renderer/ui/row.tsx";

const shownPlaces = 30;

/** The scores that stand far apart, and all scores beside their candidate's mean as a map. */
export function CellsPart({ category }: { readonly category: CategorySolidity }) {
  const { t } = useWords();
  const { diagnosis } = category;
  const total = diagnosis.candidates.length;
  const [from, setFrom] = useState(() => windowAround(diagnosis.seats, total, shownPlaces).from);
  const to = Math.min(total, from + shownPlaces);
  const option = useMemo(() => heatMapChart(diagnosis, { from, to }), [diagnosis, from, to]);
  return (
    <div className={styles["stack"]}>
      <OutlierTable category={category} />
      <Row>
        <Button disabled={from === 0} onClick={() => setFrom(Math.max(0, from - shownPlaces))}>
          {t("solidity.chart.earlier")}
        </Button>
        <span role="status">{t("solidity.chart.heatRange", { from: from + 1, to })}</span>
        <Button disabled={to === total} onClick={() => setFrom(Math.min(total - shownPlaces, from + shownPlaces))}>
          {t("solidity.chart.later")}
        </Button>
      </Row>
      <Chart label={t("solidity.chart.heat")} option={option} heightPx={heatMapHeightPx(diagnosis.experts.length)} />
    </div>
  );
}
