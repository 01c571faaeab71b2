import { constants, crc32, deflateRawSync } from "node:zlib";
import { createSeeded } from "#shared/seeded.ts";

/*
 * Small archives that become huge in the hands of whoever unpacks them. Each is made at once: what explodes is one
 * compressed block over and over.
 */

/** A compressed stream that unpacks to `block` as often as it is said. */
export function repeated(block: string, times: number): Buffer {
  const packed = deflateRawSync(Buffer.from(block, "latin1"), { finishFlush: constants.Z_FULL_FLUSH });
  const end = deflateRawSync(Buffer.alloc(0));
  return Buffer.concat([...Array.from({ length: times }, () => packed), end]);
}

/** One file of an archive; what the directory says of it may be a lie. */
interface ForgedEntry {
  readonly name: string;
  readonly packed: Buffer;
  /** Bytes that it unpacks to, as the directory says. */
  readonly saysBytes: number;
  /** The directory says that it is stored as it is. */
  readonly saysStored?: true;
}

/** A ZIP of given entries. */
function forgedZip(entries: readonly ForgedEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, packed, saysBytes, saysStored } of entries) {
    const nameBytes = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(saysBytes, 22);
    local.writeUInt16LE(nameBytes.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 4);
    central.writeUInt16LE(20, 6);
    central.writeUInt16LE(saysStored === true ? 0 : 8, 10);
    central.writeUInt32LE(crc32(packed), 16);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(saysBytes, 24);
    central.writeUInt16LE(nameBytes.length, 28);
    central.writeUInt32LE(offset, 42);
    parts.push(local, nameBytes, packed);
    directory.push(central, nameBytes);
    offset += 30 + nameBytes.length + packed.length;
  }
  const places = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(places.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, places, end]);
}

export const megabyte = 2 ** 20;
/** Sheet, text or anything else of two gigabytes in two megabytes. */
export const gigabytes = (text: string): Buffer => repeated(text.repeat(Math.ceil(megabyte / text.length)), 2048);

const plain = (name: string, text: string): ForgedEntry => ({
  name,
  packed: deflateRawSync(Buffer.from(text)),
  saysBytes: Buffer.byteLength(text),
});

const workbookParts: readonly ForgedEntry[] = [
  plain(
    "[Content_Types].xml",
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
  ),
  plain(
    "_rels/.rels",
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  ),
  plain(
    "xl/workbook.xml",
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="s"/></sheets></workbook>',
  ),
  plain(
    "xl/_rels/workbook.xml.rels",
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
  ),
];
const sheetRows = "<row><c><v>1</v></c></row>";

/** A workbook whose sheet is two gigabytes long, and says so. */
export const bombWorkbook = (): Buffer =>
  forgedZip([...workbookParts, { name: "xl/worksheets/sheet1.xml", packed: gigabytes(sheetRows), saysBytes: 2 ** 31 }]);

/** The same, whose directory says that the sheet is stored as it is: who believes it sees two megabytes. */
export function lyingWorkbook(): Buffer {
  const packed = gigabytes(sheetRows);
  const sheet = { name: "xl/worksheets/sheet1.xml", packed, saysBytes: packed.length, saysStored: true } as const;
  return forgedZip([...workbookParts, sheet]);
}

/** A table of twenty million columns. */
export const endlessTable = (): Buffer => Buffer.alloc(40_000_000, "1,");

/** A small workbook in which a text of 32,000 characters stands in 2,000 cells. */
export function echoingWorkbook(): Buffer {
  const row = `<row>${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`;
  const text = "好".repeat(32_000);
  return forgedZip([
    plain(
      "[Content_Types].xml",
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
    ),
    ...workbookParts.slice(1),
    plain("xl/sharedStrings.xml", `<sst count="1" uniqueCount="1"><si><t>${text}</t></si></sst>`),
    plain("xl/worksheets/sheet1.xml", `<worksheet><sheetData>${row.repeat(20)}</sheetData></worksheet>`),
  ]);
}

/** A Word text of two gigabytes. */
export const bombWord = (): Buffer =>
  forgedZip([{ name: "word/document.xml", packed: gigabytes("<w:p/>"), saysBytes: 2 ** 31 }]);

/** A Word text of two gigabytes whose directory says that it is short. */
export const lyingWord = (): Buffer =>
  forgedZip([{ name: "word/document.xml", packed: gigabytes("<w:p/>"), saysBytes: 4096 }]);

/** A Word text of tables in tables, two hundred thousand deep, never closed; no two alike, so that it is not packed too well. */
export function nestedWord(): Buffer {
  const seeded = createSeeded("tables");
  const table = (): string => `<w:tbl a="${seeded.whole(2 ** 30).toString(36)}"><w:tr><w:tc>`;
  const text = `<w:body>${Array.from({ length: 200_000 }, table).join("")}<w:p><w:r><w:t>深处</w:t></w:r></w:p>`;
  return forgedZip([plain("word/document.xml", text)]);
}

/** An archive with one file of two gigabytes. */
export const bombArchive = (): Buffer => forgedZip([{ name: "材料.txt", packed: gigabytes("\0"), saysBytes: 2 ** 31 }]);

/** The same, whose directory says that the file is short. */
export const lyingArchive = (): Buffer => forgedZip([{ name: "材料.txt", packed: gigabytes("\0"), saysBytes: 1000 }]);
