import type { SheetCell } from "#main/files/encode-workbook.ts";
import type { LaidOutSheet } from "#main/files/lay-out-workbook.ts";
import { countCells, megabytes } from "#main/secretariat/screening-papers/report-text.ts";
import type { ReportSource } from "#main/secretariat/screening-papers/report-source.ts";
import type { ScreeningStatistics } from "#shared/screening-counts/count-screening.ts";
import { findingTitle } from "#shared/words/finding-titles.ts";
import { screeningReportWords as words } from "#shared/words/paper/screening-report.ts";

/** Who wrote the report of what, and the outcome of each category. */
export function summaryReportSheet(
  { rules, ruleHash, round, practice, statistics }: ReportSource,
  writtenBy: string,
  writtenAt: string,
): LaidOutSheet {
  const { total, categories, units } = statistics;
  const facts: SheetCell[][] = [
    ["活动", `${practice ? words.practice : ""}${rules.title.zh}`],
    ["活动编号", round],
    ["规则", `第 ${String(rules.version)} 版`],
    ["规则文件 SHA-256", ruleHash],
    ["截止日", rules.deadline.day],
    ["推荐单位", `${String(units.length)} 个`],
    ["导出时间", writtenAt],
    ["导出人", writtenBy],
    [null],
  ];
  return {
    name: words.sheets.summary,
    rows: [
      ...facts,
      ["类别", ...words.counts],
      ...categories.map((category) => [category.title.zh, ...countCells(category)]),
      [words.total, ...countCells(total)],
    ],
    heads: [facts.length],
    widths: [26, 18, 18, 18, 18, 18],
    merges: facts.slice(0, -1).map((_, at) => `B${String(at + 1)}:F${String(at + 1)}`),
  };
}

/** Every unit with its type, its nominations and its quota. */
export function unitsReportSheet({ units, total }: ScreeningStatistics): LaidOutSheet {
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
  return {
    name: words.sheets.units,
    rows: [
      ["推荐单位", "单位类型", ...words.counts, "占用名额", "名额上限", "超出"],
      ...units.map((unit) => [
        unit.name,
        unit.type?.zh ?? words.unknownType,
        ...countCells(unit),
        ...[unit.taken, unit.allowed, unit.excess],
      ]),
      [
        words.total,
        null,
        ...countCells(total),
        sum(units.map(({ taken }) => taken)),
        null,
        sum(units.map(({ excess }) => excess)),
      ],
    ],
    heads: [0],
  };
}

/** By type of unit, by region, by kind of finding, by kind of file. */
export const statisticsReportSheets = (statistics: ScreeningStatistics): readonly LaidOutSheet[] => [
  {
    name: words.sheets.types,
    rows: [
      ["单位类型", "单位数", ...words.counts],
      ...statistics.unitTypes.map(({ name, units, ...counts }) => [
        name?.zh ?? words.unknownType,
        units,
        ...countCells(counts),
      ]),
      [words.total, statistics.units.length, ...countCells(statistics.total)],
    ],
    heads: [0],
  },
  {
    name: words.sheets.regions,
    rows: [
      ["地区", ...words.counts],
      ...statistics.regions.map(({ name, ...counts }) => [name ?? words.unknownRegion, ...countCells(counts)]),
      [words.total, ...countCells(statistics.total)],
    ],
    heads: [0],
  },
  {
    name: words.sheets.frequent,
    rows: [
      ["问题", "程度", "处数", "涉及候选对象"],
      ...statistics.findings.map(({ code, severity, findings, candidates }) => [
        findingTitle(code, "zh"),
        words.severities[severity],
        ...[findings, candidates],
      ]),
    ],
    heads: [0],
  },
  {
    name: words.sheets.materials,
    rows: [
      ["材料", "文件数", "涉及候选对象", "合计（MB）", "平均（MB）", "最大（MB）"],
      ...statistics.materials.map(({ kind, files, candidates, sizeBytes, largestBytes }) => [
        words.kinds[kind],
        ...[files, candidates, megabytes(sizeBytes), megabytes(sizeBytes / files), megabytes(largestBytes)],
      ]),
    ],
    heads: [0],
  },
];
