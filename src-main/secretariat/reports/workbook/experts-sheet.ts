import type { FormulaCell, SheetCell } from "#main/files/encode-workbook.ts";
import type { LaidOutSheet } from "#main/files/lay-out-workbook.ts";
import { onSheet } from "#main/secretariat/reports/workbook/addresses.ts";
import type { CategoryPlan } from "#main/secretariat/reports/workbook/category-plan.ts";
import { rankingColumns, wholeColumn } from "#main/secretariat/reports/workbook/ranking-columns.ts";

/** How many forms each expert gave and how high and how wide the totals lie; for reading, no part of the result. */
export const expertsSheet = (plan: CategoryPlan): LaidOutSheet => ({
  name: plan.sheets.experts,
  rows: [
    [`${plan.category.title.zh}　各专家评分概况（供了解，不参与计分）`],
    ["专家", "姓名", "评分份数", "平均", "标准差", "最低", "最高", "来源"],
    ...plan.experts.map((expert, at) => rowOf(plan, expert, at)),
  ],
  heads: [1],
  widths: [10, 16, 10, 10, 10, 10, 10, 26],
  merges: ["A1:H1"],
  formats: { 3: "0.00", 4: "0.00", 5: "0.0", 6: "0.0" },
});

const origins = { file: "评分文件", paper: "纸质（两人分别录入）", none: "未交" } as const;

function rowOf(
  plan: CategoryPlan,
  { id, name }: CategoryPlan["experts"][number],
  at: number,
): (SheetCell | FormulaCell)[] {
  const column = onSheet(plan.sheets.ranking, wholeColumn(plan, rankingColumns(plan).firstExpert + at));
  const totals = plan.candidates.flatMap(({ outcome }) => outcome.totalsTenths[at] ?? []).map((tenths) => tenths / 10);
  const count = totals.length;
  const mean = totals.reduce((sum, total) => sum + total, 0) / count;
  const squares = totals.reduce((sum, total) => sum + (total - mean) ** 2, 0);
  const computed = (needed: number, formula: string, value: number): FormulaCell => ({
    formula: `IF(COUNT(${column})<${String(needed)},"",${formula})`,
    value: count < needed ? "" : value,
  });
  return [
    ...[id, name],
    { formula: `COUNT(${column})`, value: count },
    computed(1, `AVERAGE(${column})`, mean),
    computed(2, `STDEV(${column})`, Math.sqrt(squares / (count - 1))),
    computed(1, `MIN(${column})`, Math.min(...totals)),
    computed(1, `MAX(${column})`, Math.max(...totals)),
    origins[plan.origin.get(id) ?? "none"],
  ];
}
