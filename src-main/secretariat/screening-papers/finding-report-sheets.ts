import type { SheetCell } from "#main/files/encode-workbook.ts";
import type { LaidOutSheet } from "#main/files/lay-out-workbook.ts";
import type { RecordedDecision } from "#main/secretariat/rounds/latest-decisions.ts";
import { findingSentences, outcomeText } from "#main/secretariat/screening-papers/report-text.ts";
import type { ReportedCandidate, ReportSource } from "#main/secretariat/screening-papers/report-source.ts";
import { localTime } from "#main/secretariat/selection/local-time.ts";
import { findingTitle } from "#shared/words/finding-titles.ts";
import { screeningReportWords as words } from "#shared/words/paper/screening-report.ts";

/** Every finding once, with whom it concerns, where it is and what it rests on. */
export function findingsReportSheet({ candidates, findings, statistics }: ReportSource): LaidOutSheet {
  const byId = new Map(candidates.map((one) => [one.nomination.id, one]));
  const unitNames = new Map(statistics.units.map(({ unit, name }) => [unit, name]));
  const rows = findings.map((finding, at): SheetCell[] => {
    const one = finding.candidate === null ? undefined : byId.get(finding.candidate);
    const unitName = finding.unit === null ? null : (unitNames.get(finding.unit) ?? finding.unit);
    const said = findingSentences(finding);
    return [
      String(at + 1),
      ...whose(one, unitName),
      words.severities[finding.severity],
      findingTitle(finding.code, "zh"),
      ...[said.says, finding.at, finding.source, said.next],
      words.stages[finding.stage],
      one === undefined ? null : outcomeText(one.decision?.outcome),
    ];
  });
  const head = [
    "序号",
    "推荐序号",
    "候选对象",
    "类别",
    "推荐单位",
    "程度",
    "问题",
    "说明",
    "位置",
    "依据",
    "建议处理",
    "环节",
    "现行结论",
  ];
  return {
    name: words.sheets.findings,
    rows: [head, ...(rows.length > 0 ? rows : [[words.none]])],
    heads: [0],
    widths: [6, 9, 16, 16, 22, 8, 18, 44, 34, 14, 34, 6, 9],
  };
}

/** Number, name, category and unit of the candidate, or the unit alone. */
function whose(one: ReportedCandidate | undefined, unitName: string | null): readonly SheetCell[] {
  if (one === undefined) return [null, null, null, unitName];
  const { nomination, categoryTitle } = one;
  return [nomination.number, nomination.name, categoryTitle, nomination.unitName];
}

/** Every decision that had to give a reason: exceptions, corrections, rejections, and what stood against the candidate then. */
export function exceptionsReportSheet({ candidates, rules }: ReportSource): LaidOutSheet {
  const rows = candidates.flatMap((one) =>
    one.decisions.flatMap((decision): SheetCell[][] => {
      const { outcome, reason, standing, decidedBy, decidedAtMs } = decision;
      if (outcome === "admitted" && standing.length === 0) return [];
      const { nomination, categoryTitle } = one;
      return [
        [
          ...[nomination.number, nomination.name, categoryTitle, nomination.unitName],
          natureOf(decision),
          standing.map((code) => findingTitle(code, "zh")).join("\n"),
          ...[reason, decidedBy, localTime(decidedAtMs, rules)],
          validityOf(decision, one.decision),
        ],
      ];
    }),
  );
  const head = [
    "推荐序号",
    "候选对象",
    "类别",
    "推荐单位",
    "结论",
    "当时存在的问题",
    "理由",
    "决定人",
    "决定时间",
    "效力",
  ];
  return {
    name: words.sheets.exceptions,
    rows: [head, ...(rows.length > 0 ? rows : [[words.none]])],
    heads: [0],
    widths: [9, 16, 18, 24, 12, 26, 44, 10, 19, 12],
  };
}

function validityOf(decision: RecordedDecision, inForce: RecordedDecision | undefined): string {
  if (decision.id === inForce?.id) return "现行";
  return decision.withdrawn === null ? "已被后来的结论替代" : `已撤回（${decision.withdrawn.by}）`;
}

const natureOf = ({ outcome }: ReportedCandidate["decisions"][number]): string =>
  outcome === "admitted" ? "例外合格" : words.outcomes[outcome];
