import { describe, expect, it } from "vitest";
import { openRecord } from "#main/crypto/crypto.ts";
import {
  contentHeader,
  parseContentHeader,
  plainBytesOf,
  recordBytes,
  recordKeys,
  recordNonce,
  recordPlainBytes,
  sealedBytesOf,
} from "#main/sealing/content-keys.ts";

const bytes = (text: string): Buffer => Buffer.from(text, "base64url");
const text = (value: Uint8Array): string => Buffer.from(value).toString("base64url");

describe("RFC 8188", () => {
  it("§3.1: gives key, nonce and text of the example", () => {
    const message = bytes("I1BsxtFttlv3u_Oo94xnmwAAEAAA-NAVub2qFgBEuQKRapoZu-IxkIva3MEB1PD-ly8Thjg");
    const keys = recordKeys(bytes("yqdlZ-tYemfogSmv7Ws5PQ"), message.subarray(0, 16));
    expect([text(keys.key), text(keys.baseNonce)]).toEqual(["_wniytB-ofscZDh4tbSjHw", "Bcs8gkIRKLI8GeI8"]);
    expect(recordNonce(keys.baseNonce, 0)).toEqual(Buffer.from(keys.baseNonce));
    const plain = openRecord(keys.key, recordNonce(keys.baseNonce, 0), message.subarray(21));
    expect(plain?.toString("latin1")).toBe("I am the walrus\x02");
  });

  it("§3.2: gives both records of the example, each under its own nonce", () => {
    const message = bytes(
      "uNCkWiNYzKTnBN9ji3-qWAAAABkCYTHOG8chz_gnvgOqdGYovxyjuqRyJFjEDyoF1Fvkj6hQPdPHI51OEUKEpgz3SsLWIqS_uA",
    );
    const keys = recordKeys(bytes("BO3ZVPxUlnLORbVGMpbT1Q"), message.subarray(0, 16));
    const [first, second] = [message.subarray(23, 48), message.subarray(48)];
    const open = (record: Buffer, at: number) => openRecord(keys.key, recordNonce(keys.baseNonce, at), record);
    expect(open(first, 0)?.toString("latin1")).toBe("I am th\x01\0");
    expect(open(second, 1)?.toString("latin1")).toBe("e walrus\x02");
    expect([open(first, 1), open(second, 0)]).toEqual([undefined, undefined]);
  });

  it("§2.1: the header says salt, record size and key id; another record size is not ours", () => {
    const salt = Buffer.alloc(16, 7);
    const header = contentHeader(salt, Buffer.from("id"));
    expect(header.toString("hex")).toBe(`${"07".repeat(16)}00100000026964`);
    expect(parseContentHeader(header)).toEqual({ salt, keyId: Buffer.from("id"), headerBytes: 23 });
    expect(parseContentHeader(header.subarray(0, 22))).toBeUndefined();
    expect(parseContentHeader(header.subarray(0, 20))).toBeUndefined();
    const other = Buffer.from(header);
    other.writeUInt32BE(4096, 16);
    expect(parseContentHeader(other)).toBeUndefined();
  });

  it("§2.3: the number of a record changes the last bytes of its nonce", () => {
    const nonce = recordNonce(Buffer.from("0102030405060708ffffffff", "hex"), 0x01020304);
    expect(Buffer.from(nonce).toString("hex")).toBe("0102030405060708fefdfcfb");
  });
});

describe("sizes", () => {
  const whole = recordPlainBytes;

  it("are counted to the byte at the borders of records", () => {
    expect(whole).toBe(1_048_559);
    const sizes = [0, 1, whole - 1, whole, whole + 1, 2 * whole, 2 * whole + 1];
    expect(sizes.map((size) => sealedBytesOf(size))).toEqual([
      38, 39, 1_048_596, 1_048_597, 1_048_615, 2_097_173, 2_097_191,
    ]);
    expect(sizes.map((size) => plainBytesOf(sealedBytesOf(size)))).toEqual(sizes);
    expect(sizes.map((size) => plainBytesOf(sealedBytesOf(size, 32), 32))).toEqual(sizes);
  });

  it("that no file has are not sizes: shorter than a header, or with a last record that holds nothing", () => {
    for (const size of [0, 20, 21, 37, 21 + recordBytes + 1, 21 + recordBytes + 17, 21 + 2 * recordBytes + 16])
      expect(plainBytesOf(size), String(size)).toBeUndefined();
    expect(plainBytesOf(21 + recordBytes)).toBe(whole);
    expect(plainBytesOf(21 + recordBytes + 18)).toBe(whole + 1);
  });
});
