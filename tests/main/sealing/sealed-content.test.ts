import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sealRecordInto } from "#main/crypto/crypto.ts";
import { contentHeader, recordBytes, recordKeys, recordNonce, recordPlainBytes } from "#main/sealing/content-keys.ts";
import { openContent, sealContent } from "#main/sealing/sealed-content.ts";

const ikm = Buffer.alloc(16, 1);
const salt = Buffer.alloc(16, 2);
const whole = recordPlainBytes;

/** Bytes in which each record is told from the others. */
const plainOf = (size: number): Buffer => Buffer.alloc(size, "the walrus and the carpenter ");
const threeRecords = sealContent(ikm, salt, plainOf(3 * whole - 5)) as Buffer;
const record = (at: number): Buffer => threeRecords.subarray(21 + at * recordBytes, 21 + (at + 1) * recordBytes);
const header = threeRecords.subarray(0, 21);

/** A file of records with the given texts, delimiters included. */
function sealTexts(texts: readonly Uint8Array[]): Buffer {
  const keys = recordKeys(ikm, salt);
  const records = texts.map((text, at) => {
    const target = Buffer.alloc(text.length + 16);
    sealRecordInto(target, keys.key, recordNonce(keys.baseNonce, at), text);
    return target;
  });
  return Buffer.concat([contentHeader(salt), ...records]);
}

describe("a sealed file", () => {
  it("opens to the same bytes at every border of records", () => {
    for (const size of [0, 1, whole - 1, whole, whole + 1, 2 * whole, 3 * whole - 5]) {
      const sealed = sealContent(ikm, salt, plainOf(size));
      expect(Buffer.from(openContent(ikm, sealed) ?? []).equals(plainOf(size)), String(size)).toBe(true);
    }
  });

  it("opens to the same bytes for any text, key and key id", () => {
    const anyBytes = fc.uint8Array({ maxLength: 300 });
    fc.assert(
      fc.property(
        anyBytes,
        fc.uint8Array({ minLength: 16, maxLength: 32 }),
        fc.uint8Array({ maxLength: 255 }),
        (plain, key, keyId) => {
          expect(Buffer.from(openContent(key, sealContent(key, salt, plain, keyId)) ?? [])).toEqual(Buffer.from(plain));
        },
      ),
    );
  });

  it("does not open for any single flipped bit of a short file, nor under another key", () => {
    const sealed = Buffer.from(sealContent(ikm, salt, plainOf(10), Buffer.from("id")));
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const flipped = Buffer.from(sealed);
      flipped[bit >> 3] = flipped[bit >> 3]! ^ (1 << (bit & 7));
      const isKeyId = bit >> 3 >= 21 && bit >> 3 < 23;
      // The key id says which key to use; it is no part of what that key seals.
      expect(openContent(ikm, flipped) === undefined, `bit ${String(bit)}`).toBe(!isKeyId);
    }
    expect(openContent(Buffer.alloc(16), sealed)).toBeUndefined();
  });

  it("does not open when it is cut short anywhere, at a border of records too", () => {
    for (const end of [21 + recordBytes, 21 + 2 * recordBytes, 21 + 2 * recordBytes + 17, threeRecords.length - 1])
      expect(openContent(ikm, threeRecords.subarray(0, end)), String(end)).toBeUndefined();
    const short = sealContent(ikm, salt, plainOf(10));
    for (let end = 0; end < short.length; end += 1) expect(openContent(ikm, short.subarray(0, end))).toBeUndefined();
  });

  it("does not open with records swapped, repeated, left out or added", () => {
    const orders = [
      [1, 0, 2],
      [0, 0, 2],
      [0, 2],
      [1, 2],
      [0, 1, 1, 2],
      [0, 1, 2, 2],
      [2, 1, 0],
    ];
    for (const order of orders) {
      const forged = Buffer.concat([header, ...order.map(record)]);
      expect(openContent(ikm, forged), order.join()).toBeUndefined();
    }
    expect(openContent(ikm, Buffer.concat([header, record(0), record(1), record(2)]))).toHaveLength(3 * whole - 5);
  });

  it("does not open when a record says that it is the last and is not, or the reverse", () => {
    const full = (delimiter: number): Buffer => Buffer.concat([plainOf(whole), Buffer.from([delimiter])]);
    const last = Buffer.from([...Buffer.from("end"), 2]);
    expect(openContent(ikm, sealTexts([full(1), last]))).toHaveLength(whole + 3);
    expect(openContent(ikm, sealTexts([full(2), last]))).toBeUndefined();
    expect(openContent(ikm, sealTexts([full(1), Buffer.from([...Buffer.from("end"), 1])]))).toBeUndefined();
    expect(openContent(ikm, sealTexts([full(1)]))).toBeUndefined();
    expect(openContent(ikm, sealTexts([Buffer.from([...Buffer.from("end"), 3])]))).toBeUndefined();
  });

  it("does not open with padding, which nobody of ours writes", () => {
    expect(openContent(ikm, sealTexts([Buffer.from([...Buffer.from("end"), 2, 0, 0])]))).toBeUndefined();
    expect(openContent(ikm, sealTexts([Buffer.alloc(0)]))).toBeUndefined();
    expect(openContent(ikm, sealTexts([Buffer.from([2])]))).toHaveLength(0);
  });
});
