import JSZip from "jszip";
import { createSeeded } from "#shared/seeded.ts";
import { createGrain } from "#main/sample/raw-picture.ts";

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A box of the ISO base media format: size, type, content. */
function box(type: string, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(8 + content.length);
  new DataView(bytes.buffer).setUint32(0, bytes.length);
  bytes.set(ascii(type), 4);
  bytes.set(content, 8);
  return bytes;
}

/** What a telephone sends as a photo when nobody converts it: a HEIC container of `sizeBytes` bytes. */
export function makeHeic(sizeBytes: number, key: string): Uint8Array {
  const kind = box("ftyp", ascii("heic\0\0\0\0mif1heic"));
  const handler = box("hdlr", ascii("\0\0\0\0\0\0\0\0pict\0\0\0\0\0\0\0\0\0\0\0\0\0"));
  const description = box("meta", new Uint8Array([0, 0, 0, 0, ...handler]));
  const grain = new Uint8Array(createGrain(key, 60).buffer);
  const seeded = createSeeded(key);
  const body = new Uint8Array(sizeBytes - kind.length - description.length - 8);
  for (let at = 0; at < body.length; at += grain.length) body.set(grain.subarray(0, body.length - at), at);
  for (let at = 0; at < body.length; at += 509) body[at] = seeded.whole(256);
  return new Uint8Array(Buffer.concat([kind, description, box("mdat", body)]));
}

/** A PDF that asks for a password: its keys answer to no password at all, the empty one included. */
export function makeLockedPdf(): Uint8Array {
  const key = (byte: number): string => `<${byte.toString(16).padStart(2, "0").repeat(32)}>`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
    `<< /Filter /Standard /V 1 /R 2 /P -44 /O ${key(0x5a)} /U ${key(0xa5)} >>`,
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const id = "<00112233445566778899aabbccddeeff>";
  const trailer = `trailer\n<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [${id} ${id}] >>\nstartxref\n${file.length}\n%%EOF\n`;
  return ascii(`${file}xref\n0 5\n0000000000 65535 f \n${table}${trailer}`);
}

/** A file that calls itself .docx and is a text. */
export const makeBrokenWord = (): Uint8Array =>
  ascii("This file was saved by a browser and is not a Word document.\r\n".repeat(40));

/** A Word document with a password, as far as a reader without it gets: a container whose parts are sealed. */
export function makeLockedWord(): Uint8Array {
  const bytes = Buffer.alloc(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.write("EncryptionInfo", 1024, "utf16le");
  bytes.write("EncryptedPackage", 1152, "utf16le");
  return new Uint8Array(bytes);
}

/** The same Word document with a macro in it; the macro does nothing. */
export async function withMacro(word: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(word);
  zip.file("word/vbaProject.bin", ascii("no program"), { date: new Date(Date.UTC(2023, 10, 1, 8)) });
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

/** A film without any picture. */
export const makeEmptyFilm = (): Uint8Array =>
  new Uint8Array(Buffer.concat([box("ftyp", ascii("mp42\0\0\0\0mp42isom")), box("mdat", new Uint8Array(2048))]));

/**
 * What people send in place of files: a shortcut to an address or to their own disk, an archive
 * of another kind, and a mail of Outlook as far as a reader without it gets.
 */
export function makeStandIn(kind: "web-shortcut" | "disk-shortcut" | "outlook-mail" | "foreign-archive"): Uint8Array {
  if (kind === "web-shortcut") return ascii("[InternetShortcut]\r\nURL=https://pan.example.org/s/1a2b3c\r\n");
  const bytes = Buffer.alloc(4096);
  if (kind === "foreign-archive") {
    bytes.write("Rar!\u001a\u0007\u0001\u0000", "latin1");
    return new Uint8Array(bytes);
  }
  if (kind === "disk-shortcut") {
    bytes.set([0x4c, 0, 0, 0, 0x01, 0x14, 0x02, 0, 0, 0, 0, 0, 0xc0, 0, 0, 0, 0, 0, 0, 0x46]);
    return new Uint8Array(bytes.subarray(0, 76));
  }
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.write("__properties_version1.0", 1024, "utf16le");
  return new Uint8Array(bytes);
}
