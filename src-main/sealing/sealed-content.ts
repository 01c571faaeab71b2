import { openRecord, sealRecordInto } from "#main/crypto/crypto.ts";
import {
  contentHeader,
  lastRecord,
  moreFollows,
  parseContentHeader,
  plainBytesOf,
  recordBytes,
  recordCount,
  recordKeys,
  recordNonce,
  recordPlainBytes,
  sealedBytesOf,
  type RecordKeys,
} from "#main/sealing/content-keys.ts";

/**
 * A whole file sealed at once (RFC 8188): for cards, envelopes and pictures; videos are sealed record by record.
 *
 * `salt` has 16 bytes and is never used twice; `ikm` is the secret.
 */
export function sealContent(ikm: Uint8Array, salt: Uint8Array, plain: Uint8Array, keyId?: Uint8Array): Uint8Array {
  const sealed = Buffer.allocUnsafe(sealedBytesOf(plain.length, keyId?.length));
  const header = contentHeader(salt, keyId);
  sealed.set(header, 0);
  const keys = recordKeys(ikm, salt);
  let at = header.length;
  const records = recordCount(plain.length);
  for (let record = 0; record < records; record += 1) {
    const part = plain.subarray(record * recordPlainBytes, (record + 1) * recordPlainBytes);
    at += sealRecord(sealed.subarray(at), keys, record, part, record === records - 1);
  }
  return sealed;
}

/** Writes one sealed record into `target`; answers its size. `part` is what it holds, at most a record's plain bytes. */
export const sealRecord = (
  target: Uint8Array,
  keys: RecordKeys,
  record: number,
  part: Uint8Array,
  isLast: boolean,
): number =>
  sealRecordInto(
    target,
    keys.key,
    recordNonce(keys.baseNonce, record),
    part,
    Uint8Array.of(isLast ? lastRecord : moreFollows),
  );

/** The file again, or `undefined` when secret, layout or a single bit is not right. */
export function openContent(ikm: Uint8Array, sealed: Uint8Array): Uint8Array | undefined {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const header = parseContentHeader(bytes);
  const size = header === undefined ? undefined : plainBytesOf(bytes.length, header.keyId.length);
  if (header === undefined || size === undefined) return undefined;
  const keys = recordKeys(ikm, header.salt);
  const records = recordCount(size);
  if (records === 1) return openSealedRecord(keys, 0, bytes.subarray(header.headerBytes), true);
  const plain = Buffer.allocUnsafe(size);
  for (let record = 0; record < records; record += 1) {
    const from = header.headerBytes + record * recordBytes;
    const part = openSealedRecord(keys, record, bytes.subarray(from, from + recordBytes), record === records - 1);
    if (part === undefined) return undefined;
    plain.set(part, record * recordPlainBytes);
  }
  return plain;
}

/** What one record holds, its delimiter checked and taken off; `undefined` when it is not that record of that file. */
export function openSealedRecord(
  keys: RecordKeys,
  record: number,
  sealed: Uint8Array,
  isLast: boolean,
): Buffer | undefined {
  const plain = openRecord(keys.key, recordNonce(keys.baseNonce, record), sealed);
  if (plain === undefined || plain.at(-1) !== (isLast ? lastRecord : moreFollows)) return undefined;
  return plain.subarray(0, -1);
}
