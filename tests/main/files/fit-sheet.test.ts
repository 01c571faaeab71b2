import JSZip from "jszip";
import { expect, test } from "vitest";
import { fitSheet } from "#main/files/fit-sheet.ts";
import { layOutWorkbook } from "#main/files/lay-out-workbook.ts";

test("a short text takes one line, a long one as many as it needs, full-width characters counted twice", () => {
  const { widths, heights } = fitSheet({ name: "a", rows: [["序号"], ["一".repeat(60)], ["第一行\n第二行"]] });
  expect(widths).toEqual([44]);
  expect(heights).toEqual([16.5, 60, 31]);
});

test("a column grows where a row would be higher than the format takes", () => {
  const { widths, heights } = fitSheet({ name: "a", rows: [["一".repeat(1000)]], widths: [20] });
  expect(widths[0]).toBeGreaterThan(70);
  expect(heights[0]).toBeLessThanOrEqual(409);
});

test("a sheet of every score of a large panel is fitted as well as a short one", () => {
  const rows = Array.from({ length: 200_000 }, () => ["E1", 12.5]);
  const { widths, heights } = fitSheet({ name: "a", rows });
  expect(widths).toEqual([6, 6]);
  expect(heights).toHaveLength(200_000);
});

test("texts wrap, the head stays in sight and on every page, and the same sheets give the same bytes", async () => {
  const sheets = [
    {
      name: "名'单",
      rows: [
        ["姓名", "说明"],
        ["=1+1", "很长"],
      ],
      heads: [0],
    },
  ];
  const bytes = await layOutWorkbook(sheets);
  expect(Buffer.from(bytes).equals(await layOutWorkbook(sheets))).toBe(true);
  const zip = await JSZip.loadAsync(bytes);
  const sheet = (await zip.file("xl/worksheets/sheet1.xml")?.async("string")) ?? "";
  expect(sheet).toContain(`state="frozen"`);
  expect(sheet).toContain(`orientation="landscape" fitToWidth="1"`);
  expect(sheet).toMatch(/<c s="2" r="A1"/);
  expect(sheet).toMatch(/<c s="1" r="A2" t="str"><v>=1\+1<\/v>/);
  expect(sheet).not.toContain("<f>");
  expect(await zip.file("xl/styles.xml")?.async("string")).toContain(`wrapText="1"`);
  expect(await zip.file("xl/workbook.xml")?.async("string")).toContain("'名&apos;&apos;单'!$1:$1");
});
