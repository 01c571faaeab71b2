import { layOutWorkbook, type LaidOutSheet } from "#main/files/lay-out-workbook.ts";
import type { Sheet } from "#main/files/encode-workbook.ts";
import { shownPublicVotes } from "#main/secretariat/public-votes/shown-votes.ts";
import { practiceMark } from "#main/secretariat/reports/public-list.ts";
import { correctionsSheet, decisionsSheet } from "#main/secretariat/reports/change-sheets.ts";
import { recusalsSheet, rulesSheet, votesSheet } from "#main/secretariat/reports/record-sheets.ts";
import { planWorkbook } from "#main/secretariat/reports/workbook/category-plan.ts";
import { commentsSheet } from "#main/secretariat/reports/workbook/comments-sheet.ts";
import { criteriaSheet } from "#main/secretariat/reports/workbook/criteria-sheet.ts";
import { expertsSheet } from "#main/secretariat/reports/workbook/experts-sheet.ts";
import { formsSheet } from "#main/secretariat/reports/workbook/forms-sheet.ts";
import { parameterSheet } from "#main/secretariat/reports/workbook/parameter-sheet.ts";
import { rankingSheet } from "#main/secretariat/reports/workbook/ranking-sheet.ts";
import type { CategoryTable } from "#main/secretariat/selection/category-table.ts";
import type { FrozenSelection } from "#main/secretariat/selection/frozen-selection.ts";

/** The whole result as a workbook that computes itself from the forms on, and what it rests on; `foot` is `resultFooter`. */
export function resultWorkbook(
  frozen: FrozenSelection,
  tables: readonly CategoryTable[],
  resultCode: string,
  foot: string,
): Promise<Uint8Array> {
  const { input } = frozen;
  const plans = planWorkbook(input, tables, shownPublicVotes(frozen.opened.database)?.votes);
  const mark = practiceMark(input);
  const listed = (sheet: Sheet): LaidOutSheet => ({ ...sheet, heads: [0] });
  return layOutWorkbook(
    [
      ...plans.map((plan) => rankingSheet(plan, mark)),
      parameterSheet(plans, `${mark}${input.round.rules.title.zh}`),
      ...plans.flatMap((plan) => [criteriaSheet(plan), expertsSheet(plan)]),
      ...plans.map(formsSheet),
      commentsSheet(frozen),
      { ...rulesSheet(frozen, resultCode, foot), heads: [] },
      listed(votesSheet(input, tables)),
      correctionsSheet(input, tables),
      decisionsSheet(input, tables),
      listed(recusalsSheet(input)),
    ],
    foot,
  );
}
