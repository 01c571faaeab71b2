import type { RecordedCorrection, RecordedDecision } from "#shared/formats/recorded-change.ts";
import type { CandidateId } from "#shared/ids.ts";
import { correctionGrounds, decisionGrounds } from "#shared/words/recorded-changes.ts";
import type { CategoryTable } from "#main/secretariat/selection/category-table.ts";
import type { SelectionInput } from "#main/secretariat/selection/read-selection.ts";

/** Every correction and decision of a category by number, a sentence each, as the signed summary says them. */
export function changeLines(input: SelectionInput, { category, result }: CategoryTable): string[] {
  const { corrections = [], decisions = [] } = result;
  const names = new Map(input.candidates.map(({ id, name }) => [id, name]));
  const nameOf = (id: CandidateId | undefined): string => (id === undefined ? "" : (names.get(id) ?? id));
  const criteria = new Map(category.rubric.criteria.map(({ id, name }) => [id, name.zh]));
  const people = ({ recordedBy, witness, formerCode }: RecordedCorrection | RecordedDecision): string =>
    `记录人 ${recordedBy}，见证 ${witness}${formerCode === undefined ? "" : `；此前结果码 ${formerCode}`}`;
  const lines = [
    ...corrections.map((one) => ({
      number: one.number,
      text: `${correctionText(one, nameOf(one.candidate), criteria)}（${correctionGrounds[one.reason].zh}；${one.text}；${one.reference}；${people(one)}）`,
    })),
    ...decisions.map((one) => ({
      number: one.number,
      text: `${decisionText(one, nameOf)}（${decisionGrounds[one.reason].zh}；${one.text}；批准 ${one.approver}，${one.minutes}；${people(one)}）`,
    })),
  ];
  return lines.sort((a, b) => a.number - b.number).map(({ number, text }) => `第 ${String(number)} 号${text}`);
}

/** What a decision does, in a few words. */
export function decisionText(
  { kind, candidate, passedOver, revokes }: RecordedDecision,
  nameOf: (id: CandidateId | undefined) => string,
): string {
  switch (kind) {
    case "withdrawal":
      return `决定：${nameOf(candidate)} 退出`;
    case "promotion":
      return `决定：${nameOf(candidate)} 递补入选`;
    case "deviation":
      return `决定：偏离顺序，${nameOf(candidate)} 入选，${nameOf(passedOver)} 让出`;
    case "revocation":
      return `决定：撤回第 ${String(revokes ?? "")} 号决定`;
  }
}

/** Each score from what to what; or that the expert stands by it. */
function correctionText(
  { expert, cells }: RecordedCorrection,
  name: string,
  criteria: ReadonlyMap<string, string>,
): string {
  const isChanged = cells.some(({ beforeTenths, afterTenths }) => beforeTenths !== afterTenths);
  const parts = cells.map(({ criterion, beforeTenths, afterTenths }) => {
    const after = isChanged ? ` → ${points(afterTenths)}` : "";
    return `${criteria.get(criterion) ?? criterion} ${points(beforeTenths)}${after}`;
  });
  return `更正：${expert} 对 ${name} 的评分，${isChanged ? "" : "该专家确认原分，"}${parts.join("，")}`;
}

/** Tenths as points, `18.5`. */
export const points = (tenths: number): string => (tenths / 10).toFixed(1);
