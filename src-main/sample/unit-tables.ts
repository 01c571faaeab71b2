import iconv from "iconv-lite";
import { utils, write, type BookType, type WorkSheet } from "xlsx";
import { categoryWords, type SampleNomination } from "#main/sample/sample-nomination.ts";
import { cellText, sheetColumns, type SheetColumn } from "#main/sample/sheet-columns.ts";

type Grid = readonly (readonly string[])[];

/** The columns of a unit's own workbook, which names the category in a column. */
const columnsOf = ({ category }: SampleNomination): readonly SheetColumn[] => [
  ...sheetColumns(category),
  { group: "", head: "推荐类别", widthChars: 20, cell: (one) => categoryWords[one.category].title },
];

const rowOf = (nomination: SampleNomination, columns: readonly SheetColumn[]): readonly string[] =>
  columns.map((column) => cellText(column.cell(nomination)));

/** Heads in one row and the row below them. */
export function plainGrid(nomination: SampleNomination): Grid {
  const columns = columnsOf(nomination);
  return [columns.map(({ head }) => head), rowOf(nomination, columns)];
}

/** Heads in two rows as a csv keeps them: a group over its first column only, and nothing merged. */
export function twoRowGrid(nomination: SampleNomination): Grid {
  const columns = columnsOf(nomination);
  const upper = columns.map(({ group, head }, at) =>
    group === "" ? head : columns[at - 1]?.group === group ? "" : group,
  );
  const lower = columns.map(({ group, head }) => (group === "" ? "" : head));
  return [["2023年度推荐汇总表"], upper, lower, rowOf(nomination, columns)];
}

/** No column for the unit; it stands once above the table, in the way of forms that are to be stamped. */
export function noteGrid(nomination: SampleNomination): Grid {
  const columns = columnsOf(nomination).filter(({ head }) => head !== "推荐单位");
  const note = `推荐单位（盖章）：${nomination.unit.name}      填表日期：2023年11月6日`;
  return [[note], columns.map(({ head }) => head), rowOf(nomination, columns), ["填表人：某某", "联系电话：0000"]];
}

/**
 * Everything that surrounds a table: title and notes, heads over three rows, an empty column and an empty row, an example,
 * a sum, signatures.
 */
export function crowdedSheet(nomination: SampleNomination): WorkSheet {
  const columns = columnsOf(nomination);
  const heads = columns.map(({ head }) => head);
  const gap = (cells: readonly string[]): string[] => [...cells.slice(0, 2), "", ...cells.slice(2)];
  const example = columns.map((_, at) => (at === 0 ? "示例" : at === 1 ? "张三" : "……"));
  const sheet = utils.aoa_to_sheet([
    ["附件3"],
    ["2023年度科技志愿服务先进典型推荐汇总表"],
    gap(heads.map((head, at) => (at === 0 ? head : at === 1 ? "推荐对象情况" : ""))),
    gap(heads.map((_, at) => (at === 1 ? "基本信息" : ""))),
    gap(heads.map((head, at) => (at === 0 ? "" : head))),
    gap(example),
    gap(rowOf(nomination, columns)),
    [],
    ["合计", "1", "", "1"],
    ["注：1.没有的内容填“/”。", "2.按推荐顺序填写。"],
    ["审核人：", "某某", "", "联系电话：0000", "日期：2023年11月"],
  ]);
  sheet["!merges"] = [
    { s: { r: 1, c: 0 }, e: { r: 1, c: columns.length } },
    { s: { r: 2, c: 0 }, e: { r: 4, c: 0 } },
    { s: { r: 2, c: 1 }, e: { r: 2, c: columns.length } },
    { s: { r: 3, c: 1 }, e: { r: 3, c: columns.length } },
  ];
  return sheet;
}

const instructions = Array.from({ length: 16 }, (_, at) => [`${String(at + 1)}.请按通知要求如实填写，不得漏项。`]);

/** Heads that stand twenty rows down, below instructions, in groups that come in another order, each merged over its columns. */
export function movedSheet(nomination: SampleNomination): WorkSheet {
  const byGroup = Map.groupBy(columnsOf(nomination), ({ group }) => group);
  const columns = [...byGroup.values()].toReversed().flat();
  const upper = columns.map(({ group, head }) => (group === "" ? head : group));
  const lower = columns.map(({ group, head }) => (group === "" ? "" : head));
  const rows: string[][] = [
    ["附件4"],
    ["2023年度科技志愿服务先进典型推荐汇总表"],
    ["填表说明"],
    ...instructions,
    [],
    upper,
    lower,
    [...rowOf(nomination, columns)],
  ];
  const top = rows.length - 3;
  const sheet = utils.aoa_to_sheet(rows);
  const last = columns.length - 1;
  sheet["!merges"] = [
    ...[1, ...instructions.map((_, at) => at + 3)].map((r) => ({ s: { r, c: 0 }, e: { r, c: last } })),
    ...columns.flatMap(({ group }, at) => {
      if (group === "") return [{ s: { r: top, c: at }, e: { r: top + 1, c: at } }];
      const end = columns.findLastIndex((other) => other.group === group);
      return columns[at - 1]?.group === group || end === at ? [] : [{ s: { r: top, c: at }, e: { r: top, c: end } }];
    }),
  ];
  return sheet;
}

/** The heads once more below the row, as when pages were put under one another. */
export function headsAgainGrid(nomination: SampleNomination): Grid {
  const [heads = [], row = []] = plainGrid(nomination);
  return [heads, row, heads];
}

/** The table without one of its columns. */
export function gridWithout(nomination: SampleNomination, head: string): Grid {
  const columns = columnsOf(nomination).filter((column) => column.head !== head);
  return [columns.map((column) => column.head), rowOf(nomination, columns)];
}

/** A sheet of plain texts. */
export const textSheet = (grid: Grid): WorkSheet => utils.aoa_to_sheet(grid.map((row) => [...row]));

/** A workbook with these sheets; those named in `hidden` cannot be seen. */
export function bookOf(
  sheets: Readonly<Record<string, WorkSheet>>,
  bookType: BookType = "xlsx",
  hidden: readonly string[] = [],
): Uint8Array {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  book.Workbook = { Sheets: Object.keys(sheets).map((name) => ({ Hidden: hidden.includes(name) ? 1 : 0 })) };
  return new Uint8Array(write(book, { type: "array", bookType, compression: true }) as ArrayBuffer);
}

/** A csv in the encoding that a program writes: cells in quotes where they hold a separator, quotes or a line end. */
export function csvOf(grid: Grid, separator: "," | ";" | "\t", encoding: "gb18030" | "utf8" | "utf16le"): Uint8Array {
  const cell = (text: string): string => (/[",;\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const text = grid.map((row) => row.map(cell).join(separator)).join("\r\n");
  return iconv.encode(text, encoding, { addBOM: encoding !== "gb18030" });
}
