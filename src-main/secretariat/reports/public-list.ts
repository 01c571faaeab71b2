import type { Category, RuleFile } from "#shared/rules/rule-file.ts";
import type { LaidOutSheet } from "#main/files/lay-out-workbook.ts";
import { inPublicOrder } from "#main/secretariat/reports/public-order.ts";
import type { CategoryTable } from "#main/secretariat/selection/category-table.ts";
import type { SelectionCandidate, SelectionInput } from "#main/secretariat/selection/read-selection.ts";

/** The list of a category as it is made public: names and units, no score. */
export interface PublicList {
  readonly category: Category;
  /** E.g. 「最美科技志愿者入选名单（30名）」. */
  readonly heading: string;
  readonly rows: readonly SelectionCandidate[];
}

/** The public list of each category, in the order that the rules give. */
export const publicLists = (input: SelectionInput, tables: readonly CategoryTable[]): PublicList[] =>
  tables.map(({ category, result }) => {
    const ids = new Set(result.selected.map(({ id }) => id));
    const selected = input.candidates.filter(({ id }) => ids.has(id));
    const count = `${String(selected.length)}${category.countingWord.zh}`;
    return {
      category,
      heading: `${practiceMark(input)}${category.title.zh}入选名单（${count}）`,
      rows: inPublicOrder(category, selected, input.candidates, input.round.rules),
    };
  });

/** Stands before every title of a practice round. */
export const practiceMark = ({ round }: Pick<SelectionInput, "round">): string => (round.practice ? "【练习】" : "");

/** The list as a sheet. */
export function publicSheet({ category, heading, rows }: PublicList, rules: RuleFile): LaidOutSheet {
  const [name, place] = category.kind === "person" ? ["姓名", "所在单位"] : ["名称", "所在地（单位）"];
  return {
    name: category.title.zh,
    rows: [
      [rules.title.zh],
      [heading],
      ["序号", name, place, "推荐单位"],
      ...rows.map((row, at) => [at + 1, row.name, row.place, row.unit]),
    ],
    heads: [2],
    widths: [6, 26, 34, 30],
    merges: ["A1:D1", "A2:D2"],
  };
}

/** All lists as plain text. */
export function publicText(lists: readonly PublicList[], rules: RuleFile): string {
  const blocks = lists.map(({ heading, rows }) =>
    [
      heading,
      ...rows.map(({ name, place, unit }, at) => `${String(at + 1)}. ${name}（${place}；推荐单位：${unit}）`),
    ].join("\n"),
  );
  return `${[rules.title.zh, ...blocks].join("\n\n")}\n`;
}
