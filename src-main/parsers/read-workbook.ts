import { readFile, stat } from "node:fs/promises";
import { CFB, read, type WorkBook, type WorkSheet } from "xlsx";
import { openZip } from "#main/files/read-zip.ts";
import { cellText } from "#main/parsers/cell-text.ts";
import { decodeText } from "#main/parsers/decode-text.ts";
import { findSeparator } from "#main/parsers/find-separator.ts";
import { loadChineseFormats, withChineseFormats } from "#main/parsers/number-formats.ts";
import type { SheetText } from "#main/parsers/parser.ts";

/** The library's own archives; its types say nothing about them. */
interface Archives<Archive> {
  read(bytes: Buffer, options: { readonly type: "buffer" }): Archive;
  write(archive: Archive, options: { readonly type: "buffer"; readonly fileType: "zip" }): Buffer;
  readonly utils: { cfb_add(archive: Archive, path: string, content: Buffer): void };
}

const archives = CFB as Archives<object>;
const limits = { bytes: 50 * 2 ** 20, rows: 20_000, columns: 200, sheets: 50 } as const;
/** What is read goes to another process: a text of many pages may stand a million times in a small workbook. */
const limitCharacters = 20_000_000;
const zipLimits = { entries: 2000, totalBytes: 400 * 2 ** 20, ratio: 200 } as const;

/**
 * The sheets of a workbook as a person sees them: xlsx, xls, the et of WPS, or csv in UTF-8, UTF-16 or GB18030.
 *
 * Shape: told by the content, whatever the suffix says.
 *
 * Errors: rejects with a plain reason when it is no workbook or goes beyond the limits.
 */
export async function readWorkbook(path: string): Promise<readonly SheetText[]> {
  const { size } = await stat(path);
  if (size > limits.bytes) throw new Error("the workbook is larger than 50 MB");
  const bytes = await readFile(path);
  const book = await open(path, bytes);
  if (book.SheetNames.length > limits.sheets) throw new Error("the workbook has more than 50 sheets");
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const textOf = withinLimit((cell) => cellText(cell, date1904));
  return book.SheetNames.flatMap((name, place) => {
    const sheet = book.Sheets[name];
    if (sheet === undefined) return [];
    const hidden = (book.Workbook?.Sheets?.[place]?.Hidden ?? 0) !== 0;
    return [{ name, rows: rowsOf(sheet, textOf), merges: mergesOf(sheet), hidden }];
  });
}

async function open(path: string, bytes: Buffer): Promise<WorkBook> {
  // One row more than allowed is asked for, so that a longer sheet is refused and not silently cut.
  const options = {
    dense: true,
    cellFormula: false,
    cellHTML: false,
    cellNF: true,
    sheetRows: limits.rows + 1,
  } as const;
  loadChineseFormats();
  const isOle = bytes.subarray(0, 4).equals(Buffer.from("d0cf11e0", "hex"));
  if (isOle) return read(bytes, { ...options, type: "buffer" });
  if (bytes.subarray(0, 2).toString("latin1") === "PK") {
    const styles = withChineseFormats(await stylesOf(path));
    return read(styles === undefined ? bytes : withStyles(bytes, styles), { ...options, type: "buffer" });
  }
  const text = decodeText(bytes);
  if (/^\s*[<{%]/.test(text)) throw new Error("not a workbook");
  // A first line 「sep=;」 is written by Excel for Excel; the library knows it.
  const separator = text.startsWith("sep=") ? {} : { FS: findSeparator(text) };
  return read(text, { ...options, ...separator, type: "string", raw: true });
}

const stylesPath = "xl/styles.xml";

/**
 * The styles of an xlsx. Everything is unpacked once into nowhere: an archive that holds more than it says is refused
 * before it is parsed.
 */
async function stylesOf(path: string): Promise<string> {
  const zip = await openZip(path, zipLimits);
  let styles = "";
  try {
    for (const entry of zip.entries) {
      await zip.checkMethod(entry);
      const bytes = await zip.bytes(entry);
      if (entry.fileNameRaw.toString("latin1") === stylesPath) styles = bytes.toString("utf8");
    }
  } finally {
    zip.close();
  }
  return styles;
}

/** The workbook with other styles. */
function withStyles(bytes: Buffer, styles: string): Buffer {
  const archive = archives.read(bytes, { type: "buffer" });
  archives.utils.cfb_add(archive, `/${stylesPath}`, Buffer.from(styles));
  return archives.write(archive, { type: "buffer", fileType: "zip" });
}

type TextOf = (cell: Parameters<typeof cellText>[0]) => string;

/** Counts what it gives out over all sheets. Errors: throws when that becomes too much. */
function withinLimit(textOf: TextOf): TextOf {
  let characters = 0;
  return (cell) => {
    const text = textOf(cell);
    characters += text.length;
    if (characters > limitCharacters) throw new Error("the workbook holds more than 20 million characters");
    return text;
  };
}

function rowsOf(sheet: WorkSheet, textOf: TextOf): string[][] {
  const cells = sheet["!data"] ?? [];
  if (cells.length > limits.rows) throw new Error("a sheet has more than 20,000 rows");
  const rows = Array.from(cells, (row) => Array.from((row as typeof row | undefined) ?? [], textOf));
  for (const row of rows) {
    while (row.length > 0 && row.at(-1) === "") row.pop();
    if (row.length > limits.columns) throw new Error("a sheet has more than 200 columns");
  }
  while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop();
  return rows;
}

const mergesOf = (sheet: WorkSheet): SheetText["merges"] =>
  (sheet["!merges"] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
