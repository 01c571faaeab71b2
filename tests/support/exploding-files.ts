import { crc32 } from "node:zlib";
import sharp from "sharp";
import { writeCompound } from "#main/files/compound-file.ts";
import { gigabytes, megabyte, repeated } from "#tests/support/exploding-archives.ts";

/* Small files that become huge, or never end, in the hands of whoever reads them. */

/** An old Word file that names one page of paragraphs a million times. */
export function endlessDoc(): Uint8Array {
  const page = 512;
  const word = Buffer.alloc(4 * page);
  word.writeUInt16LE(0xa5ec, 0);
  word.writeUInt16LE(0xc1, 2);
  word.writeUInt16LE(0x0200, 0x0a);
  word.writeUInt32LE(8 * 1_000_000 + 4, 0x106);
  // As many paragraphs without properties as the page that is named can hold.
  word.writeUInt8(29, 4 * page - 1);
  const table = Buffer.alloc(8 * 1_000_000 + 4);
  for (let at = 0; at < 1_000_000; at += 1) table.writeUInt32LE(3, 4 * 1_000_001 + at * 4);
  return writeCompound({ WordDocument: word, "1Table": table });
}

/** A PDF of given objects; whoever reads it has to look for them. */
function looseIndexPdf(objects: readonly (string | Buffer)[]): Buffer {
  const parts = objects.flatMap((object, at) => [
    Buffer.from(`${String(at + 1)} 0 obj\n`),
    typeof object === "string" ? Buffer.from(object, "latin1") : object,
    Buffer.from("\nendobj\n"),
  ]);
  return Buffer.concat([Buffer.from("%PDF-1.7\n"), ...parts, Buffer.from("trailer << /Root 1 0 R >>\n%%EOF\n")]);
}

const onePage = (resources: string): readonly string[] => [
  "<< /Type /Catalog /Pages 2 0 R >>",
  "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << ${resources} >> >>`,
];

const streamOf = (dictionary: string, bytes: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${String(bytes.length)} >>\nstream\n`, "latin1"),
    bytes,
    Buffer.from("\nendstream"),
  ]);

/** A PDF whose page is described by two gigabytes of nothing. */
export function bombPdf(): Buffer {
  const zlibbed = Buffer.concat([Buffer.from([0x78, 0x9c]), gigabytes(" ")]);
  return looseIndexPdf([...onePage(""), streamOf("/Filter /FlateDecode", zlibbed)]);
}

/** A PDF whose page shows a drawing that shows two drawings that show two each, forty deep. */
export function doublingPdf(): Buffer {
  const depth = 40;
  const first = 5;
  const drawing = (at: number): Buffer => {
    const isLast = at === depth - 1;
    const own = `/Type /XObject /Subtype /Form /BBox [0 0 1 1]`;
    const more = isLast ? "" : `/Resources << /XObject << /X ${String(first + at + 1)} 0 R >> >>`;
    return streamOf(`${own} ${more}`, Buffer.from(isLast ? "" : "/X Do /X Do"));
  };
  const drawings = Array.from({ length: depth }, (_, at) => drawing(at));
  const page = streamOf("", Buffer.from("/X Do"));
  return looseIndexPdf([...onePage(`/XObject << /X ${String(first)} 0 R >>`), page, ...drawings]);
}

/** A photo that says that it has 60,000 × 60,000 pixels. */
export async function hugeJpeg(): Promise<Buffer> {
  const bytes = await sharp({ create: { width: 64, height: 64, channels: 3, background: "#888" } })
    .jpeg()
    .toBuffer();
  const at = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  bytes.writeUInt16BE(60_000, at + 5);
  bytes.writeUInt16BE(60_000, at + 7);
  return bytes;
}

const chunkOf = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

/** A PNG of 14,000 × 14,000 pixels, within the limit, in two megabytes: interlaced, so that it has to be held whole. */
export function explodingPng(): Buffer {
  const side = 14_000;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  // 16 bits, with opacity, interlaced.
  head.set([16, 6, 0, 0, 1], 8);
  const zlibbed = Buffer.concat([Buffer.from([0x78, 0x9c]), repeated("\0".repeat(megabyte), 1600)]);
  const mark = Buffer.from("89504e470d0a1a0a", "hex");
  return Buffer.concat([mark, chunkOf("IHDR", head), chunkOf("IDAT", zlibbed), chunkOf("IEND", Buffer.alloc(0))]);
}

/** A mail of parts in parts, fifty thousand deep. */
export function nestedMail(): Buffer {
  const parts = Array.from(
    { length: 50_000 },
    (_, at) => `Content-Type: multipart/mixed; boundary="b${String(at)}"\r\n\r\n--b${String(at)}\r\n`,
  );
  return Buffer.from(`From: a@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\n${parts.join("")}\r\n`);
}

/** A mail whose text is forty megabytes of markup that never ends. */
export const endlessMail = (): Buffer =>
  Buffer.concat([
    Buffer.from("From: a@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n"),
    Buffer.from("<a <b &amp;\r\n".repeat(3_000_000)),
  ]);
