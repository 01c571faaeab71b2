import { addFractions, fraction, fractionText, multiplyFractions, type Fraction } from "#shared/scoring/fraction.ts";
import type { CandidateOutcome } from "#shared/scoring/category-outcome.ts";
import { decidedStandings } from "#shared/scoring/decided-standings.ts";
import { printHalfUp } from "#shared/scoring/decimal.ts";
import type { Sheet, SheetCell } from "#main/files/encode-workbook.ts";
import type { CategoryTable } from "#main/secretariat/selection/category-table.ts";
import type { SelectionInput } from "#main/secretariat/selection/read-selection.ts";

const decidedWords = { withdrawn: "退出", promoted: "递补入选", deviated: "决定入选", passedOver: "让出" } as const;
const standing = { scored: "", recused: "回避", abstained: "弃评", blank: "未评" } as const;

/** Every candidate of a category with each expert's total, the score, its distance from the line and what came of it. */
export function categorySheet(input: SelectionInput, table: CategoryTable): Sheet {
  const { category, outcome, experts } = table;
  const decimals = input.round.rules.aggregation.printedDecimals;
  const named = new Map(input.candidates.map((one) => [one.id, one]));
  const byId = new Map(outcome.candidates.map((one) => [one.id, one]));
  const ordered = outcome.ordered.flatMap((id) => byId.get(id) ?? []);
  const line = lineScore(table);
  const rowOf = (one: CandidateOutcome): SheetCell[] => {
    const { name = one.id, unit = "", place = "" } = named.get(one.id) ?? {};
    const given = (table.totals[one.id] ?? []).map(({ state, printed, dropped }) =>
      state !== "scored" ? standing[state] : dropped ? `${printed}（去）` : Number(printed),
    );
    return [one.rank ?? null, name, unit, place, ...given, ...figuresOf(one, line, decimals), statusOf(one, table)];
  };
  return {
    name: category.title.zh,
    rows: [
      [
        ...["名次", category.kind === "person" ? "姓名" : "名称", "推荐单位", "所在单位（地区）"],
        ...experts.map(({ id, name }) => `${id} ${name}`),
        ...["有效评分", "平均分", "去高低分平均", "得分（分数式）", "得分", "与入选线之差", "结果"],
      ],
      ...[...ordered, ...outcome.candidates.filter(({ rank }) => rank === undefined)].map(rowOf),
    ],
  };
}

/** Valid scores, means, the score that ranks and its distance from the line; nothing where nothing counts. */
function figuresOf(one: CandidateOutcome, line: Fraction | undefined, decimals: number): SheetCell[] {
  const { count, mean, trimmed, trimmingApplied } = one.aggregate;
  const print = (value: Fraction | undefined): SheetCell => (value === undefined ? null : printHalfUp(value, decimals));
  const figures = [count, print(mean), trimmingApplied ? print(trimmed) : null];
  if (one.rank === undefined || one.score === undefined) return [...figures, null, null, null];
  const distance = line === undefined ? null : gap(one.score, line, decimals);
  return [...figures, fractionText(one.score), print(one.score), distance];
}

/** Lowest score that takes a seat; none while seats stay vacant. */
function lineScore({ outcome }: CategoryTable): Fraction | undefined {
  if (outcome.vacant > 0) return undefined;
  const last = outcome.selected.at(-1);
  return outcome.candidates.find(({ id }) => id === last)?.score;
}

function gap(score: Fraction, line: Fraction, decimals: number): string {
  const difference = addFractions(score, multiplyFractions(line, fraction(-1n)));
  const printed = printHalfUp(difference, decimals);
  return difference.numerator > 0n ? `+${printed}` : printed;
}

function statusOf({ id, status }: CandidateOutcome, { outcome, result }: CategoryTable): string {
  const decided = decidedStandings(result.decisions ?? []).get(id);
  if (decided !== undefined) return `${decidedWords[decided.state]}（第 ${String(decided.number)} 号决定）`;
  const byVote = outcome.tieGroup.includes(id) ? "（票决）" : "";
  if (status === "no_score") return "无有效评分";
  if (status === "insufficient") return "有效评分不足";
  if (status === "below-minimum") return "未达最低分";
  if (outcome.selected.includes(id)) return `入选${byVote}`;
  return outcome.reserve.includes(id) ? `递补${byVote}` : `未入选${byVote}`;
}
