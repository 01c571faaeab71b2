import type { FormulaCell, SheetCell } from "#main/files/encode-workbook.ts";
import type { LaidOutSheet } from "#main/files/lay-out-workbook.ts";
import { neededToRank } from "#shared/scoring/missing-policy.ts";
import { cellAt, onSheet } from "#main/secretariat/reports/workbook/addresses.ts";
import type { CategoryPlan } from "#main/secretariat/reports/workbook/category-plan.ts";
import { seatFacts, seatFormulas } from "#main/secretariat/reports/workbook/seat-formulas.ts";

/** Name of the sheet whose figures the formulas of all others read. */
const parameterSheetName = "计分参数";

const heads = [
  ...[
    "类别",
    "席位",
    "递补人数",
    "最少有效评分",
    "满几个有效评分起去高低分",
    "最低分（分）",
    "得分小数位数",
    "每端去掉个数",
  ],
  ...["并列之上已定席位", "席位线上并列人数", "并列中票决入选", "已定人数", "入选线（分）"],
] as const;
/** Column of each parameter. */
const columns = { seats: 1, reserve: 2, minimumValid: 3, trimMinimum: 4, minimum: 5, decimals: 6 } as const;
const derived = { above: 8, group: 9, chosen: 10, taken: 11, line: 12 } as const;

/** Address of a parameter, to be used on any sheet. */
export const parameter = (plan: CategoryPlan, name: keyof typeof columns | keyof typeof derived): string => {
  const address = cellAt({ ...columns, ...derived }[name], plan.parameterRow);
  return onSheet(parameterSheetName, address.replace(/([A-Z]+)(\d+)/, "$$$1$$$2"));
};

/** What the rules say in figures, a row a category; whoever changes one sees what it would have changed. */
export function parameterSheet(plans: readonly CategoryPlan[], title: string): LaidOutSheet {
  const note =
    "各表的总分、得分、名次、席位均为公式，随「明细」各表的原始分和本表参数重新计算；正式结果以签字的汇总表为准。";
  return {
    name: parameterSheetName,
    rows: [[`${title}　${note}`], [...heads], ...plans.map(rowOf)],
    heads: [1],
    widths: [26, 8, 10, 12, 16, 12, 12, 12, 14, 14, 14, 10, 12],
    merges: [`A1:M1`],
    formats: { 12: "0.00" },
  };
}

function rowOf(plan: CategoryPlan): (SheetCell | FormulaCell)[] {
  const { category, rules } = plan;
  const facts = seatFacts(plan);
  const formulas = seatFormulas(plan);
  return [
    ...[
      category.title.zh,
      category.seats,
      rules.reserveLength,
      neededToRank(rules.panel),
      rules.aggregation.trimMinimum,
    ],
    ...[
      (rules.minimumScoreTenths ?? 0) / 10,
      rules.aggregation.printedDecimals,
      `${String(rules.aggregation.trim)} 个`,
    ],
    ...(["above", "group", "chosen", "taken", "line"] as const).map((name) => ({
      formula: formulas[name],
      value: facts[name],
    })),
  ];
}
