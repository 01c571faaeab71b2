import { open, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { IndexedFile } from "#shared/formats/bundle.ts";
import type { PayloadFile, PlainPayload } from "#main/bundle-format/payload-file.ts";
import {
  dataOffsets,
  directoryBytes,
  localHeader,
  zipBytes,
  type StoredEntry,
} from "#main/bundle-format/stored-zip.ts";
import type { Crew } from "#main/crew/crew.ts";
import { syncFolder } from "#main/files/write-atomic.ts";

/** Where a volume is written, and who watches. */
export interface VolumeTarget {
  readonly folder: string;
  readonly fileName: string;
  readonly number: number;
  readonly crew: Crew;
  readonly onBytes: (bytes: number) => void;
  readonly signal: AbortSignal;
}

/** Thrown when originals are not what intake saw; names their payload, so that the caller can name the files. */
export class OriginalChanged extends Error {
  readonly payloadPaths: readonly string[];
  constructor(payloadPaths: readonly string[]) {
    super("an original changed while it was packed");
    this.payloadPaths = payloadPaths;
  }
}

/**
 * Writes one volume: every file goes to its place through the crew, the directory follows, and the volume takes its
 * name once it is on disk. Answers where each file lies.
 *
 * Offsets are known beforehand because a sealed file's size follows from the size of its original.
 * Errors: `OriginalChanged`; rejects when the disk fails or the signal is aborted.
 */
export async function writeVolume(files: readonly PayloadFile[], target: VolumeTarget): Promise<IndexedFile[]> {
  const path = join(target.folder, target.fileName);
  const part = `${path}.part`;
  const offsets = dataOffsets(files.map(({ path: name, sizeBytes }) => ({ name, sizeBytes })));
  const handle = await open(part, "w");
  try {
    const ended = await Promise.allSettled(files.map((file, at) => place(file, part, offsets[at] ?? 0, target)));
    throwFaults(ended);
    const placed = ended.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
    const entries: StoredEntry[] = placed.map(({ path: name, sizeBytes, crc32 }) => ({ name, sizeBytes, crc32 }));
    const directory = directoryBytes(entries);
    await handle.write(directory, 0, directory.length, zipBytes(entries) - directory.length);
    await handle.sync();
    await handle.close();
    await rename(part, path);
    syncFolder(dirname(path));
    return placed;
  } finally {
    await handle.close().catch(() => undefined);
  }
}

/** A fault of the disk before all others; then every changed original of the volume at once. */
function throwFaults(ended: readonly PromiseSettledResult<unknown>[]): void {
  const faults = ended.flatMap((one): unknown[] => (one.status === "rejected" ? [one.reason] : []));
  const changed = faults.filter((fault) => fault instanceof OriginalChanged);
  if (changed.length < faults.length) throw faults.find((fault) => !(fault instanceof OriginalChanged));
  if (changed.length > 0) throw new OriginalChanged(changed.flatMap(({ payloadPaths }) => payloadPaths));
}

async function place(file: PayloadFile, part: string, offset: number, target: VolumeTarget): Promise<IndexedFile> {
  const headerOffset = offset - localHeader({ name: file.path, sizeBytes: 0, crc32: 0 }).length;
  if (file.kind === "plain") return sealInto(file, part, offset, headerOffset, target);
  const { path, sizeBytes, sha256, crc32, pieces, source } = file;
  if (typeof source !== "string") throw new Error("files of a volume lie on disk");
  const job = { kind: "copy", name: path, source, sizeBytes, crc32, target: part, headerOffset } as const;
  if (!(await target.crew.run(job, target.onBytes, target.signal))) throw new OriginalChanged([path]);
  return indexedFile({ path, volume: target.number, offset, sizeBytes, sha256, crc32 }, pieces);
}

async function sealInto(
  file: PlainPayload,
  part: string,
  offset: number,
  headerOffset: number,
  { crew, number, onBytes, signal }: VolumeTarget,
): Promise<IndexedFile> {
  const { path, source, plainBytes, ikm, salt } = file;
  const job = { kind: "seal", name: path, source, plainBytes, ikm, salt, target: part, headerOffset } as const;
  const digest = await crew.run(job, onBytes, signal);
  if (!digest.isWhole || digest.plainSha256 !== file.plainSha256) throw new OriginalChanged([path]);
  const { sizeBytes, sha256, crc32, pieces } = digest;
  return indexedFile({ path, volume: number, offset, sizeBytes, sha256, crc32 }, pieces);
}

/** A line of the index; `pieces` only where there are several. */
export const indexedFile = (file: Omit<IndexedFile, "pieces">, pieces: readonly string[] | undefined): IndexedFile => ({
  ...file,
  ...(pieces === undefined ? {} : { pieces: [...pieces] }),
});
