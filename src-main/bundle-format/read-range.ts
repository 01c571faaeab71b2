import type { FileHandle } from "node:fs/promises";

/** Exactly `sizeBytes` bytes from `offset`, or `undefined` when the file ends before. */
export const readRange = (file: FileHandle, offset: number, sizeBytes: number): Promise<Buffer | undefined> =>
  readInto(Buffer.alloc(sizeBytes), file, offset, sizeBytes);

/** The same, read to the beginning of `buffer`; the answer is a view into it. */
export async function readInto(
  buffer: Buffer,
  file: FileHandle,
  offset: number,
  sizeBytes: number,
): Promise<Buffer | undefined> {
  const bytes = buffer.subarray(0, sizeBytes);
  let filled = 0;
  while (filled < sizeBytes) {
    const { bytesRead } = await file.read(bytes, filled, sizeBytes - filled, offset + filled);
    if (bytesRead === 0) return undefined;
    filled += bytesRead;
  }
  return bytes;
}

const pieceBytes = 1024 * 1024;

/**
 * Feeds a stretch of a file to `take`, 1 MiB at a time from one buffer; answers how many bytes there were.
 *
 * Errors: rejects when `signal` is aborted or the disk fails.
 */
export async function feedRange(
  file: FileHandle,
  offset: number,
  sizeBytes: number,
  take: (piece: Uint8Array) => void | Promise<void>,
  signal?: AbortSignal,
): Promise<number> {
  const buffer = Buffer.allocUnsafe(Math.min(pieceBytes, sizeBytes));
  let done = 0;
  while (done < sizeBytes) {
    signal?.throwIfAborted();
    const { bytesRead } = await file.read(buffer, 0, Math.min(buffer.length, sizeBytes - done), offset + done);
    if (bytesRead === 0) break;
    await take(buffer.subarray(0, bytesRead));
    done += bytesRead;
  }
  return done;
}
