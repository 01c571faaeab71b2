import { hkdfSecret, hkdfSha256 } from "#main/crypto/crypto.ts";

/*
 * RFC 8188 «aes128gcm»: the layout of a sealed file and the keys of its records. Written here because the packages at
 * hand encode whole messages for the web; a video has to be read from its middle, and 2 GB sealed at the disk's speed.
 */

/** Bytes of a sealed record, tag and delimiter included; the last one may be shorter. */
export const recordBytes = 1_048_576;
/** Bytes of a file in a whole record: one byte delimiter and sixteen bytes tag less. */
export const recordPlainBytes = recordBytes - 17;
/** Delimiters at the end of a record's plain text. */
export const moreFollows = 0x01;
export const lastRecord = 0x02;

const fixedHeaderBytes = 21;

/** What the header of a sealed file says. */
export interface ContentHeader {
  readonly salt: Uint8Array;
  readonly keyId: Uint8Array;
  /** Bytes before the first record. */
  readonly headerBytes: number;
}

/** Header of a sealed file: salt, record size, key id. */
export function contentHeader(salt: Uint8Array, keyId: Uint8Array = new Uint8Array()): Buffer {
  const header = Buffer.alloc(fixedHeaderBytes + keyId.length);
  header.set(salt, 0);
  header.writeUInt32BE(recordBytes, 16);
  header.writeUInt8(keyId.length, 20);
  header.set(keyId, fixedHeaderBytes);
  return header;
}

/** The header at the beginning of `sealed`; `undefined` when it is none of ours. */
export function parseContentHeader(sealed: Buffer): ContentHeader | undefined {
  if (sealed.length < fixedHeaderBytes || sealed.readUInt32BE(16) !== recordBytes) return undefined;
  const headerBytes = fixedHeaderBytes + sealed.readUInt8(20);
  if (sealed.length < headerBytes) return undefined;
  return { salt: sealed.subarray(0, 16), keyId: sealed.subarray(fixedHeaderBytes, headerBytes), headerBytes };
}

/** Key (16 bytes) and base nonce (12 bytes) of a file. */
export interface RecordKeys {
  readonly key: Uint8Array;
  readonly baseNonce: Uint8Array;
}

/** The record keys that input keying material and salt give. */
export function recordKeys(ikm: Uint8Array, salt: Uint8Array): RecordKeys {
  const secret = hkdfSecret(ikm);
  return {
    key: hkdfSha256(secret, salt, "Content-Encoding: aes128gcm\0", 16),
    baseNonce: hkdfSha256(secret, salt, "Content-Encoding: nonce\0", 12),
  };
}

/** Nonce of record `at`: the base nonce XOR the number as 96 bits, big-endian. */
export function recordNonce(baseNonce: Uint8Array, at: number): Uint8Array {
  const nonce = Buffer.from(baseNonce);
  nonce.writeUInt32BE((nonce.readUInt32BE(8) ^ at) >>> 0, 8);
  return nonce;
}

/** How many records a file of `plainBytes` has; an empty one has one. */
export const recordCount = (plainBytes: number): number => Math.max(1, Math.ceil(plainBytes / recordPlainBytes));

/** Bytes of the sealed file that a file of `plainBytes` becomes. */
export const sealedBytesOf = (plainBytes: number, keyIdBytes = 0): number =>
  fixedHeaderBytes + keyIdBytes + plainBytes + 17 * recordCount(plainBytes);

/** Bytes of the file inside a sealed file of `sealedBytes`; `undefined` when no file has that size. */
export function plainBytesOf(sealedBytes: number, keyIdBytes = 0): number | undefined {
  const body = sealedBytes - fixedHeaderBytes - keyIdBytes;
  const records = Math.ceil(body / recordBytes);
  const lastBytes = body - (records - 1) * recordBytes;
  // A last record that holds nothing is right for an empty file only: any other would have ended before.
  if (records < 1 || lastBytes < 17 || (lastBytes === 17 && records > 1)) return undefined;
  return body - 17 * records;
}
