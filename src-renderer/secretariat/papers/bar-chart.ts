import type { EChartsCoreOption } from "echarts/core";

/** One bar with what is written at its end. */
export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly text: string;
}

/** The height that so many bars need. */
export const barChartHeightPx = (bars: number): number => bars * 28 + 40;

/** Lying bars, the first on top, each with its figures in words at its end. */
export const barChart = (bars: readonly Bar[]): EChartsCoreOption => ({
  grid: { left: 8, right: 210, top: 4, bottom: 4, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
  xAxis: { type: "value", minInterval: 1, splitLine: { lineStyle: { color: "#d5dbe2" } } },
  yAxis: {
    type: "category",
    inverse: true,
    data: bars.map(({ name }) => name),
    axisTick: { show: false },
    axisLabel: { color: "#1d2733", interval: 0, width: 220, overflow: "break" },
  },
  series: [
    {
      type: "bar",
      barMaxWidth: 16,
      itemStyle: { color: "#1f4e8c" },
      data: bars.map(({ value, text }) => ({
        value,
        label: { show: true, position: "right", color: "#1d2733", formatter: text },
      })),
    },
  ],
});
