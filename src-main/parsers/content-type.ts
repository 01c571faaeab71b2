import type { ContentType } from "#shared/domain/material.ts";

/** Content that the first bytes alone tell; `zip` and `ole` need a look inside. */
export type HeadType = ContentType | "zip" | "ole";

const heicBrands = new Set(["heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1"]);
const movieBoxes = new Set(["moov", "mdat", "wide", "pnot"]);

/** What a file is by its first bytes, whatever its name says. */
export function headType(head: Buffer): HeadType {
  const hex = head.subarray(0, 12).toString("hex");
  if (hex.startsWith("ffd8ff")) return "jpeg";
  if (hex.startsWith("89504e470d0a1a0a")) return "png";
  if (hex.startsWith("474946383")) return "gif";
  if (hex.startsWith("49492a00") || hex.startsWith("4d4d002a")) return "tiff";
  if (hex.startsWith("52494646") && hex.slice(16, 24) === "57454250") return "webp";
  if (hex.startsWith("504b0304") || hex.startsWith("504b0506")) return "zip";
  if (hex.startsWith("d0cf11e0a1b11ae1")) return "ole";
  // The PDF mark may stand anywhere in the first kilobyte.
  if (head.subarray(0, 1024).includes("%PDF-")) return "pdf";
  return isoMediaType(head);
}

function isoMediaType(head: Buffer): ContentType {
  const box = head.subarray(4, 8).toString("latin1");
  if (movieBoxes.has(box)) return "mov";
  if (box !== "ftyp") return "other";
  const brand = head.subarray(8, 12).toString("latin1");
  if (brand === "qt  ") return "mov";
  if (heicBrands.has(brand)) return "heic";
  return brand.startsWith("avi") ? "other" : "mp4";
}
