import { printHalfUp } from "#shared/scoring/decimal.ts";
import type { Fraction } from "#shared/scoring/fraction.ts";
import { neededToRank } from "#shared/scoring/missing-policy.ts";
import type { FormulaCell, SheetCell } from "#main/files/encode-workbook.ts";
import type { LaidOutSheet } from "#main/files/lay-out-workbook.ts";
import { cellAt, columnFixed, onSheet, rowRange } from "#main/secretariat/reports/workbook/addresses.ts";
import {
  expertLabel,
  headRows,
  type CategoryPlan,
  type PlannedCandidate,
} from "#main/secretariat/reports/workbook/category-plan.ts";
import { totalColumn } from "#main/secretariat/reports/workbook/forms-sheet.ts";
import { namedColumns, rankingColumns, wholeColumn } from "#main/secretariat/reports/workbook/ranking-columns.ts";
import { rankingFormulas, type RankingFigure } from "#main/secretariat/reports/workbook/ranking-formulas.ts";
import { standings, toNumber } from "#main/secretariat/reports/workbook/seat-formulas.ts";
import { decidedText } from "#main/secretariat/reports/decided-text.ts";
import { standingText } from "#main/secretariat/reports/standing-text.ts";

type Cell = SheetCell | FormulaCell;

/** No formula reads this column. */
const publicVotesHead = "群众投票（仅供参考，不计分）";

/** Every candidate of a category with each expert's total, the score, the rank and the seat, all of it as formulas. */
export function rankingSheet(plan: CategoryPlan, mark: string): LaidOutSheet {
  const { category, candidates, experts, rules } = plan;
  const columns = rankingColumns(plan);
  const criteria = columns.criteria.map(({ at }) => `${category.rubric.criteria[at]?.name.zh ?? ""} 平均`);
  const decimals = `0.${"0".repeat(rules.aggregation.printedDecimals)}`.replace(/\.$/, "");
  const own = standings(plan);
  return {
    name: plan.sheets.ranking,
    rows: [
      [`${mark}${category.title.zh}　席位 ${String(category.seats)}　灰色划线为去掉的最高、最低分`],
      [
        ...namedColumns.map((name) => (name === "姓名" && category.kind === "body" ? "名称" : name)),
        ...experts.map(expertLabel),
        ...["有效评分", "计入个数", "计入合计（0.1分）", "全部平均", "中位数", "得分（精确）", "得分", "与入选线之差"],
        ...["票决入选（1）", "结果", "参加席位", "在前人数", "同等人数", ...criteria, "决定（以此为准）"],
        ...(plan.publicVotes === undefined ? [] : [publicVotesHead]),
      ],
      ...candidates.map((one, at) => rowOf(plan, one, headRows + at, own)),
    ],
    heads: [1],
    widths: [
      6,
      14,
      22,
      18,
      ...experts.map(() => 8),
      6,
      6,
      9,
      9,
      9,
      10,
      8,
      9,
      8,
      16,
      6,
      6,
      6,
      ...criteria.map(() => 10),
      22,
      ...(plan.publicVotes === undefined ? [] : [16]),
    ],
    merges: [`A1:${cellAt(columns.count - 1, 0)}`],
    frozenColumns: 2,
    formats: {
      ...Object.fromEntries(experts.map((_, at) => [columns.firstExpert + at, "0.0"])),
      ...Object.fromEntries(
        [columns.mean, columns.median, ...columns.criteria.map(({ column }) => column)].map((at) => [at, "0.000"]),
      ),
      [columns.score]: "0.0000",
      [columns.printed]: decimals,
      [columns.gap]: "+0.00;-0.00;0.00",
    },
    marks: [...droppedMark(plan), ...selectedMark(plan)],
  };
}

function rowOf(plan: CategoryPlan, one: PlannedCandidate, row: number, own: ReturnType<typeof standings>): Cell[] {
  const { named, outcome } = one;
  const columns = rankingColumns(plan);
  const formulas = rankingFormulas(plan, row);
  const values = valuesOf(plan, one, own);
  const computed = (figure: RankingFigure): FormulaCell => ({ formula: formulas[figure], value: values[figure] });
  const chosen = plan.outcome.chosen.includes(outcome.id);
  return [
    ...[computed("rank"), named.name, named.unit, named.place],
    ...plan.experts.map((expert) => totalCell(plan, one, expert.id)),
    ...(["valid", "countedNumber", "countedTenths", "mean", "median", "score", "printed", "gap"] as const).map(
      computed,
    ),
    chosen ? 1 : null,
    ...(["result", "eligible", "ahead", "equal"] as const).map(computed),
    ...columns.criteria.map(({ at, column }): FormulaCell => ({
      formula: onSheet(plan.sheets.criteria, cellAt(headColumns + at, row)),
      value: figure(outcome.tieValues[columns.keys.indexOf(column)]),
    })),
    // No formula comes to that.
    decidedText(plan.decided, outcome.id) ?? null,
    ...(plan.publicVotes === undefined ? [] : [plan.publicVotes[outcome.id] ?? null]),
  ];
}

/** Columns before the criteria on the sheet of criteria. */
const headColumns = 2;

/** The total of one expert's form where it is, a word where there is none. */
function totalCell(plan: CategoryPlan, { forms, firstForm, outcome }: PlannedCandidate, expert: string): Cell {
  const at = forms.findIndex((form) => form.expert.id === expert);
  const form = forms[at];
  if (form === undefined) return "未评";
  if (form.state !== "judging") return form.state === "recused" ? "回避" : "弃评";
  const total = onSheet(plan.sheets.forms, cellAt(totalColumn(plan), firstForm + at));
  const tenths = outcome.totalsTenths[plan.experts.findIndex(({ id }) => id === expert)];
  return { formula: `IF(${total}="","未评",${total})`, value: tenths === undefined ? "未评" : tenths / 10 };
}

const figure = (value: Fraction | undefined): number | string => (value === undefined ? "" : toNumber(value));

function valuesOf(
  plan: CategoryPlan,
  { outcome }: PlannedCandidate,
  own: ReturnType<typeof standings>,
): Readonly<Record<RankingFigure, number | string>> {
  const { aggregation, panel } = plan.rules;
  const { aggregate, dropped, totalsTenths } = outcome;
  const { count, mean, median } = aggregate;
  const kept = totalsTenths.filter((_, at) => !dropped.some((id) => id === plan.experts[at]?.id));
  const isRanked = count > 0 && count >= neededToRank(panel);
  const score = isRanked ? outcome.score : undefined;
  const { ahead, equal } = own.get(outcome.id) ?? { ahead: plan.candidates.length, equal: 0 };
  const last = plan.outcome.ordered[plan.category.seats - 1];
  const eligible = plan.outcome.candidates.filter(({ status }) => status === "ranked");
  const line = eligible.length < plan.category.seats ? undefined : eligible.find(({ id }) => id === last)?.score;
  return {
    rank: outcome.rank ?? "",
    valid: count,
    countedNumber: count - dropped.length,
    countedTenths: kept.reduce<number>((sum, tenths) => sum + (tenths ?? 0), 0),
    mean: figure(mean),
    median: figure(median),
    score: figure(score),
    printed: score === undefined ? "" : Number(printHalfUp(score, aggregation.printedDecimals)),
    gap: score === undefined || line === undefined ? "" : toNumber(score) - toNumber(line),
    result: standingText(outcome, plan.outcome),
    eligible: outcome.status === "ranked" ? 1 : 0,
    ahead,
    equal,
  };
}

/** Strikes through what is dropped: of equal totals the first, as on the screen. */
function droppedMark(plan: CategoryPlan): NonNullable<LaidOutSheet["marks"]> {
  const { trim } = plan.rules.aggregation;
  if (trim === 0 || plan.candidates.length === 0 || plan.experts.length === 0) return [];
  const columns = rankingColumns(plan);
  const { firstExpert, lastExpert } = columns;
  const here = cellAt(firstExpert, headRows);
  const all = rowRange(firstExpert, lastExpert, headRows);
  const upToHere = `${columnFixed(firstExpert, headRows)}:${here}`;
  const k = String(trim);
  const low = `COUNTIF(${all},"<"&${here})+COUNTIF(${upToHere},${here})<=${k}`;
  // Where all are equal the lowest take the first places, the highest the next.
  const high = `COUNTIF(${all},">"&${here})+COUNTIF(${upToHere},${here})<=${k}+IF(MAX(${all})=MIN(${all}),${k},0)`;
  const trimmed = `${columnFixed(columns.countedNumber, headRows)}<${columnFixed(columns.valid, headRows)}`;
  const range = `${here}:${cellAt(lastExpert, headRows + plan.candidates.length - 1)}`;
  return [{ range, formula: `AND(ISNUMBER(${here}),${trimmed},OR(${low},${high}))`, look: "struck" }];
}

function selectedMark(plan: CategoryPlan): NonNullable<LaidOutSheet["marks"]> {
  if (plan.candidates.length === 0) return [];
  const { result } = rankingColumns(plan);
  const range = wholeColumn(plan, result).replaceAll("$", "");
  return [{ range, formula: `LEFT(${columnFixed(result, headRows)},2)="入选"`, look: "strong" }];
}
