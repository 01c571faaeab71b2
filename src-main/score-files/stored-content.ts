import { deflateRawSync, inflateRawSync } from "node:zlib";
import { sha256Hex } from "#main/crypto/crypto.ts";

/** A signed content as it is kept in the database: a fifth of its size, for a large panel hands in hundreds of megabytes. */
export const storedContent = (content: Uint8Array): Buffer => deflateRawSync(content, { level: 1 });

/**
 * The signed content of a merged file again, byte for byte.
 *
 * Shape: `stored` as `storedContent` made it, or the content itself, as older databases keep it; `sha256` tells which.
 * Errors: throws when the bytes are not those that were merged.
 */
export function signedContent({
  content: stored,
  sha256,
}: {
  readonly content: Buffer;
  readonly sha256: string;
}): Buffer {
  if (sha256Hex(stored) === sha256) return stored;
  const content = inflateRawSync(stored);
  if (sha256Hex(content) !== sha256) throw new Error(`a merged file is not what it was: ${sha256}`);
  return content;
}
