import { asc } from "drizzle-orm";
import { removedScoreFile } from "#shared/schema/secretariat-decisions.ts";
import { standingDecisions } from "#shared/scoring/apply-decisions.ts";
import { correctionGrounds, decisionGrounds } from "#shared/words/recorded-changes.ts";
import type { SheetCell } from "#main/files/encode-workbook.ts";
import type { LaidOutSheet } from "#main/files/lay-out-workbook.ts";
import { decisionText, points } from "#main/secretariat/reports/change-lines.ts";
import type { CategoryTable } from "#main/secretariat/selection/category-table.ts";
import type { FrozenSelection } from "#main/secretariat/selection/frozen-selection.ts";
import { localTime } from "#main/secretariat/selection/local-time.ts";
import type { SelectionInput } from "#main/secretariat/selection/read-selection.ts";

const empty: readonly SheetCell[][] = [["（无）"]];

/** Every corrected score of the round, a row each, with who did it and on what it rests. */
export function correctionsSheet(input: SelectionInput, tables: readonly CategoryTable[]): LaidOutSheet {
  const { nameOf, timeOf, expertOf } = wording(input);
  const rows = tables.flatMap(({ category, result: { corrections = [] } }) => {
    const criteria = new Map(category.rubric.criteria.map(({ id, name }) => [id, name.zh]));
    return corrections.flatMap((one) =>
      one.cells.map(({ criterion, beforeTenths, afterTenths }): SheetCell[] => [
        ...[one.number, category.title.zh, nameOf(one.candidate), expertOf(one.expert)],
        ...[criteria.get(criterion) ?? criterion, beforeTenths / 10, afterTenths / 10],
        ...[correctionGrounds[one.reason].zh, one.text, one.reference, one.recordedBy, one.witness],
        ...[timeOf(one.recordedAt), one.formerCode ?? "—"],
        (one.differing ?? [])
          .filter((other) => other.criterion === criterion)
          .map(({ expert, tenths }) => `${expert} ${points(tenths)}`)
          .join("、"),
      ]),
    );
  });
  const head = [
    ...["编号", "类别", "候选对象", "专家", "指标", "更正前", "更正后", "理由", "说明", "依据"],
    ...["记录人", "见证人", "时间", "此前结果码", "其他专家不同的分值"],
  ];
  return {
    name: "更正",
    rows: [head, ...(rows.length > 0 ? rows : empty)],
    heads: [0],
    widths: [5, 14, 12, 12, 14, 7, 7, 14, 20, 16, 8, 8, 12, 12, 14],
    formats: { 5: "0.0", 6: "0.0" },
  };
}

/** Every decision of the round with who approved it, where the minutes say so, and whether it stands. */
export function decisionsSheet(input: SelectionInput, tables: readonly CategoryTable[]): LaidOutSheet {
  const { nameOf, timeOf } = wording(input);
  const rows = tables.flatMap(({ category, result: { decisions = [] } }) => {
    const standing = standingDecisions(decisions);
    const inForce = new Set(standing.ok ? standing.value.map(({ number }) => number) : []);
    return decisions.map((one): SheetCell[] => [
      ...[one.number, category.title.zh, decisionText(one, (id) => (id === undefined ? "" : nameOf(id)))],
      ...[decisionGrounds[one.reason].zh, one.text, one.approver, one.minutes, one.recordedBy, one.witness],
      ...[timeOf(one.recordedAt), one.formerCode ?? "—"],
      one.kind === "revocation" ? "撤回他项" : inForce.has(one.number) ? "有效" : "已撤回",
    ]);
  });
  const head = [
    ...["编号", "类别", "决定", "理由", "说明", "批准人", "会议纪要", "记录人", "见证人", "时间", "此前结果码", "状态"],
  ];
  return {
    name: "决定",
    rows: [head, ...(rows.length > 0 ? rows : empty)],
    heads: [0],
    widths: [5, 16, 26, 16, 22, 8, 18, 8, 8, 12, 12, 9],
  };
}

/** Every score file and paper entry that two people took out again before the freeze. */
export function removalsSheet({ input, opened }: Pick<FrozenSelection, "input" | "opened">): LaidOutSheet {
  const { expertOf } = wording(input);
  const at = (ms: number): string => localTime(ms, input.round.rules);
  const rows = opened.database
    .select()
    .from(removedScoreFile)
    .orderBy(asc(removedScoreFile.id))
    .all()
    .map((one): SheetCell[] => [
      ...[expertOf(one.expert), one.revision, one.sha256, at(one.mergedAtMs), at(one.removedAtMs)],
      ...[one.removedBy, one.witness, one.reason],
    ]);
  return {
    name: "撤出的评分",
    rows: [
      ["专家", "版次", "文件 SHA-256", "合并时间", "撤出时间", "撤出人", "见证人", "理由"],
      ...(rows.length > 0 ? rows : empty),
    ],
    heads: [0],
    widths: [14, 5, 36, 12, 12, 8, 8, 26],
  };
}

function wording({ candidates, experts, round }: SelectionInput) {
  const names = new Map<string, string>(candidates.map(({ id, name }) => [id, name]));
  const people = new Map<string, string>(experts.map(({ id, name }) => [id, name]));
  return {
    nameOf: (id: string): string => names.get(id) ?? id,
    expertOf: (id: string): string => `${id} ${people.get(id) ?? ""}`.trim(),
    timeOf: (iso: string): string => localTime(Date.parse(iso), round.rules),
  };
}
