import { stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Finding } from "#shared/finding.ts";
import { payloadFolders, type BundleIndex, type IndexedFile } from "#shared/formats/bundle.ts";
import type { FileRange } from "#main/crew/crew-job.ts";
import type { Crew } from "#main/crew/crew.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { directoryBytes, localHeader, zipBytes, type StoredEntry } from "#main/bundle-format/stored-zip.ts";
import { diskReason } from "#main/bundle-format/unreadable.ts";
import { recordBytes } from "#main/sealing/content-keys.ts";

/** What was found of a volume; both lists are empty when it is as it was signed. */
export interface VolumeVerdict {
  readonly findings: readonly Finding[];
  /** Payload paths whose bytes are not as they were signed. */
  readonly damaged: readonly string[];
}

/** Which volume of which bundle, and who hashes it. */
export interface VolumeToVerify {
  readonly crew: Crew;
  readonly path: string;
  /** 0: the payload of the head, whose directory was checked when it was opened. */
  readonly number: number;
  readonly index: BundleIndex;
  readonly onBytes: (bytes: number) => void;
  readonly signal?: AbortSignal | undefined;
}

type BundleCode = Extract<Finding["code"], `bundle-${string}`>;

/** A stretch of the volume and the hash it has to have; `file` when it belongs to one. */
interface Expected extends FileRange {
  readonly sha256: string;
  readonly file: string | undefined;
}

/**
 * Hashes every file of one volume where the index says that it lies, and every byte between the files.
 *
 * Errors: rejects when `signal` is aborted; a disk that fails is a finding.
 */
export async function verifyVolume(volume: VolumeToVerify): Promise<VolumeVerdict> {
  const { crew, path, number, index, onBytes, signal } = volume;
  const name = basename(path);
  const found = (code: BundleCode, details: Finding["details"]): Finding => ({
    severity: "error",
    code,
    at: name,
    source: "",
    details: { name, ...details },
  });
  const files = index.files.filter((file) => file.volume === number).sort((one, other) => one.offset - other.offset);
  const expected = [...files.flatMap(stretchesOf), ...(number > 0 ? [directoryStretch(files)] : [])];
  try {
    const stats = await stat(path);
    // Opening a pipe would wait for whoever writes into it.
    if (!stats.isFile()) return { findings: [found("bundle-volume-unreadable", { reason: "ENODEV" })], damaged: [] };
    const foundBytes = stats.size;
    const hashes = await crew.hashRanges(path, expected, onBytes, signal);
    const wrong = expected.filter(({ sha256 }, at) => hashes[at] !== sha256);
    const damaged = [...new Set(wrong.flatMap(({ file }) => file ?? []))];
    const findings = damaged.map((file) => found("bundle-file-altered", { file }));
    const expectedBytes = index.volumes.find((each) => each.number === number)?.sizeBytes ?? foundBytes;
    if (foundBytes !== expectedBytes) findings.unshift(found("bundle-volume-size", { expectedBytes, foundBytes }));
    if (findings.length === 0 && wrong.length > 0) findings.push(found("bundle-container-altered", {}));
    return { findings, damaged };
  } catch (fault) {
    signal?.throwIfAborted();
    return { findings: [found("bundle-volume-unreadable", { reason: diskReason(fault) })], damaged: [] };
  }
}

/** The header before a file, then the file: whole, or piece by piece so that two workers can share a long video. */
function stretchesOf(file: IndexedFile): Expected[] {
  const header = localHeader(entryOf(file));
  const before: Expected = {
    offset: file.offset - header.length,
    sizeBytes: header.length,
    sha256: sha256Hex(header),
    file: undefined,
  };
  const { path, offset, sizeBytes, pieces } = file;
  if (pieces === undefined) return [before, { offset, sizeBytes, sha256: file.sha256, file: path }];
  return [before, ...pieces.map((sha256, at): Expected => ({ ...pieceRange(file, at), sha256, file: path }))];
}

/** Bytes before the first record of a payload file: an envelope's header holds a key of 32 bytes, others none. */
export const headerBytesOf = (path: string): number => (path.startsWith(`${payloadFolders.envelopes}/`) ? 53 : 21);

/** Where piece `at` of a file of several records lies. */
export function pieceRange({ path, offset, sizeBytes }: IndexedFile, at: number): FileRange {
  const headerBytes = headerBytesOf(path);
  const from = at === 0 ? 0 : headerBytes + at * recordBytes;
  const end = Math.min(headerBytes + (at + 1) * recordBytes, sizeBytes);
  return { offset: offset + from, sizeBytes: end - from };
}

function directoryStretch(files: readonly IndexedFile[]): Expected {
  const entries = files.map(entryOf);
  const directory = directoryBytes(entries);
  const offset = zipBytes(entries) - directory.length;
  return { offset, sizeBytes: directory.length, sha256: sha256Hex(directory), file: undefined };
}

const entryOf = ({ path, sizeBytes, crc32 }: IndexedFile): StoredEntry => ({ name: path, sizeBytes, crc32 });
