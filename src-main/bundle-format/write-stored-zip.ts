import { open, rename, type FileHandle } from "node:fs/promises";
import { dirname } from "node:path";
import { syncFolder } from "#main/files/write-atomic.ts";
import { feedRange } from "#main/bundle-format/read-range.ts";
import { directoryBytes, localHeader, type StoredEntry } from "#main/bundle-format/stored-zip.ts";

/** An entry and its bytes: in memory, or the path of the file that holds them. */
export interface ZipSource extends StoredEntry {
  readonly source: string | Uint8Array;
}

/**
 * Writes a ZIP of stored entries in the given order, beside its place first, and puts it in place once it is on disk.
 *
 * Sizes and checksums were taken beforehand. A source that changed since then makes a ZIP that the check after
 * writing refuses.
 * Errors: rejects when the disk fails or `signal` is aborted; a `.part` file may then be left for the caller to remove.
 */
export async function writeStoredZip(
  path: string,
  entries: readonly ZipSource[],
  onBytes: (bytes: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const part = `${path}.part`;
  const target = await open(part, "w");
  try {
    for (const entry of entries) {
      signal.throwIfAborted();
      await writeAll(target, localHeader(entry));
      if (typeof entry.source === "string") await copyInto(target, entry.source, entry.sizeBytes, signal);
      else await writeAll(target, entry.source);
      onBytes(entry.sizeBytes);
    }
    await writeAll(target, directoryBytes(entries));
    await target.sync();
  } finally {
    await target.close();
  }
  await rename(part, path);
  syncFolder(dirname(path));
}

async function copyInto(target: FileHandle, source: string, sizeBytes: number, signal: AbortSignal): Promise<void> {
  const file = await open(source, "r");
  try {
    await feedRange(file, 0, sizeBytes, (piece) => writeAll(target, piece), signal);
  } finally {
    await file.close();
  }
}

async function writeAll(target: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.length;) {
    written += (await target.write(bytes, written, bytes.length - written)).bytesWritten;
  }
}
