import type { SheetCell } from "#main/files/encode-workbook.ts";
import type { LaidOutSheet } from "#main/files/lay-out-workbook.ts";
import { findingSentences, megabytes, outcomeText } from "#main/secretariat/screening-papers/report-text.ts";
import type { ReportedCandidate, ReportSource } from "#main/secretariat/screening-papers/report-source.ts";
import { localTime } from "#main/secretariat/selection/local-time.ts";
import { MaterialKind, type Material } from "#shared/domain/material.ts";
import type { CheckedField } from "#shared/ipc/secretariat-calls.ts";
import type { Category } from "#shared/rules/rule-file.ts";
import { screeningReportWords as words } from "#shared/words/paper/screening-report.ts";

const before = ["序号", "候选对象", "所在单位（地区）", "推荐单位", "初荐单位", "收到日期", "不涉密声明"];
const after = ["材料", "材料合计（MB）", "检查发现", "结论", "理由", "决定人", "决定时间"];

/** Every candidate of a category: each condition as declared and as checked, its files, what was found and decided. */
export function categoryReportSheet(category: Category, source: ReportSource): LaidOutSheet {
  const own = source.candidates.filter(({ nomination }) => nomination.category === category.id);
  const conditions = category.conditions.map(
    ({ id, kind, text, source: clause }) => `${id}（${words.conditionKinds[kind]}）${text.zh}\n依据：${clause}`,
  );
  return {
    name: `${String(category.number)} ${category.title.zh}`,
    rows: [[...before, ...conditions, ...after], ...own.map((one) => rowOf(one, source))],
    heads: [0],
    widths: [6, 16, 14, 18, 12, 11, 7, ...conditions.map(() => 13), 13, 9, 36, 8, 20, 9, 11],
  };
}

function rowOf({ nomination, conditions, materials, findings, decision }: ReportedCandidate, source: ReportSource) {
  const { number, name, place, unitName, firstNominator, receivedOn, notSecret } = nomination;
  const secrecy = notSecret === null ? "missing" : notSecret ? "yes" : "no";
  const row: SheetCell[] = [
    ...[number, name, place, unitName, firstNominator, receivedOn, words.notSecret[secrecy]],
    ...conditions.map(({ declared, fields, verdict }) =>
      [...(declared === "" ? [] : [declared]), ...fields.flatMap(verifiedText), `→ ${words.verdicts[verdict]}`].join(
        "\n",
      ),
    ),
    materialsText(materials),
    megabytes(materials.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)),
    findings
      .map(
        (finding, at) =>
          `${String(at + 1)}. 【${words.severities[finding.severity]}】${findingSentences(finding).says}`,
      )
      .join("\n"),
    outcomeText(decision?.outcome),
    decision?.reason ?? null,
    decision?.decidedBy ?? null,
    decision === undefined ? null : localTime(decision.decidedAtMs, source.rules),
  ];
  return row;
}

const verifiedText = ({ verified }: CheckedField): readonly string[] =>
  verified === null || !verified.holds
    ? []
    : [`${words.verified}${verified.verified}（${verified.basis}，${verified.verifiedBy}）`];

function materialsText(materials: readonly Material[]): string {
  const byKind = Map.groupBy(materials, ({ kind }) => kind);
  return MaterialKind.options
    .flatMap((kind) => {
      const files = byKind.get(kind);
      return files === undefined ? [] : [`${words.kinds[kind]} ${String(files.length)}`];
    })
    .join("\n");
}
