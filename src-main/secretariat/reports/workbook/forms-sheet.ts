import type { FormulaCell, SheetCell } from "#main/files/encode-workbook.ts";
import type { LaidOutSheet } from "#main/files/lay-out-workbook.ts";
import { cellAt, columnFixed, rowRange } from "#main/secretariat/reports/workbook/addresses.ts";
import { expertLabel, type CategoryPlan, type PlannedForm } from "#main/secretariat/reports/workbook/category-plan.ts";

const before = ["候选对象", "推荐单位", "专家", "状态"] as const;
const states = { judging: "评分", recused: "回避", abstained: "弃评" } as const;

/** Column of the total. */
export const totalColumn = ({ category }: Pick<CategoryPlan, "category">): number =>
  before.length + category.rubric.criteria.length;

/** Column of a criterion. */
export const criterionColumn = (at: number): number => before.length + at;

/** Every form as it was handed in, a row a form: the figures that everything else is computed from. */
export function formsSheet(plan: CategoryPlan): LaidOutSheet {
  const { criteria } = plan.category.rubric;
  const forms = plan.candidates.flatMap((one) => one.forms.map((form, at) => rowOf(plan, form, one.firstForm + at)));
  return {
    name: plan.sheets.forms,
    rows: [
      [`${plan.category.title.zh}　原始分：改动任一格，总分、名次和席位随之重算`],
      [...before, ...criteria.map(({ name, maxTenths }) => `${name.zh}（${String(maxTenths / 10)}）`), "合计", "理由"],
      ...forms,
    ],
    heads: [1],
    widths: [16, 24, 16, 8, ...criteria.map(() => 10), 9, 24],
    merges: [`A1:${cellAt(totalColumn(plan) + 1, 0)}`],
    frozenColumns: 1,
    formats: Object.fromEntries([...criteria, null].map((_, at) => [criterionColumn(at), "0.0"])),
  };
}

function rowOf({ category }: CategoryPlan, form: PlannedForm, row: number): (SheetCell | FormulaCell)[] {
  const { tenths, state, expert, candidate, reason } = form;
  const own = rowRange(criterionColumn(0), criterionColumn(tenths.length - 1), row);
  const given = tenths.filter((value) => value !== undefined);
  const complete = state === "judging" && given.length === tenths.length;
  const total: FormulaCell = {
    formula: `IF(AND(${columnFixed(3, row)}="${states.judging}",COUNT(${own})=${String(category.rubric.criteria.length)}),SUM(${own}),"")`,
    value: complete ? given.reduce((sum, value) => sum + value, 0) / 10 : "",
  };
  return [
    ...[candidate.name, candidate.unit, expertLabel(expert), states[state]],
    ...tenths.map((value) => (value === undefined ? null : value / 10)),
    total,
    reason === "" ? null : reason,
  ];
}
