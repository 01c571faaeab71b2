import { utils, write, type CellObject, type WorkSheet } from "xlsx";
import {
  categoryWords,
  sampleCategories,
  type FormerWinner,
  type SampleCategory,
  type SampleNomination,
  type SheetCell,
} from "#main/sample/sample-nomination.ts";
import { sheetColumns } from "#main/sample/sheet-columns.ts";
import type { SampleExpert } from "#main/sample/sample-experts.ts";

const headRows = 3;

/** 推荐汇总表.xlsx: one sheet a category, with title, two-level heads and notes as secretariats receive it. */
export function nominationsWorkbook(nominations: readonly SampleNomination[]): Uint8Array {
  const book = utils.book_new();
  for (const category of sampleCategories) {
    const rows = nominations.filter((nomination) => nomination.category === category);
    utils.book_append_sheet(book, nominationsSheet(category, rows), categoryWords[category].sheet);
  }
  return bytesOf(book);
}

function nominationsSheet(category: SampleCategory, rows: readonly SampleNomination[]): WorkSheet {
  const columns = sheetColumns(category);
  const last = columns.length - 1;
  const title = `2023年度科技志愿服务先进典型推荐汇总表（${categoryWords[category].title}）`;
  const noteRow = headRows + rows.length;
  const grid: (CellObject | null)[][] = [
    [toCell(title)],
    columns.map(({ group, head }) => toCell(group === "" ? head : group)),
    columns.map(({ group, head }) => (group === "" ? null : toCell(head))),
    ...rows.map((row) => columns.map((column) => toCell(column.cell(row)))),
    [toCell("注：1.没有的内容填“/”；2.人数、场次以推荐单位核实的数字为准；3.序号与材料文件夹一致。")],
  ];
  const sheet = utils.aoa_to_sheet(grid);
  sheet["!merges"] = [
    { s: { r: 0, c: 0 }, e: { r: 0, c: last } },
    ...columns.flatMap(({ group }, at) =>
      group === "" ? [{ s: { r: 1, c: at }, e: { r: 2, c: at } }] : groupMerge(columns, at),
    ),
    { s: { r: noteRow, c: 0 }, e: { r: noteRow, c: last } },
  ];
  sheet["!cols"] = columns.map(({ widthChars }) => ({ wch: widthChars }));
  return sheet;
}

/** The merge that starts at column `at`, when its group starts there and is wider than one column. */
function groupMerge(columns: ReturnType<typeof sheetColumns>, at: number) {
  const group = columns[at]?.group;
  if (columns[at - 1]?.group === group) return [];
  let end = at;
  while (columns[end + 1]?.group === group) end += 1;
  return end === at ? [] : [{ s: { r: 1, c: at }, e: { r: 1, c: end } }];
}

/** 往届入选名单.xlsx. */
export function formerWinnersWorkbook(winners: readonly FormerWinner[]): Uint8Array {
  const grid = [
    ["历年科技志愿服务先进典型入选名单"],
    ["年度", "类别", "名称"],
    ...winners.map(({ year, category, name }) => [year, categoryWords[category].title, name]),
  ];
  const sheet = utils.aoa_to_sheet(grid.map((row) => row.map(toCell)));
  sheet["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }];
  sheet["!cols"] = [{ wch: 8 }, { wch: 26 }, { wch: 50 }];
  return oneSheet(sheet, "往届入选名单");
}

/** experts.xlsx: the roster with the panels that each expert sits on. */
export function rosterWorkbook(experts: readonly SampleExpert[]): Uint8Array {
  const grid = [
    ["编号", "姓名", "单位", "职称", "专业领域", "评审类别"],
    ...experts.map(({ number, name, unit, title, field, panels }) => [number, name, unit, title, field, panels]),
  ];
  const sheet = utils.aoa_to_sheet(grid.map((row) => row.map(toCell)));
  sheet["!cols"] = [8, 10, 34, 14, 20, 90].map((wch) => ({ wch }));
  return oneSheet(sheet, "专家名册");
}

function oneSheet(sheet: WorkSheet, name: string): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, name);
  return bytesOf(book);
}

const bytesOf = (book: Parameters<typeof write>[0]): Uint8Array =>
  new Uint8Array(write(book, { type: "array", bookType: "xlsx", compression: true }) as ArrayBuffer);

function toCell(value: SheetCell): CellObject {
  if (typeof value === "string") return { t: "s", v: value };
  if (typeof value === "number") return { t: "n", v: value };
  // Excel counts days from 1899-12-30; a serial number needs no time zone.
  return { t: "n", v: Date.parse(value.day) / 86_400_000 + 25_569, z: "yyyy-mm-dd" };
}
