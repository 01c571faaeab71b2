/** What is wanted of a camera's notes. */
export interface ExifFacts {
  /** Local time as the camera wrote it, `YYYY-MM-DD HH:MM:SS`. */
  readonly takenAt?: string;
  /** The picture carries a place on earth. */
  readonly hasPosition: boolean;
}

interface Entry {
  readonly type: number;
  readonly count: number;
  /** Where the four value bytes stand. */
  readonly at: number;
}

const tag = { exif: 0x8769, gps: 0x8825, takenAt: 0x9003, latitude: 2, longitude: 4 } as const;
const ascii = 2;
/** A directory of more entries than this is garbage. */
const maximumEntries = 512;

/**
 * Time and place out of an EXIF block (`Exif\0\0` and a TIFF tree of at most two levels).
 *
 * Damaged or truncated blocks give what can be read of them; nothing throws and nothing loops.
 * Source: CIPA DC-008 (Exif 2.32) §4.5–4.6, TIFF 6.0 §2.
 */
export function readExif(block: Uint8Array): ExifFacts {
  const start = Buffer.from(block.subarray(0, 6)).toString("latin1") === "Exif\0\0" ? 6 : 0;
  const tiff = new DataView(block.buffer, block.byteOffset + start, block.byteLength - start);
  if (tiff.byteLength < 8) return { hasPosition: false };
  const mark = tiff.getUint16(0);
  if (mark !== 0x4949 && mark !== 0x4d4d) return { hasPosition: false };
  const little = mark === 0x4949;
  const root = directory(tiff, tiff.getUint32(4, little), little);
  const exif = child(tiff, root.get(tag.exif), little);
  const gps = child(tiff, root.get(tag.gps), little);
  const takenAt = textOf(tiff, exif.get(tag.takenAt), little);
  const hasPosition = gps.has(tag.latitude) && gps.has(tag.longitude);
  const time = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)/.exec(takenAt);
  if (time === null) return { hasPosition };
  const [, year = "", month = "", day = "", clock = ""] = time;
  return { takenAt: `${year}-${month}-${day} ${clock}`, hasPosition };
}

function directory(tiff: DataView, offset: number, little: boolean): ReadonlyMap<number, Entry> {
  const entries = new Map<number, Entry>();
  if (offset < 8 || offset + 2 > tiff.byteLength) return entries;
  const count = Math.min(tiff.getUint16(offset, little), maximumEntries);
  for (let place = 0; place < count; place += 1) {
    const at = offset + 2 + place * 12;
    if (at + 12 > tiff.byteLength) break;
    const entry = { type: tiff.getUint16(at + 2, little), count: tiff.getUint32(at + 4, little), at: at + 8 };
    entries.set(tiff.getUint16(at, little), entry);
  }
  return entries;
}

const child = (tiff: DataView, entry: Entry | undefined, little: boolean): ReadonlyMap<number, Entry> =>
  entry === undefined ? new Map<number, Entry>() : directory(tiff, tiff.getUint32(entry.at, little), little);

function textOf(tiff: DataView, entry: Entry | undefined, little: boolean): string {
  if (entry === undefined || entry.type !== ascii || entry.count > 64) return "";
  const at = entry.count <= 4 ? entry.at : tiff.getUint32(entry.at, little);
  if (at + entry.count > tiff.byteLength) return "";
  return Buffer.from(tiff.buffer, tiff.byteOffset + at, entry.count)
    .toString("latin1")
    .replace(/\0.*$/s, "");
}
