import { expect, test } from "vitest";
import { heatMapChart, heatMapHeightPx } from "#renderer/secretariat/solidity/heat-map-chart.ts";
import { rankIntervalsChart, rankIntervalsHeightPx } from "#renderer/secretariat/solidity/rank-intervals-chart.ts";
import { scoreSpreadChart } from "#renderer/secretariat/solidity/score-spread-chart.ts";
import { drawChart } from "#renderer/ui/draw-chart.ts";
import { makeCategorySolidity } from "#tests/support/make-category-solidity.ts";
import { makeDiagnosisInput } from "#tests/support/make-diagnosis-input.ts";

const category = makeCategorySolidity(
  makeDiagnosisInput([
    [
      [60, 30],
      [58, 30],
      [62, 30],
    ],
    [
      [50, 20],
      [52, 20],
      [48, 20],
    ],
    [[40, 10], [40, 10], null],
  ]),
);
const window = { from: 0, to: 3 };
const texts = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = ""]) => text);

test("the ranks around the line name every candidate with its official rank, and the line", () => {
  const option = rankIntervalsChart(category, window, { rank: "名次", line: "入选线" });
  const svg = drawChart(option, 800, rankIntervalsHeightPx(window));
  expect(texts(svg)).toEqual(expect.arrayContaining(["1  候选c0", "2  候选c1", "3  候选c2", "入选线"]));
});

test("the map says points beside the mean in figures, and a dot where there is no score", () => {
  const said = texts(drawChart(heatMapChart(category.diagnosis, window), 600, heatMapHeightPx(3)));
  expect(said.filter((text) => text === "·")).toHaveLength(1);
  expect(said).toEqual(expect.arrayContaining(["−2", "+2", "E0", "E1", "E2"]));
});

test("the spread names every expert, also one without scores", () => {
  const names = ["E0 张", "E1 王", "E2 李"];
  const { experts } = category.diagnosis;
  const none = experts.map((expert, at) => (at === 2 ? { ...expert, box: null } : expert));
  expect(texts(drawChart(scoreSpreadChart(none, names, "分"), 600, 120))).toEqual(expect.arrayContaining(names));
});

test("a picture is the same whenever it is drawn", () => {
  const draw = (): string =>
    drawChart(heatMapChart(category.diagnosis, window), 600, 120).replaceAll(/zr\d+-cls-\d+/g, "");
  expect(draw()).toBe(draw());
});
