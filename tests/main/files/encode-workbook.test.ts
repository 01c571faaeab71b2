import fc from "fast-check";
import { expect, test } from "vitest";
import { read, utils } from "xlsx";
import { encodeWorkbook, type Sheet, type SheetCell } from "#main/files/encode-workbook.ts";

const reread = (sheets: readonly Sheet[]) => read(encodeWorkbook(sheets), { cellFormula: true, cellStyles: true });

test("the same sheets give the same bytes", () => {
  const sheets: Sheet[] = [
    {
      name: "名单",
      rows: [
        ["姓名", 1],
        ["张䶮", 2.5],
      ],
    },
  ];
  expect(Buffer.from(encodeWorkbook(sheets)).equals(encodeWorkbook(sheets))).toBe(true);
});

test("rare characters come back whole", () => {
  const back = reread([{ name: "名单", rows: [["张䶮", "李㛃", "陈𬱖", "第一行\n第二行", " 前后有空 "]] }]);
  expect(utils.sheet_to_json(back.Sheets["名单"] ?? {}, { header: 1 })).toEqual([
    ["张䶮", "李㛃", "陈𬱖", "第一行\n第二行", " 前后有空 "],
  ]);
});

test("no text ever becomes a formula or a number", () => {
  const start = fc.constantFrom("=", "+", "-", "@", "\t", "＝", "'", "", "0", "1e3");
  fc.assert(
    fc.property(start, fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }), (first, rest) => {
      const text = first + rest.replace(/\p{Cc}/gu, " ");
      const cell = reread([{ name: "a", rows: [[text]] }]).Sheets["a"]?.["A1"] as {
        t: string;
        v: SheetCell;
        f?: string;
      };
      expect(cell).toMatchObject({ t: "s", v: text });
      expect(cell.f).toBeUndefined();
    }),
    { numRuns: 200 },
  );
});

test("columns are as wide as their longest text, full-width characters counted twice", () => {
  const back = reread([
    {
      name: "a",
      rows: [
        ["a very long title over both columns", null],
        ["科技志愿者", "x"],
      ],
      merges: ["A1:B1"],
    },
  ]);
  expect(back.Sheets["a"]?.["!cols"]?.map(({ width }) => Math.round(width ?? 0))).toEqual([13, 7]);
  expect(back.Sheets["a"]?.["!merges"]).toEqual([{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }]);
});

test("sheet names are made fit for Excel and kept apart", () => {
  const rows = [["x"]];
  const names = ["科普/培训[一]:*?", "a".repeat(40), "a".repeat(41), "", "Sheet"].map((name) => ({ name, rows }));
  expect(reread(names).SheetNames).toEqual(["科普 培训 一", "a".repeat(31), `${"a".repeat(29)} 2`, "Sheet", "Sheet 2"]);
});
