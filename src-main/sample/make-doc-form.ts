import { writeCompound } from "#main/files/compound-file.ts";
import type { FormContent } from "#main/sample/form-content.ts";

interface Paragraph {
  readonly text: string;
  readonly end: "\r" | "\u0007";
  readonly kind: "outside" | "in-table" | "row-end";
}

const pageBytes = 512;
const textAt = 1024;
const inTable = [0x16, 0x24, 1];
const rowEnd = [0x17, 0x24, 1];
/** 17 bytes a paragraph and its properties fill a page of 512 with this many. */
const paragraphsAPage = 18;

/** The form as Word 97 to 2003 and WPS write it: the text in one piece, and which of its paragraphs stand in the table. */
export function makeDocForm(form: FormContent): Uint8Array {
  const outside = (text: string): Paragraph => ({ text, end: "\r", kind: "outside" });
  const cell = (text: string): Paragraph => ({ text, end: "\u0007", kind: "in-table" });
  const paragraphs: readonly Paragraph[] = [
    outside(form.title),
    ...form.rows.flatMap(([label, value]) => [cell(label), cell(value), { ...cell(""), kind: "row-end" } as const]),
    outside("主要事迹"),
    ...form.paragraphs.map(outside),
    outside("推荐单位意见"),
    outside(form.opinion),
    outside(`${form.signature}（盖章）`),
    outside(form.signedOn),
  ];
  const text = paragraphs.map((one) => one.text + one.end).join("");
  const bytes = Buffer.from(text, "utf16le");
  const firstPage = Math.ceil((textAt + bytes.length) / pageBytes);
  const pages = pagesOf(paragraphs);
  const clx = Buffer.alloc(21);
  clx.writeUInt8(2, 0);
  clx.writeUInt32LE(16, 1);
  clx.writeUInt32LE(text.length, 9);
  clx.writeUInt32LE(textAt, 15);
  const places = Buffer.alloc((pages.length * 2 + 1) * 4);
  pages.forEach(({ from }, at) => places.writeUInt32LE(from, at * 4));
  places.writeUInt32LE(textAt + bytes.length, pages.length * 4);
  pages.forEach((_, at) => places.writeUInt32LE(firstPage + at, (pages.length + 1 + at) * 4));
  const word = Buffer.alloc((firstPage + pages.length) * pageBytes);
  writeHead(word, { characters: text.length, clxBytes: clx.length, placesBytes: places.length });
  bytes.copy(word, textAt);
  pages.forEach(({ page }, at) => page.copy(word, (firstPage + at) * pageBytes));
  return writeCompound({ WordDocument: word, "1Table": Buffer.concat([clx, places]) });
}

function writeHead(
  word: Buffer,
  { characters, clxBytes, placesBytes }: { characters: number; clxBytes: number; placesBytes: number },
): void {
  word.writeUInt16LE(0xa5ec, 0);
  word.writeUInt16LE(0xc1, 2);
  // The tables are in the stream 1Table.
  word.writeUInt16LE(0x0200, 0x0a);
  word.writeUInt32LE(textAt, 0x18);
  word.writeUInt32LE(textAt + characters * 2, 0x1c);
  word.writeUInt16LE(14, 0x20);
  word.writeUInt16LE(22, 0x3e);
  word.writeUInt32LE(characters, 0x4c);
  word.writeUInt16LE(93, 0x98);
  word.writeUInt32LE(clxBytes, 0x102);
  word.writeUInt32LE(placesBytes, 0x106);
  word.writeUInt32LE(0, 0x1a2);
  word.writeUInt32LE(clxBytes, 0x1a6);
}

function pagesOf(paragraphs: readonly Paragraph[]): readonly { readonly from: number; readonly page: Buffer }[] {
  const pages: { from: number; page: Buffer }[] = [];
  let offset = textAt;
  for (let at = 0; at < paragraphs.length; at += paragraphsAPage) {
    const own = paragraphs.slice(at, at + paragraphsAPage);
    const page = Buffer.alloc(pageBytes);
    const from = offset;
    let properties = pageBytes - 2;
    own.forEach(({ text, end, kind }, place) => {
      page.writeUInt32LE(offset, place * 4);
      offset += (text + end).length * 2;
      const codes = kind === "outside" ? [] : kind === "row-end" ? [...inTable, ...rowEnd] : inTable;
      // A byte that counts words, the style, and the codes.
      const size = 2 * Math.ceil((3 + codes.length) / 2);
      properties -= size;
      page.set([size / 2, 0, 0, ...codes], properties);
      page.writeUInt8(properties / 2, (own.length + 1) * 4 + place * 13);
    });
    page.writeUInt32LE(offset, own.length * 4);
    page.writeUInt8(own.length, pageBytes - 1);
    pages.push({ from, page });
  }
  return pages;
}
