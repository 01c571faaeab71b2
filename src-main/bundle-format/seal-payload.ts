import { crc32 } from "node:zlib";
import type { SealedPayload } from "#main/bundle-format/payload-file.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { parseContentHeader, recordBytes } from "#main/sealing/content-keys.ts";

/** A sealed file in memory as a payload: its hashes as the index names them. */
export function sealedPayload(path: string, sealed: Uint8Array, source: Uint8Array | string = sealed): SealedPayload {
  return {
    kind: "sealed",
    path,
    sizeBytes: sealed.length,
    sha256: sha256Hex(sealed),
    crc32: crc32(sealed),
    pieces: pieceHashes(sealed),
    source,
  };
}

/** Hash of each piece: the header with the first record, then every later record; `undefined` for a single one. */
function pieceHashes(sealed: Uint8Array): string[] | undefined {
  const header = parseContentHeader(Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength));
  const firstEnd = (header?.headerBytes ?? 0) + recordBytes;
  if (sealed.length <= firstEnd) return undefined;
  const pieces = [sha256Hex(sealed.subarray(0, firstEnd))];
  for (let at = firstEnd; at < sealed.length; at += recordBytes)
    pieces.push(sha256Hex(sealed.subarray(at, at + recordBytes)));
  return pieces;
}
