/*
 * The bytes around the files of a ZIP whose entries are stored. Written by hand because a bundle needs what no kept
 * library gives together: offsets known before anything is written, entries that stream from files with a native
 * CRC-32, no data descriptors, no ZIP64, fixed dates, and so one and the same sequence of bytes for the same files.
 * A reader can therefore rebuild these bytes and compare, instead of trusting what a ZIP says about itself.
 */

/** An entry as far as the container knows it. Names are ASCII. */
export interface StoredEntry {
  readonly name: string;
  readonly sizeBytes: number;
  readonly crc32: number;
}

const localSize = 30;
const centralSize = 46;
/** Bytes of the record that ends a ZIP. */
export const endRecordBytes = 22;

/** Entries that a ZIP of ours may have; its own count ends at 65,535. */
export const maximumEntries = 60_000;

const version = 20;
const utf8Flag = 0x0800;
// 1980-01-01 00:00, the first moment that a ZIP can name.
const fixedDate = 0x0021;

/** Bytes before an entry's data. */
const localHeaderBytes = (name: string): number => localSize + name.length;

/** Bytes that an entry takes beside its data: its header and its line in the directory. */
export const entryOverheadBytes = (name: string): number => localSize + centralSize + 2 * name.length;

/** What stands before an entry's data. */
export function localHeader(entry: StoredEntry): Buffer {
  const bytes = Buffer.alloc(localHeaderBytes(entry.name));
  bytes.writeUInt32LE(0x04034b50, 0);
  writeShared(bytes, 4, entry);
  bytes.write(entry.name, localSize, "latin1");
  return bytes;
}

/** The whole end of a ZIP: directory and end record. `entries` in the order in which they lie, without gaps. */
export function directoryBytes(entries: readonly StoredEntry[]): Buffer {
  const parts: Buffer[] = [];
  let position = 0;
  for (const entry of entries) {
    const bytes = Buffer.alloc(centralSize + entry.name.length);
    bytes.writeUInt32LE(0x02014b50, 0);
    bytes.writeUInt16LE(version, 4);
    writeShared(bytes, 6, entry);
    bytes.writeUInt32LE(position, 42);
    bytes.write(entry.name, centralSize, "latin1");
    parts.push(bytes);
    position += localHeaderBytes(entry.name) + entry.sizeBytes;
  }
  const directory = Buffer.concat(parts);
  const end = Buffer.alloc(endRecordBytes);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(position, 16);
  return Buffer.concat([directory, end]);
}

/** Where the data of each entry begins, in order. */
export function dataOffsets(entries: readonly Pick<StoredEntry, "name" | "sizeBytes">[]): number[] {
  const offsets: number[] = [];
  let position = 0;
  for (const entry of entries) {
    offsets.push(position + localHeaderBytes(entry.name));
    position += localHeaderBytes(entry.name) + entry.sizeBytes;
  }
  return offsets;
}

/** Bytes of the whole ZIP of these entries. */
export const zipBytes = (entries: readonly Pick<StoredEntry, "name" | "sizeBytes">[]): number =>
  entries.reduce((sum, entry) => sum + entryOverheadBytes(entry.name) + entry.sizeBytes, endRecordBytes);

// From «version needed» to the name's length both kinds of header say the same.
function writeShared(bytes: Buffer, at: number, entry: StoredEntry): void {
  bytes.writeUInt16LE(version, at);
  bytes.writeUInt16LE(utf8Flag, at + 2);
  bytes.writeUInt16LE(fixedDate, at + 8);
  bytes.writeUInt32LE(entry.crc32, at + 10);
  bytes.writeUInt32LE(entry.sizeBytes, at + 14);
  bytes.writeUInt32LE(entry.sizeBytes, at + 18);
  bytes.writeUInt16LE(entry.name.length, at + 22);
}
