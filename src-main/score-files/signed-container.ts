import { crc32 } from "node:zlib";
import { directoryBytes, localHeader, zipBytes, type StoredEntry } from "#main/bundle-format/stored-zip.ts";

const centralSize = 46;
const sizeAt = 24;
const endRecordSize = 22;

/** The ZIP of these files in the order of their names. Source: docs/formats.md §2.1. */
export function packEntries(names: readonly string[], contents: readonly Uint8Array[]): Uint8Array {
  const entries = names.map((name, at) => entryOf(name, contents[at] ?? new Uint8Array()));
  const parts = entries.flatMap((entry, at) => [localHeader(entry), contents[at] ?? new Uint8Array()]);
  return new Uint8Array(Buffer.concat([...parts, directoryBytes(entries)]));
}

/**
 * The files of a ZIP that is built exactly as `packEntries` builds it with these names; `undefined` for any other.
 *
 * Only the sizes are taken from the ZIP; every byte that is no file's data is built anew and compared, checksums too.
 */
export function unpackEntries(names: readonly string[], zip: Uint8Array): Uint8Array[] | undefined {
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
  return bytes.subarray(position).equals(directoryBytes(entries)) ? contents : undefined;
}

const entryOf = (name: string, content: Uint8Array): StoredEntry => ({
  name,
  sizeBytes: content.length,
  crc32: crc32(content),
});
