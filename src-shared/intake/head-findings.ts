import type { Finding } from "#shared/finding.ts";
import type { NominationColumn } from "#shared/intake/column-meaning.ts";
import { findCategory } from "#shared/intake/find-category.ts";
import type { FoundHeads } from "#shared/intake/find-heads.ts";
import { fieldHeads } from "#shared/intake/read-facts.ts";
import { columnName, textAt, type SheetGrid } from "#shared/intake/sheet-grid.ts";
import { fieldsOfTest } from "#shared/rules/condition.ts";
import type { CategoryId } from "#shared/ids.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";

/**
 * What is wrong with the heads of a sheet: one that stands twice, and those of conditions that are not there.
 *
 * Shape: `inRows` are the categories of its rows, for a sheet whose name says none.
 */
export function headFindings(
  rules: RuleFile,
  at: string,
  sheet: SheetGrid,
  heads: FoundHeads<NominationColumn>,
  inRows: ReadonlySet<CategoryId>,
): readonly Finding[] {
  const doubles = heads.doubles.map(({ column }): Finding => {
    const head = textAt(sheet, heads.bodyRow - 1, column);
    return {
      severity: "remark",
      code: "head-double",
      at: `${at}!${columnName(column)}`,
      source: "",
      details: { head },
    };
  });
  const named = findCategory(rules, sheet.name);
  const categories = named === undefined ? rules.categories.filter(({ id }) => inRows.has(id)) : [named];
  const conditions = categories.flatMap((category) => category.conditions);
  const absent = conditions.flatMap(({ test, source }) => {
    if (test === undefined) return [];
    const fields = fieldsOfTest(test);
    const isThere = (field: NominationColumn): boolean =>
      heads.columns.has(field) || (field === "badRecord" && heads.columns.has("noBadRecord"));
    return fields.filter((field) => !isThere(field)).map((field) => ({ head: fieldHeads[field], source }));
  });
  const unique = [...new Map(absent.map((each) => [each.head, each])).values()];
  return [
    ...doubles,
    ...unique.map(({ head, source }): Finding => ({
      severity: "warning",
      code: "head-missing",
      at,
      source,
      details: { head },
    })),
  ];
}
