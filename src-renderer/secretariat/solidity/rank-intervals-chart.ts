import type { EChartsCoreOption } from "echarts/core";
import type { CategorySolidity } from "#shared/ipc/solidity-calls.ts";
import type { CandidateDiagnosis } from "#shared/statistics/diagnosis.ts";
import type { PlaceWindow } from "#renderer/secretariat/solidity/place-window.ts";

/** Height of a candidate's line, and of everything else. */
const rowPx = 20;
const framePx = 44;

interface Words {
  readonly rank: string;
  readonly line: string;
}

/** Dark, hollow and light bars are told apart without colour. */
const looks: Readonly<
  Record<CandidateDiagnosis["standing"], { readonly color: string; readonly borderColor: string }>
> = {
  "always-in": { color: "#1f4e8c", borderColor: "#1f4e8c" },
  depends: { color: "#ffffff", borderColor: "#1d2733" },
  "always-out": { color: "#d5dbe2", borderColor: "#8a939e" },
  unranked: { color: "#ffffff", borderColor: "#d5dbe2" },
};

/** The height that a window's chart needs. */
export const rankIntervalsHeightPx = ({ from, to }: PlaceWindow): number => (to - from) * rowPx + framePx;

/** One line a candidate around the line: the ranks of 95 % of the draws, the official rank, and where seats end. */
export function rankIntervalsChart(
  { candidates, diagnosis }: Pick<CategorySolidity, "candidates" | "diagnosis">,
  { from, to }: PlaceWindow,
  words: Words,
): EChartsCoreOption {
  const rows = diagnosis.candidates.slice(from, to);
  const names = candidates.slice(from, to).map(({ name }, at) => `${String(rows[at]?.rank ?? "–")}  ${name}`);
  const lowest = Math.min(...rows.map(({ ranks, rank }) => Math.min(ranks?.low ?? Infinity, rank ?? Infinity)));
  const highest = Math.max(...rows.map(({ ranks, rank }) => Math.max(ranks?.high ?? 0, rank ?? 0)));
  const beforeLowest = Math.max(0, lowest - 1);
  return {
    grid: { left: 8, right: 44, top: 20, bottom: 4, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    xAxis: { type: "value", position: "bottom", min: beforeLowest, max: highest + 1, minInterval: 1, name: words.rank },
    yAxis: {
      type: "category",
      inverse: true,
      data: names,
      axisTick: { show: false },
      axisLabel: { width: 190, overflow: "truncate", color: "#1d2733", interval: 0 },
    },
    series: [
      {
        type: "bar",
        stack: "ranks",
        itemStyle: { color: "transparent" },
        data: rows.map(({ ranks }) => (ranks === null ? 0 : ranks.low - 0.4)),
      },
      {
        type: "bar",
        stack: "ranks",
        barWidth: 11,
        data: rows.map(({ ranks, standing }) => ({
          value: ranks === null ? 0 : ranks.high - ranks.low + 0.8,
          itemStyle: { ...looks[standing], borderWidth: 1.5 },
        })),
        markLine: {
          symbol: "none",
          silent: true,
          lineStyle: { color: "#b3261e", type: "dashed", width: 1.5 },
          label: { formatter: words.line, position: "start", color: "#1d2733" },
          data: [{ xAxis: diagnosis.seats + 0.5 }],
        },
      },
      {
        type: "scatter",
        symbol: "diamond",
        symbolSize: 9,
        z: 5,
        itemStyle: { color: "#1d2733", borderColor: "#ffffff", borderWidth: 1 },
        data: rows.flatMap(({ rank }, at) => (rank === null ? [] : [[rank, at]])),
      },
    ],
  };
}
