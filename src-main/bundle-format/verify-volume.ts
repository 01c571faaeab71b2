import { open, type FileHandle } from "node:fs/promises";
import { basename } from "node:path";
import { crc32 } from "node:zlib";
import type { Finding } from "#shared/finding.ts";
import type { IndexedFile } from "#shared/formats/bundle.ts";
import { createSha256 } from "#main/crypto/crypto.ts";
import { feedRange, readRange } from "#main/bundle-format/read-range.ts";
import { directoryBytes, localHeader, zipBytes, type StoredEntry } from "#main/bundle-format/stored-zip.ts";
import { diskReason } from "#main/bundle-format/unreadable.ts";

type BundleCode = Extract<Finding["code"], `bundle-${string}`>;

/**
 * Hashes every indexed file of one volume where the index says that it lies; empty when all is as it was signed.
 *
 * `files` are all files that the index places in this volume (or in the head: volume 0, whose container was checked
 * when it was opened). For a volume the ZIP around the files is compared too, and so is the size.
 * Errors: rejects when `signal` is aborted; a disk that fails is a finding.
 */
export async function verifyVolume(
  path: string,
  files: readonly IndexedFile[],
  onProgress: (doneBytes: number) => void,
  signal?: AbortSignal,
): Promise<Finding[]> {
  const name = basename(path);
  const found = (code: BundleCode, details: Finding["details"]): Finding => ({
    severity: "error",
    code,
    at: name,
    source: "",
    details: { name, ...details },
  });
  const ordered = [...files].sort((one, other) => one.offset - other.offset);
  const isVolume = ordered.some((file) => file.volume > 0);
  let volume: FileHandle | undefined;
  try {
    volume = await open(path, "r");
    const expectedBytes = zipBytes(ordered.map((file) => ({ name: file.path, sizeBytes: file.sizeBytes })));
    const foundBytes = (await volume.stat()).size;
    const findings: Finding[] = [];
    if (isVolume && foundBytes !== expectedBytes)
      findings.push(found("bundle-volume-size", { expectedBytes, foundBytes }));
    const entries: StoredEntry[] = [];
    let doneBytes = 0;
    for (const file of ordered) {
      const digest = await digestRange(volume, file, signal);
      if (digest.sha256 !== file.sha256) findings.push(found("bundle-file-altered", { file: file.path }));
      entries.push({ name: file.path, sizeBytes: file.sizeBytes, crc32: digest.crc32 });
      doneBytes += file.sizeBytes;
      onProgress(doneBytes);
    }
    if (isVolume && findings.length === 0 && !(await isContainerOf(volume, entries))) {
      findings.push(found("bundle-container-altered", {}));
    }
    return findings;
  } catch (fault) {
    if (signal?.aborted === true) throw fault;
    return [found("bundle-volume-unreadable", { reason: diskReason(fault) })];
  } finally {
    await volume?.close();
  }
}

async function digestRange(
  volume: FileHandle,
  file: IndexedFile,
  signal: AbortSignal | undefined,
): Promise<{ sha256: string; crc32: number }> {
  const hash = createSha256();
  let crc = 0;
  const take = (piece: Uint8Array): void => {
    hash.update(piece);
    crc = crc32(piece, crc);
  };
  const read = await feedRange(volume, file.offset, file.sizeBytes, take, signal);
  return { sha256: read === file.sizeBytes ? hash.hex() : "", crc32: crc };
}

async function isContainerOf(volume: FileHandle, entries: readonly StoredEntry[]): Promise<boolean> {
  let position = 0;
  const isAt = async (expected: Buffer): Promise<boolean> =>
    (await readRange(volume, position, expected.length))?.equals(expected) === true;
  for (const entry of entries) {
    const header = localHeader(entry);
    if (!(await isAt(header))) return false;
    position += header.length + entry.sizeBytes;
  }
  return isAt(directoryBytes(entries));
}
