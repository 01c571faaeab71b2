import type { EChartsCoreOption } from "echarts/core";
import type { ExpertDiagnosis } from "#shared/statistics/diagnosis.ts";

/** The height that a panel's chart needs. */
export const scoreSpreadHeightPx = (experts: number): number => experts * 26 + 48;

/** One box an expert: lowest, quartiles, median and highest of the scores given. */
export const scoreSpreadChart = (
  experts: readonly ExpertDiagnosis[],
  names: readonly string[],
  points: string,
): EChartsCoreOption => ({
  grid: { left: 8, right: 40, top: 8, bottom: 4, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
  xAxis: { type: "value", scale: true, name: points },
  yAxis: {
    type: "category",
    inverse: true,
    data: names,
    axisTick: { show: false },
    axisLabel: { color: "#1d2733", interval: 0 },
  },
  series: [
    {
      type: "boxplot",
      boxWidth: [8, 14],
      itemStyle: { color: "#e9eff7", borderColor: "#1d2733", borderWidth: 1.5 },
      data: experts.map(({ box }) => box ?? []),
    },
  ],
});
