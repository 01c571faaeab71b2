import type { EChartsCoreOption } from "echarts/core";
import type { CategoryDiagnosis } from "#shared/statistics/diagnosis.ts";
import type { PlaceWindow } from "#renderer/secretariat/solidity/place-window.ts";

/** The height that a panel's map needs. */
export const heatMapHeightPx = (experts: number): number => experts * 24 + 40;

/** From this many points on a cell is as dark as it gets. */
const darkestPoints = 12;

/** One cell an expert and candidate: points above or below the candidate's mean, in figures as well as in shade. */
export function heatMapChart(
  { candidates, experts, outliers }: CategoryDiagnosis,
  { from, to }: PlaceWindow,
): EChartsCoreOption {
  const shown = candidates.slice(from, to);
  const marked = new Set((outliers ?? []).map(({ candidate, expert }) => `${expert} ${candidate}`));
  const cells = shown.flatMap(({ id, scores, mean }, place) =>
    experts.map((expert, row) => {
      const score = scores[row] ?? null;
      if (score === null || mean === null)
        return { value: [place, row, 0], visualMap: false, itemStyle: { color: "#ffffff" }, label: { formatter: "·" } };
      const difference = score - mean;
      const isMarked = marked.has(`${expert.id} ${id}`);
      return {
        value: [place, row, Math.max(-darkestPoints, Math.min(darkestPoints, difference))],
        itemStyle: { borderColor: isMarked ? "#000000" : "#ffffff", borderWidth: isMarked ? 2.5 : 1 },
        label: { formatter: shortPoints(difference), color: Math.abs(difference) > 10 ? "#ffffff" : "#1d2733" },
      };
    }),
  );
  return {
    grid: { left: 4, right: 4, top: 4, bottom: 4, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    xAxis: {
      type: "category",
      data: shown.map(({ rank }, place) => String(rank ?? `(${String(from + place + 1)})`)),
      axisTick: { show: false },
      axisLabel: { interval: 0, fontSize: 11, color: "#1d2733", hideOverlap: true },
    },
    yAxis: {
      type: "category",
      inverse: true,
      data: experts.map(({ id }) => id),
      axisTick: { show: false },
      axisLabel: { color: "#1d2733", interval: 0 },
    },
    visualMap: {
      show: false,
      min: -darkestPoints,
      max: darkestPoints,
      inRange: { color: ["#7a4a00", "#fdf4e0", "#ffffff", "#e9eff7", "#173d70"] },
    },
    series: [{ type: "heatmap", data: cells, label: { show: true, fontSize: 11 } }],
  };
}

/** Whole points with their sign; nothing for less than half a point. */
function shortPoints(difference: number): string {
  const whole = Math.round(Math.abs(difference));
  if (whole === 0) return "0";
  return `${difference < 0 ? "−" : "+"}${String(whole)}`;
}
