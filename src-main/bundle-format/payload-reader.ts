import { open } from "node:fs/promises";
import type { IndexedFile } from "#shared/formats/bundle.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { readInto, readRange } from "#main/bundle-format/read-range.ts";
import { pieceRange } from "#main/bundle-format/verify-volume.ts";
import {
  parseContentHeader,
  plainBytesOf,
  recordBytes,
  recordKeys,
  recordPlainBytes,
  type ContentHeader,
} from "#main/sealing/content-keys.ts";
import { openContent, openSealedRecord } from "#main/sealing/sealed-content.ts";

/** Which bytes of which file, and the key that opens it. */
export interface PayloadRequest {
  /** Absolute path of the head or volume. */
  readonly path: string;
  readonly file: IndexedFile;
  /** Content key: 16 bytes. */
  readonly key: Uint8Array;
  /** First and last byte of the plain file, both read. */
  readonly first: number;
  readonly last: number;
}

/** Bytes of the file inside an indexed file without a key id; 0 for a size that no file has. */
export const plainSizeOf = (file: IndexedFile): number => plainBytesOf(file.sizeBytes) ?? 0;

/**
 * Bytes of a sealed file, hashed against the signed index and opened; only the records that are asked for are read.
 *
 * The very bytes that were hashed are opened, so nothing can change in between. `undefined`: damaged or altered.
 * Errors: rejects with the system's error when the disk does not give the file.
 */
export async function readPayload(request: PayloadRequest): Promise<Buffer | undefined> {
  const { path, file, key, first, last } = request;
  const volume = await open(path, "r");
  try {
    if (file.pieces !== undefined) return await readPieces(volume, request, file.pieces);
    const sealed = await readRange(volume, file.offset, file.sizeBytes);
    if (sealed === undefined || sha256Hex(sealed) !== file.sha256) return undefined;
    // A key id would make the file shorter than its size says.
    if (parseContentHeader(sealed)?.keyId.length !== 0) return undefined;
    const plain = openContent(key, sealed);
    return plain && Buffer.from(plain.buffer, plain.byteOffset + first, last - first + 1);
  } finally {
    await volume.close();
  }
}

type Volume = Parameters<typeof readRange>[0];

async function readPieces(
  volume: Volume,
  { file, key, first, last }: PayloadRequest,
  pieces: readonly string[],
): Promise<Buffer | undefined> {
  const head = await readRange(volume, file.offset, 21);
  const header = head && parseContentHeader(head);
  if (header?.keyId.length !== 0) return undefined;
  const from = Math.floor(first / recordPlainBytes);
  const to = Math.floor(last / recordPlainBytes);
  const parts: Buffer[] = [];
  for (let at = from; at <= to; at += 1) {
    const part = await readPiece(volume, file, key, header, at, pieces);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  const plain = parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
  return plain.subarray(first - from * recordPlainBytes, last - from * recordPlainBytes + 1);
}

// Sealed bytes are needed until they are opened only. A fresh megabyte for each record would make the collector walk
// through everything that the core holds after every few photos.
const spareBuffers: Buffer[] = [];
const sparesKept = 4;

async function readPiece(
  volume: Volume,
  file: IndexedFile,
  key: Uint8Array,
  header: ContentHeader,
  at: number,
  pieces: readonly string[],
): Promise<Buffer | undefined> {
  const { offset, sizeBytes } = pieceRange(file, at);
  const buffer = spareBuffers.pop() ?? Buffer.allocUnsafeSlow(header.headerBytes + recordBytes);
  try {
    const sealed = await readInto(buffer, volume, offset, sizeBytes);
    if (sealed === undefined || sha256Hex(sealed) !== pieces[at]) return undefined;
    const record = at === 0 ? sealed.subarray(header.headerBytes) : sealed;
    if (record.length > recordBytes) return undefined;
    return openSealedRecord(recordKeys(key, header.salt), at, record, at === pieces.length - 1);
  } finally {
    if (spareBuffers.length < sparesKept) spareBuffers.push(buffer);
  }
}
