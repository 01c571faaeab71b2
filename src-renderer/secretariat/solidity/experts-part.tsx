import { useMemo } from "react";
import type { CategorySolidity } from "#shared/ipc/solidity-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { expertName } from "#renderer/secretariat/solidity/describe-variation.ts";
import { ExpertTable } from "#renderer/secretariat/solidity/expert-table.tsx";
import { scoreSpreadChart, scoreSpreadHeightPx } from "#renderer/secretariat/solidity/score-spread-chart.ts";
import styles from "#renderer/secretariat/solidity/solidity.module.css";
import { Chart } from "#renderer/ui/chart.tsx";

/** Every expert's level, spread, agreement and habits. */
export function ExpertsPart({ category }: { readonly category: CategorySolidity }) {
  const { t } = useWords();
  const { experts } = category.diagnosis;
  const option = useMemo(
    () =>
      scoreSpreadChart(
        category.diagnosis.experts,
        category.diagnosis.experts.map(({ id }) => expertName(category, id)),
        t("solidity.chart.points"),
      ),
    [category, t],
  );
  return (
    <div className={styles["stack"]}>
      <ExpertTable category={category} />
      <Chart label={t("solidity.chart.spread")} option={option} heightPx={scoreSpreadHeightPx(experts.length)} />
    </div>
  );
}
