import type { FileHandle } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { bundleEntries } from "#shared/formats/bundle.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { readRange } from "#main/bundle-format/read-range.ts";
import type { PlacedEntry } from "#main/bundle-format/read-zip-directory.ts";
import { localHeader } from "#main/bundle-format/stored-zip.ts";

/** Largest tag file: the index of 150,000 files. */
const maximumTagBytes = 64 * 1024 * 1024;
const maximumAllTagBytes = 160 * 1024 * 1024;

/**
 * Every entry of a head that is no payload, with the header before it compared; sizes are checked before anything is
 * read.
 *
 * Errors: `bundle/not-a-bundle`, `bundle/part-altered`, `bundle/part-missing`.
 */
export async function readTags(
  file: FileHandle,
  entries: readonly PlacedEntry[],
  name: string,
): Promise<Result<ReadonlyMap<string, Buffer>, Problem>> {
  const wanted = entries.filter((entry) => !entry.name.startsWith("data/"));
  const isTooLarge =
    wanted.some((entry) => entry.sizeBytes > maximumTagBytes) ||
    wanted.reduce((sum, entry) => sum + entry.sizeBytes, 0) > maximumAllTagBytes;
  if (isTooLarge) return err({ kind: "bundle/not-a-bundle", facts: { name } });
  const tags = new Map<string, Buffer>();
  for (const entry of wanted) {
    const header = localHeader(entry);
    const found = await readRange(file, entry.offset - header.length, header.length + entry.sizeBytes);
    const bytes = found?.subarray(header.length);
    if (
      found?.subarray(0, header.length).equals(header) !== true ||
      bytes === undefined ||
      crc32(bytes) !== entry.crc32
    )
      return err({ kind: "bundle/part-altered", facts: { name, part: entry.name } });
    tags.set(entry.name, bytes);
  }
  const missing = Object.values(bundleEntries).find((part) => !tags.has(part));
  return missing === undefined ? ok(tags) : err({ kind: "bundle/part-missing", facts: { name, part: missing } });
}
