import { useMemo } from "react";
import type { CategorySolidity } from "#shared/ipc/solidity-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { CandidateTable } from "#renderer/secretariat/solidity/candidate-table.tsx";
import { windowAround } from "#renderer/secretariat/solidity/place-window.ts";
import { rankIntervalsChart, rankIntervalsHeightPx } from "#renderer/secretariat/solidity/rank-intervals-chart.ts";
import styles from "#renderer/secretariat/solidity/solidity.module.css";
import { Chart } from "#renderer/ui/chart.tsx";

const shownPlaces = 30;

/** Every candidate's spread, margin and stability, and the ranks around the line as a picture. */
export function CandidatesPart({ category }: { readonly category: CategorySolidity }) {
  const { t } = useWords();
  const { seats, candidates } = category.diagnosis;
  const window = windowAround(seats, candidates.length, shownPlaces);
  const option = useMemo(
    () =>
      rankIntervalsChart(category, windowAround(seats, candidates.length, shownPlaces), {
        rank: t("solidity.chart.rank"),
        line: t("solidity.chart.seatLine"),
      }),
    [category, seats, candidates.length, t],
  );
  return (
    <div className={styles["stack"]}>
      <Chart
        label={t("solidity.chart.ranks", { seats })}
        legend={t("solidity.chart.ranksLegend")}
        option={option}
        heightPx={rankIntervalsHeightPx(window)}
      />
      <div className={styles["fillTable"]}>
        <CandidateTable category={category} />
      </div>
    </div>
  );
}
