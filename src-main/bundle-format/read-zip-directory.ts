import type { FileHandle } from "node:fs/promises";
import { readRange } from "#main/bundle-format/read-range.ts";
import {
  dataOffsets,
  directoryBytes,
  endRecordBytes,
  maximumEntries,
  zipBytes,
  type StoredEntry,
} from "#main/bundle-format/stored-zip.ts";

/** An entry and where its data begins. */
export interface PlacedEntry extends StoredEntry {
  readonly offset: number;
}

const maximumZipBytes = 0xffffffff;
const maximumDirectoryBytes = 16 * 1024 * 1024;
const centralSize = 46;
const safeName = /^(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)*[A-Za-z0-9_-][A-Za-z0-9._-]*$/;

/**
 * The entries of a ZIP that ends exactly as this program ends them; `undefined` for any other.
 *
 * Names and sizes are taken from the directory; then the directory is built anew and compared, and the entries have to
 * fill the file without a gap. So no two readers of the directory can see different files, none overlaps another and
 * none reaches beyond the end. The headers between the files are compared by who reads or verifies the files.
 */
export async function readZipDirectory(file: FileHandle): Promise<readonly PlacedEntry[] | undefined> {
  const { size } = await file.stat();
  const tail = await readTail(file, size);
  const entries = tail === undefined ? undefined : listEntries(tail.subarray(0, -endRecordBytes));
  // Sizes first: only entries that fill the file have places that a ZIP can name.
  if (entries === undefined || zipBytes(entries) !== size || tail?.equals(directoryBytes(entries)) !== true) {
    return undefined;
  }
  const offsets = dataOffsets(entries);
  return entries.map((entry, index) => ({ ...entry, offset: offsets[index] ?? 0 }));
}

/** Directory and end record, as far as the end record says where they begin. */
async function readTail(file: FileHandle, size: number): Promise<Buffer | undefined> {
  if (size < endRecordBytes || size > maximumZipBytes) return undefined;
  const end = await readRange(file, size - endRecordBytes, endRecordBytes);
  if (end?.readUInt32LE(0) !== 0x06054b50 || end.readUInt16LE(10) > maximumEntries) return undefined;
  const directorySize = end.readUInt32LE(12);
  const directoryAt = size - endRecordBytes - directorySize;
  if (directorySize > maximumDirectoryBytes || directoryAt < 0) return undefined;
  return readRange(file, directoryAt, size - directoryAt);
}

function listEntries(directory: Buffer): StoredEntry[] | undefined {
  const entries: StoredEntry[] = [];
  const names = new Set<string>();
  for (let at = 0; at < directory.length;) {
    if (at + centralSize > directory.length || entries.length === maximumEntries) return undefined;
    const nameLength = directory.readUInt16LE(at + 28);
    const name = directory.toString("latin1", at + centralSize, at + centralSize + nameLength);
    // Names that differ in case only are one file on Windows.
    const folded = name.toLowerCase();
    if (!safeName.test(name) || names.has(folded)) return undefined;
    names.add(folded);
    entries.push({ name, crc32: directory.readUInt32LE(at + 16), sizeBytes: directory.readUInt32LE(at + 24) });
    at += centralSize + nameLength;
  }
  return entries;
}
