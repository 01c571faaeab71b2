import { crc32 } from "node:zlib";
import { scoreFileEntries } from "#shared/formats/score-file.ts";
import { directoryBytes, localHeader, zipBytes, type StoredEntry } from "#main/bundle-format/stored-zip.ts";

/** The three files inside a score file, as bytes. */
export interface ScoreEntries {
  /** `expert.pub` */
  readonly expertKey: Uint8Array;
  /** `scores.json` */
  readonly document: Uint8Array;
  /** `scores.json.minisig` */
  readonly signature: Uint8Array;
}

const names = [scoreFileEntries.expertKey, scoreFileEntries.document, scoreFileEntries.signature];
const centralSize = 46;
const sizeAt = 24;
const endRecordSize = 22;
/** A public key file has about 110 bytes, a signature about 320; comments may be longer. */
const smallFileLimitBytes = 16 * 1024;

/** The ZIP of the three files. Source: docs/formats.md §2.1 and §4. */
export function packScoreEntries({ expertKey, document, signature }: ScoreEntries): Uint8Array {
  const contents = [expertKey, document, signature];
  const entries = names.map((name, at) => entryOf(name, contents[at] ?? new Uint8Array()));
  const parts = entries.flatMap((entry, at) => [localHeader(entry), contents[at] ?? new Uint8Array()]);
  return new Uint8Array(Buffer.concat([...parts, directoryBytes(entries)]));
}

/**
 * The three files of a ZIP that is built exactly as `packScoreEntries` builds it; `undefined` for any other.
 *
 * Only the sizes are taken from the ZIP; every byte that is no file's data is built anew and compared, checksums too.
 */
export function unpackScoreEntries(zip: Uint8Array): ScoreEntries | undefined {
  const bytes = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
  const directorySize = names.reduce((sum, name) => sum + centralSize + name.length, 0);
  let central = bytes.length - endRecordSize - directorySize;
  if (central < 0) return undefined;
  const sizes = names.map((name) => {
    const size = bytes.readUInt32LE(central + sizeAt);
    central += centralSize + name.length;
    return { name, sizeBytes: size };
  });
  if (zipBytes(sizes) !== bytes.length) return undefined;
  const entries: StoredEntry[] = [];
  const contents: Uint8Array[] = [];
  let position = 0;
  for (const { name, sizeBytes } of sizes) {
    const start = position + localHeader({ name, sizeBytes, crc32: 0 }).length;
    const content = bytes.subarray(start, start + sizeBytes);
    const entry = entryOf(name, content);
    if (!bytes.subarray(position, start).equals(localHeader(entry))) return undefined;
    entries.push(entry);
    contents.push(content);
    position = start + sizeBytes;
  }
  if (!bytes.subarray(position).equals(directoryBytes(entries))) return undefined;
  const [expertKey, document, signature] = contents;
  if (expertKey === undefined || document === undefined || signature === undefined) return undefined;
  if (Math.max(expertKey.length, signature.length) > smallFileLimitBytes) return undefined;
  return { expertKey, document, signature };
}

const entryOf = (name: string, content: Uint8Array): StoredEntry => ({
  name,
  sizeBytes: content.length,
  crc32: crc32(content),
});
