import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import iconv from "iconv-lite";
import JSZip from "jszip";
import { afterAll, describe, expect, it } from "vitest";
import { utils, write, type WorkSheet } from "xlsx";
import { createNodeParser } from "#main/parsers/node-parser.ts";

const folder = mkdtempSync(join(tmpdir(), "pingshen-workbook-"));
const parser = createNodeParser();
afterAll(async () => {
  await parser.close();
  rmSync(folder, { recursive: true });
});

const file = (name: string, data: Uint8Array | string): string => {
  const path = join(folder, name);
  writeFileSync(path, data);
  return path;
};

function workbook(sheet: WorkSheet, bookType: "xlsx" | "biff8" = "xlsx"): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "汇总");
  utils.book_append_sheet(book, utils.aoa_to_sheet([["旧"]]), "隐藏");
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  return new Uint8Array(write(book, { type: "array", bookType }) as ArrayBuffer);
}

function sample(): WorkSheet {
  const sheet = utils.aoa_to_sheet([
    ["标题"],
    ["姓名", "成立", "场次"],
    ["𬱖三", 43589, 1234],
    ["  李 四", "2019年5月", "220多个"],
    [],
  ]);
  sheet["B3"] = { t: "n", v: 43589, z: 'yyyy"年"m"月"d"日"' };
  sheet["C3"] = { t: "n", v: 123456789012 };
  sheet["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }];
  return sheet;
}

async function rowsOf(path: string) {
  const answer = await parser.workbook(path);
  return "fault" in answer ? answer : (answer.sheets[0]?.rows ?? []);
}

describe("a workbook as a person sees it", () => {
  it.each(["xlsx", "biff8"] as const)("has texts, days and long numbers as plain text (%s)", async (type) => {
    const answer = await parser.workbook(file(`${type}.xlsx`, workbook(sample(), type)));
    expect(answer).toEqual({
      sheets: [
        {
          name: "汇总",
          rows: [
            ["标题"],
            ["姓名", "成立", "场次"],
            ["𬱖三", "2019-05-04", "123456789012"],
            ["  李 四", "2019年5月", "220多个"],
          ],
          merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
          hidden: false,
        },
        { name: "隐藏", rows: [["旧"]], merges: [], hidden: true },
      ],
    });
  });

  it("may be a csv in UTF-8 with its mark, or in GBK, whose cells stay as typed", async () => {
    const text = '姓名,场次\r\n张三,007\r\n"李,四",1-2\r\n';
    const rows = [
      ["姓名", "场次"],
      ["张三", "007"],
      ["李,四", "1-2"],
    ];
    expect(await rowsOf(file("utf8.csv", `\uFEFF${text}`))).toEqual(rows);
    expect(await rowsOf(file("gbk.csv", iconv.encode(text, "gbk")))).toEqual(rows);
  });
});

describe("a csv, whatever program wrote it", () => {
  const rows = [
    ["推荐汇总表，2023"],
    ["序号", "名称", "场次", "事迹"],
    ["1", "一村“科普”队", "1,200", "讲座;义诊\t答题"],
    ["2", "二村队", "36", "第一行\n第二行"],
  ];
  const textOf = (separator: string): string =>
    rows
      .map((cells) =>
        cells.map((cell) => (/[,;\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(separator),
      )
      .join("\r\n");
  const encodings = ["gb18030", "gbk", "utf8", "utf16le", "utf16be"] as const;
  const cases = [",", ";", "\t"].flatMap((separator) =>
    encodings.flatMap((encoding) => [true, false].map((mark) => ({ separator, encoding, mark }))),
  );

  it.each(cases)("has the same cells: $separator $encoding, mark $mark", async ({ separator, encoding, mark }) => {
    const addBOM = mark && !encoding.startsWith("gb");
    const bytes = iconv.encode(textOf(separator), encoding, { addBOM });
    expect(await rowsOf(file("any.csv", bytes))).toEqual(rows);
  });

  it("may say its separator in a first line, keeps rare characters, and may begin with ID", async () => {
    expect(await rowsOf(file("sep.csv", "sep=;\r\n序号;姓名\r\n1;张,三\r\n"))).toEqual([
      ["序号", "姓名"],
      ["1", "张,三"],
    ]);
    const rare = iconv.encode("姓名,场次\r\n司马𬱖,3\r\n", "gb18030");
    expect(await rowsOf(file("rare.csv", rare))).toEqual([
      ["姓名", "场次"],
      ["司马𬱖", "3"],
    ]);
    expect(await rowsOf(file("id.csv", "ID,姓名\r\n1,张三\r\n"))).toEqual([
      ["ID", "姓名"],
      ["1", "张三"],
    ]);
  });
});

describe("the day in a cell", () => {
  /** Chinese Excel keeps 「2021年11月」 as the first of the month under format 57, which it never writes out. */
  async function withFormatNumber(id: number): Promise<Buffer> {
    const sheet = utils.aoa_to_sheet([[0]]);
    sheet["A1"] = { t: "n", v: 44_501, z: "yyyy-mm-dd" };
    const zip = await JSZip.loadAsync(workbook(sheet));
    const styles = await zip.file("xl/styles.xml")!.async("string");
    const changed = styles.replace(/<cellXfs.*<\/cellXfs>/, (all) =>
      all.replaceAll(/numFmtId="\d+"/g, `numFmtId="${String(id)}"`),
    );
    zip.file("xl/styles.xml", changed);
    return zip.generateAsync({ type: "nodebuffer" });
  }

  /** The same in the old form: an XF record (0x00e0, 20 bytes) names the format in its second field. */
  function withFormatNumberInXls(id: number): Buffer {
    const sheet = utils.aoa_to_sheet([[0]]);
    sheet["A1"] = { t: "n", v: 44_501, z: "yyyy-mm-dd" };
    const bytes = Buffer.from(workbook(sheet, "biff8"));
    const record = Buffer.from("e0001400", "hex");
    for (let at = bytes.indexOf(record); at >= 0; at = bytes.indexOf(record, at + 4))
      if (bytes.readUInt16LE(at + 6) >= 56) bytes.writeUInt16LE(id, at + 6);
    return bytes;
  }

  it.each([
    [57, "2021-11"],
    [27, "2021-11"],
    [31, "2021-11-01"],
    [14, "2021-11-01"],
    [58, "2021-11-01"],
  ])("is only as exact as what a person sees: format %i", async (id, text) => {
    expect(await rowsOf(file("format.xlsx", await withFormatNumber(id)))).toEqual([[text]]);
    expect(await rowsOf(file("format.xls", withFormatNumberInXls(id)))).toEqual([[text]]);
  });

  it.each([
    ['yyyy"年"m"月"', "2021-11"],
    ['[$-804]yyyy"年"m"月";@', "2021-11"],
    ["yyyy/mm", "2021-11"],
    ["yyyy", "2021"],
    ["d-mmm-yy", "2021-11-01"],
    ['yyyy"年"m"月"d"日"', "2021-11-01"],
    ["General", "44501"],
  ])("is only as exact as what a person sees: %s", async (z, text) => {
    const sheet = utils.aoa_to_sheet([[0]]);
    sheet["A1"] = { t: "n", v: 44_501, z };
    expect(await rowsOf(file("custom.xlsx", workbook(sheet)))).toEqual([[text]]);
    expect(await rowsOf(file("custom.et", workbook(sheet, "biff8")))).toEqual([[text]]);
  });
});

describe("what is no workbook, or too much of one", () => {
  it.each([
    ["a picture", "a.xlsx", Buffer.from("ffd8ffe000104a46494600010101", "hex")],
    ["a web page", "b.xlsx", "<html><table><tr><td>姓名</td></tr></table></html>"],
    ["a cut-off archive", "c.xlsx", Buffer.from("504b030414000000", "hex")],
    ["an empty archive", "d.xlsx", Buffer.from("504b0506000000000000000000000000000000000000", "hex")],
  ])("is refused: %s", async (_what, name, data) => {
    expect(await parser.workbook(file(name, data))).toMatchObject({ fault: "unreadable" });
  });

  it("is refused: a file that is not there", async () => {
    expect(await parser.workbook(join(folder, "nowhere.xlsx"))).toEqual({ fault: "unreadable", detail: "ENOENT" });
  });

  it("is refused: a ZIP bomb, before it is unpacked", async () => {
    const zip = new JSZip();
    zip.file("xl/worksheets/sheet1.xml", Buffer.alloc(64 * 2 ** 20));
    const bomb = await zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE" });
    expect(await parser.workbook(file("bomb.xlsx", bomb))).toEqual({
      fault: "unreadable",
      detail: "the archive unpacks to far more than it holds",
    });
  });

  it("is refused: more rows or columns than anyone can have meant", async () => {
    const tall = utils.aoa_to_sheet(Array.from({ length: 20_001 }, (_, row) => [row]));
    const wide = utils.aoa_to_sheet([Array.from({ length: 201 }, (_, column) => column)]);
    expect(await rowsOf(file("tall.xlsx", workbook(tall)))).toMatchObject({
      detail: "a sheet has more than 20,000 rows",
    });
    expect(await rowsOf(file("wide.xlsx", workbook(wide)))).toMatchObject({
      detail: "a sheet has more than 200 columns",
    });
  });

  it("does not stop the next file from being read", async () => {
    expect(await rowsOf(file("fine.csv", "姓名\n张三\n"))).toEqual([["姓名"], ["张三"]]);
  });
});
