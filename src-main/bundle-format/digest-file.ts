import { open } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { createSha256 } from "#main/crypto/crypto.ts";
import { feedRange } from "#main/bundle-format/read-range.ts";

/** What a bundle records of a file's bytes. */
export interface FileDigest {
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly crc32: number;
}

/** Size, SHA-256 and CRC-32 of a whole file in one reading. Errors: rejects when the disk fails or `signal` is aborted. */
export async function digestFile(path: string, signal?: AbortSignal): Promise<FileDigest> {
  const file = await open(path, "r");
  try {
    const hash = createSha256();
    let crc = 0;
    const take = (piece: Uint8Array): void => {
      hash.update(piece);
      crc = crc32(piece, crc);
    };
    const sizeBytes = await feedRange(file, 0, (await file.stat()).size, take, signal);
    return { sizeBytes, sha256: hash.hex(), crc32: crc };
  } finally {
    await file.close();
  }
}
