import iconv from "iconv-lite";
import type { Fault, Planted } from "#main/sample/faults/fault.ts";
import { makeGbkZip } from "#main/sample/gbk-zip.ts";
import { categoryWords, type SampleNomination } from "#main/sample/sample-nomination.ts";
import { formerWinnersWorkbook } from "#main/sample/sample-workbooks.ts";
import { bookOf, crowdedSheet, csvOf, noteGrid, plainGrid, textSheet, twoRowGrid } from "#main/sample/unit-tables.ts";

const tableName = ({ category, number }: SampleNomination, suffix: string): string =>
  `推荐汇总表（${categoryWords[category].sheet}${String(number)}）.${suffix}`;

/** Two sets of faults may meet in one unit: each list has a name of its own. */
const listNumber = ({ category, number }: SampleNomination): string =>
  `${categoryWords[category].sheet}${String(number)}`;

/** Where a unit's own workbook lies. */
export const pathOf = (nomination: SampleNomination, suffix: string): string =>
  `各单位汇总表/${nomination.unit.name}/${tableName(nomination, suffix)}`;

/** The nomination's row stands in a workbook of its unit only. */
export const movedTo =
  (suffix: string, write: (nomination: SampleNomination) => Uint8Array): Fault["plant"] =>
  (nomination) => ({
    nomination: { ...nomination, inUnitTable: true },
    addedTables: [{ path: pathOf(nomination, suffix), bytes: write(nomination) }],
  });

/** A further workbook beside the nomination, of which the finding is told. */
export function beside(nomination: SampleNomination, path: string, bytes: Uint8Array, sheet = ""): Planted {
  return { nomination, addedTables: [{ path, bytes }], at: sheet === "" ? path : `${path}/${sheet}` };
}

/** The row once more in a workbook of the unit; `changed` is what differs there. */
const repeated =
  (changed: (nomination: SampleNomination) => Partial<SampleNomination>): Fault["plant"] =>
  (nomination) => {
    const again = { ...nomination, ...changed(nomination) };
    const bytes = bookOf({ 汇总: textSheet(plainGrid(again)) });
    return { nomination, addedTables: [{ path: pathOf(nomination, "xlsx"), bytes }] };
  };

const fitsGbk = ({ name, summary, place }: SampleNomination): boolean =>
  [name, summary, place].every((text) => iconv.decode(iconv.encode(text, "gb18030"), "gb18030") === text);

const noFault = (what: string): Pick<Fault, "expects" | "source" | "note"> => ({
  expects: [],
  source: "",
  note: `no fault: ${what} must be read like the workbook at the top`,
});

/** Faults and habits of workbooks: where they lie, how they are written, and what they repeat. */
export const tableFaults: readonly Fault[] = [
  {
    id: "unit-table-csv-gbk",
    suits: fitsGbk,
    ...noFault("a unit's csv in GBK with commas"),
    plant: movedTo("csv", (one) => csvOf(plainGrid(one), ",", "gb18030")),
  },
  {
    id: "unit-table-csv-utf8",
    ...noFault("a unit's csv in UTF-8 with its mark, semicolons and heads over two rows"),
    plant: movedTo("csv", (one) => csvOf(twoRowGrid(one), ";", "utf8")),
  },
  {
    id: "unit-table-csv-utf16",
    ...noFault("a unit's text in UTF-16 with tabs"),
    plant: movedTo("csv", (one) => csvOf(plainGrid(one), "\t", "utf16le")),
  },
  {
    id: "unit-table-xls",
    ...noFault("a unit's xls"),
    plant: movedTo("xls", (one) => bookOf({ 汇总: textSheet(plainGrid(one)) }, "biff8")),
  },
  {
    id: "unit-table-et",
    ...noFault("a unit's et of WPS with heads over three rows, notes, an example, an empty column and a sum"),
    plant: movedTo("et", (one) => bookOf({ 汇总: crowdedSheet(one) }, "biff8")),
  },
  {
    id: "unit-table-in-zip",
    expects: [],
    source: "",
    note: "no fault: a unit's workbook in a ZIP with GBK names must be read like the workbook at the top",
    plant: movedTo("zip", (one) =>
      makeGbkZip([{ name: "推荐汇总表.xlsx", data: bookOf({ 汇总: textSheet(plainGrid(one)) }) }]),
    ),
  },
  {
    id: "unit-beside-the-table",
    about: "table",
    expects: [],
    remark: "unit-from-note",
    source: "§4",
    note: "no column for the unit; it stands once above the table",
    plant: (nomination) => ({
      ...movedTo("xlsx", (one) => bookOf({ 汇总: textSheet(noteGrid(one)) }))(nomination, { nextNumber: 0, word: "" }),
      at: `${pathOf(nomination, "xlsx")}/汇总!A1`,
    }),
  },
  {
    id: "row-repeated",
    expects: [],
    remark: "row-repeated",
    source: "",
    note: "the same row again in a workbook of the unit, under a number of its own",
    plant: repeated(() => ({ number: 1 })),
  },
  {
    id: "row-repeated-differs",
    expects: ["row-repeated-differs"],
    source: "",
    note: "the row again in a workbook of the unit, received on another day there",
    plant: repeated(() => ({ receivedOn: "2023-10-08" })),
  },
  {
    id: "table-broken",
    about: "table",
    expects: ["workbook-unreadable"],
    source: "",
    note: "a unit's workbook that ends in the middle",
    plant: (nomination) =>
      beside(
        nomination,
        pathOf(nomination, "xlsx"),
        bookOf({ 汇总: textSheet(plainGrid(nomination)) }).subarray(0, 1500),
      ),
  },
  {
    id: "table-without-heads",
    about: "table",
    expects: ["workbook-not-understood"],
    source: "",
    note: "a unit's workbook without heads",
    plant: (nomination) =>
      beside(nomination, pathOf(nomination, "xlsx"), bookOf({ 汇总: textSheet(plainGrid(nomination).slice(1)) })),
  },
  {
    id: "sheet-hidden",
    about: "table",
    expects: ["sheet-hidden"],
    source: "",
    note: "a unit's workbook with a hidden sheet of rows",
    plant: (nomination) => {
      const [heads = []] = plainGrid(nomination);
      const sheets = { 汇总: textSheet([heads]), 旧稿: textSheet(plainGrid(nomination)) };
      return beside(nomination, pathOf(nomination, "xlsx"), bookOf(sheets, "xlsx", ["旧稿"]), "旧稿");
    },
  },
  {
    id: "former-winner-in-second-list",
    category: "organisation",
    expects: ["former-winner"],
    source: "§5",
    note: "chosen in 2020 as a unit's own list in GBK says",
    plant: (nomination) => {
      const grid = [
        ["序号", "年度", "称号", "名称"],
        ["1", "2020年", categoryWords.organisation.title, nomination.name],
        ["合计", "", "", "1"],
      ];
      const path = `各单位汇总表/${nomination.unit.name}/附件2 往届入选名单（${listNumber(nomination)}）.csv`;
      return { nomination, addedTables: [{ path, bytes: csvOf(grid, ",", "gb18030") }] };
    },
  },
  {
    id: "former-winners-repeated",
    about: "table",
    expects: [],
    remark: "former-winners-repeated",
    source: "§5",
    note: "a unit's list repeats one of the list at the top",
    plant: (nomination, { word }) => {
      const winner = { year: 2019, category: "volunteer", name: `尉迟${word}` } as const;
      const path = `各单位汇总表/${nomination.unit.name}/历年入选名单（${listNumber(nomination)}）.xlsx`;
      const list = beside(nomination, path, formerWinnersWorkbook([winner]));
      return { ...list, addedFormerWinners: [winner] };
    },
  },
];
