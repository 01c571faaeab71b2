import { BarChart, BoxplotChart, HeatmapChart, ScatterChart } from "echarts/charts";
import { GridComponent, MarkLineComponent, VisualMapComponent } from "echarts/components";
import { init, use as register, type EChartsCoreOption } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

register([
  BarChart,
  BoxplotChart,
  HeatmapChart,
  ScatterChart,
  GridComponent,
  MarkLineComponent,
  VisualMapComponent,
  SVGRenderer,
]);

/**
 * The chart as the text of an SVG picture, drawn without a page: still, without events, the same for the same option.
 *
 * Units: pixels.
 */
export function drawChart(option: EChartsCoreOption, widthPx: number, heightPx: number): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, width: widthPx, height: heightPx });
  chart.setOption({ animation: false, ...option });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}
