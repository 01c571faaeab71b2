import { utils } from "xlsx";
import type { Fault, Planted } from "#main/sample/faults/fault.ts";
import { beside } from "#main/sample/faults/table-faults.ts";
import { categoryWords, type SampleNomination } from "#main/sample/sample-nomination.ts";
import { bookOf, plainGrid, textSheet } from "#main/sample/unit-tables.ts";

const folderOf = ({ unit }: SampleNomination): string => `各单位汇总表/${unit.name}`;
const pathOf = (nomination: SampleNomination, name: string): string =>
  `${folderOf(nomination)}/${categoryWords[nomination.category].sheet}${String(nomination.number)}${name}`;
const listOf = (nomination: SampleNomination, what: string): string =>
  `${folderOf(nomination)}/往届入选名单（${categoryWords[nomination.category].sheet}${String(nomination.number)}${what}）.xlsx`;

/** A workbook beside the nomination with a row of its own that is not taken in; the finding is told of a cell. */
function rowBeside(
  nomination: SampleNomination,
  changed: (head: string, text: string) => string,
  column: string,
): Planted {
  const [heads = [], row = []] = plainGrid(nomination);
  const path = pathOf(nomination, "推荐汇总表补报.xlsx");
  const own = row.map((text, at) => changed(heads[at] ?? "", text));
  return { ...beside(nomination, path, bookOf({ 汇总: textSheet([heads, own]) })), at: `${path}/汇总!${column}2` };
}

const isName = (head: string): boolean => /^(?:姓名|.*名称)$/.test(head);

/** Faults of lists and loose pieces of a delivery, each told by its place. */
export const listFaults: readonly Fault[] = [
  {
    id: "row-of-no-category",
    about: "table",
    expects: ["category-unknown"],
    source: "§2",
    note: "a row of 「最美教师」",
    plant: (nomination) => rowBeside(nomination, (head, text) => (head === "推荐类别" ? "最美教师" : text), "B"),
  },
  {
    id: "row-without-name",
    about: "table",
    expects: ["name-missing"],
    source: "",
    note: "a row without a name",
    plant: (nomination) => rowBeside(nomination, (head, text) => (isName(head) ? "" : text), "B"),
  },
  {
    id: "sheet-of-notes",
    about: "table",
    expects: [],
    remark: "sheet-not-understood",
    source: "",
    note: "a second sheet with an explanation",
    plant: (nomination) => {
      const path = pathOf(nomination, "推荐汇总表.xlsx");
      const sheets = { 汇总: textSheet(plainGrid(nomination)), 填表说明: textSheet([["一律用宋体填写"]]) };
      const { addedTables = [] } = beside(nomination, path, bookOf(sheets));
      return { nomination: { ...nomination, inUnitTable: true }, addedTables, at: `${path}/填表说明` };
    },
  },
  {
    id: "head-twice",
    about: "table",
    expects: ["head-double"],
    source: "",
    note: "two columns called 推荐单位",
    plant: (nomination) => {
      const path = pathOf(nomination, "推荐汇总表.xlsx");
      const [heads = [], row = []] = plainGrid(nomination);
      const grid = [
        [...heads, "推荐单位"],
        [...row, "同左"],
      ];
      const { addedTables = [] } = beside(nomination, path, bookOf({ 汇总: textSheet(grid) }));
      return {
        nomination: { ...nomination, inUnitTable: true },
        addedTables,
        at: `${path}/汇总!${utils.encode_col(heads.length)}`,
      };
    },
  },
  {
    id: "former-winners-broken",
    about: "table",
    expects: ["former-winners-unreadable"],
    source: "§5",
    note: "a list of former winners that ends in the middle",
    plant: (nomination) => {
      const whole = bookOf({ 名单: textSheet([["年度", "类别", "名称"]]) });
      return beside(nomination, listOf(nomination, "残缺"), whole.subarray(0, 1200));
    },
  },
  {
    id: "former-winners-without-heads",
    about: "table",
    expects: ["former-winners-not-understood"],
    source: "§5",
    note: "a list of former winners without heads",
    plant: (nomination) =>
      beside(nomination, listOf(nomination, "无表头"), bookOf({ 名单: textSheet([["2019", "太史云"]]) })),
  },
  {
    id: "former-winner-of-no-year",
    about: "table",
    expects: ["former-winner-unclear"],
    source: "§5",
    note: "a former winner without a year",
    plant: (nomination, { word }) => {
      const path = listOf(nomination, "缺年度");
      const grid = [
        ["年度", "类别", "名称"],
        ["/", categoryWords.volunteer.title, `太史${word}`],
      ];
      return { ...beside(nomination, path, bookOf({ 名单: textSheet(grid) })), at: `${path}/名单!C2` };
    },
  },
  {
    id: "archive-broken",
    about: "table",
    expects: ["archive-refused"],
    source: "",
    note: "a ZIP that ends in the middle, alone in its folder",
    plant: (nomination, { word }) => {
      const whole = bookOf({ 名单: textSheet([["说明"]]) });
      return beside(nomination, `${word}补充材料/补充材料.zip`, whole.subarray(0, 1000));
    },
  },
  {
    id: "file-at-the-top",
    about: "table",
    expects: [],
    remark: "file-loose",
    source: "",
    note: "a text that lies in nobody's folder",
    plant: (nomination, { word }) =>
      beside(nomination, `${word}来件说明.txt`, new TextEncoder().encode("请查收附件。")),
  },
];
