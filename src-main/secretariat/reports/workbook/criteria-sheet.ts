import { fraction } from "#shared/scoring/fraction.ts";
import type { FormulaCell, SheetCell } from "#main/files/encode-workbook.ts";
import type { LaidOutSheet } from "#main/files/lay-out-workbook.ts";
import { cellAt, columnRange, onSheet } from "#main/secretariat/reports/workbook/addresses.ts";
import type { CategoryPlan, PlannedCandidate } from "#main/secretariat/reports/workbook/category-plan.ts";
import { criterionColumn, totalColumn } from "#main/secretariat/reports/workbook/forms-sheet.ts";
import { toNumber } from "#main/secretariat/reports/workbook/seat-formulas.ts";

/** The plain mean of each criterion over the complete forms, a row a candidate, in the order of the ranking. */
export function criteriaSheet(plan: CategoryPlan): LaidOutSheet {
  const { criteria } = plan.category.rubric;
  return {
    name: plan.sheets.criteria,
    rows: [
      [`${plan.category.title.zh}　各项平均（全部完整评分，不去高低分）`],
      [
        "候选对象",
        "推荐单位",
        ...criteria.map(({ name, maxTenths }) => `${name.zh}（${String(maxTenths / 10)}）`),
        "评分份数",
      ],
      ...plan.candidates.map((one) => rowOf(plan, one)),
    ],
    heads: [1],
    widths: [16, 24, ...criteria.map(() => 12), 10],
    merges: [`A1:${cellAt(criteria.length + 2, 0)}`],
    frozenColumns: 1,
    formats: Object.fromEntries(criteria.map((_, at) => [at + 2, "0.000"])),
  };
}

function rowOf(plan: CategoryPlan, { named, forms, firstForm }: PlannedCandidate): (SheetCell | FormulaCell)[] {
  const { criteria } = plan.category.rubric;
  if (forms.length === 0) return [named.name, named.unit, ...criteria.map(() => null), 0];
  const block = (column: number): string =>
    onSheet(plan.sheets.forms, columnRange(column, firstForm, firstForm + forms.length - 1));
  const totals = block(totalColumn(plan));
  const complete = forms.filter(({ state, tenths }) => state === "judging" && tenths.every((one) => one !== undefined));
  const count = complete.length;
  return [
    ...[named.name, named.unit],
    ...criteria.map((_, at): FormulaCell => {
      const sum = `ROUND(SUMIF(${totals},">=0",${block(criterionColumn(at))})*10,0)`;
      const tenths = complete.reduce((all, form) => all + (form.tenths[at] ?? 0), 0);
      return {
        formula: `IF(COUNT(${totals})=0,"",${sum}/(10*COUNT(${totals})))`,
        value: count === 0 ? "" : toNumber(fraction(BigInt(tenths), BigInt(10 * count))),
      };
    }),
    { formula: `COUNT(${totals})`, value: count },
  ];
}
