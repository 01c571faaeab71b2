import iconv from "iconv-lite";
import { isUtf8 } from "#main/files/read-zip-names.ts";

/** Only so much is looked at to tell how the bytes are written. */
const sampleBytes = 65_536;

/**
 * The text of a file that says nothing about its encoding: UTF-16 or UTF-8, with their marks or without, otherwise GB18030.
 *
 * Errors: throws a plain reason when the bytes are no text.
 */
export function decodeText(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return iconv.decode(bytes.subarray(2), "utf16-le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return iconv.decode(bytes.subarray(2), "utf16-be");
  const byteOrder = utf16Order(bytes.subarray(0, sampleBytes));
  if (byteOrder === undefined) return isUtf8(bytes) ? bytes.toString("utf8").replace(/^\uFEFF/, "") : gb18030(bytes);
  const text = iconv.decode(bytes, byteOrder);
  // Control characters stand in no table; other files are full of them.
  if (/[\0-\u0008\u000E-\u001F\uFFFD]/.test(text)) throw new Error("not a workbook");
  return text;
}

const gb18030 = (bytes: Buffer): string => iconv.decode(bytes, "gb18030");

/**
 * In UTF-16 separators, digits and line ends have a zero as one of their two bytes, nearly always the same one: only few
 * characters, such as 一, have it as the other. Text in any other encoding has no zeros at all.
 */
function utf16Order(bytes: Buffer): "utf16-le" | "utf16-be" | undefined {
  const zeros = [0, 0];
  bytes.forEach((byte, place) => {
    if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even === 0 && odd === 0) return undefined;
  return odd > even ? "utf16-le" : "utf16-be";
}
