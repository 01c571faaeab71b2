import { describe, expect, it } from "vitest";
import {
  createSha256,
  openBytes,
  scryptBytes,
  sealBytes,
  sha256Hex,
  signEd25519,
  signingKeyFromSeed,
  verifyEd25519,
} from "#main/crypto/crypto.ts";
import { createSeededBytes } from "#main/crypto/seeded-bytes.ts";

const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "hex"));
const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

describe("Ed25519", () => {
  // RFC 8032 §7.1, test 2.
  const seed = hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
  const publicKey = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";
  const signature =
    "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00";

  it("gives the key pair and signature of RFC 8032", () => {
    expect(toHex(signingKeyFromSeed(seed).publicKey)).toBe(publicKey);
    expect(toHex(signEd25519(seed, hex("72")))).toBe(signature);
  });

  it("refuses another message, another key and malformed input without throwing", () => {
    expect(verifyEd25519(hex(publicKey), hex("72"), hex(signature))).toBe(true);
    expect(verifyEd25519(hex(publicKey), hex("73"), hex(signature))).toBe(false);
    expect(verifyEd25519(hex("00".repeat(32)), hex("72"), hex(signature))).toBe(false);
    expect(verifyEd25519(hex("00"), hex("72"), hex(signature))).toBe(false);
    expect(verifyEd25519(hex(publicKey), hex("72"), hex("92"))).toBe(false);
  });
});

describe("hash, key derivation and sealing", () => {
  it("gives SHA-256 of FIPS 180, whole and in pieces", () => {
    const abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    const hasher = createSha256();
    for (const letter of "abc") hasher.update(Buffer.from(letter));
    expect([sha256Hex("abc"), hasher.hex()]).toEqual([abc, abc]);
  });

  it("gives scrypt of RFC 7914 §12 (N = 16384, r = 8, p = 1)", () => {
    const derived = scryptBytes("pleaseletmein", Buffer.from("SodiumChloride"), { logN: 14 }, 64);
    expect(toHex(derived)).toBe(
      "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887",
    );
  });

  it("opens what it sealed and nothing that differs in one bit", () => {
    const key = hex("11".repeat(32));
    const nonce = hex("22".repeat(12));
    const sealed = sealBytes(key, nonce, Buffer.from("评语"), Buffer.from("a"));
    expect(Buffer.from(openBytes(key, nonce, sealed, Buffer.from("a")) ?? []).toString()).toBe("评语");
    expect(openBytes(key, nonce, sealed, Buffer.from("b"))).toBeUndefined();
    expect(openBytes(hex("12".repeat(32)), nonce, sealed, Buffer.from("a"))).toBeUndefined();
    const flipped = Uint8Array.from(sealed, (byte, at) => (at === 0 ? byte ^ 1 : byte));
    expect(openBytes(key, nonce, flipped, Buffer.from("a"))).toBeUndefined();
    expect(openBytes(key, nonce, sealed.subarray(0, 10), Buffer.from("a"))).toBeUndefined();
  });

  it("draws the same bytes from the same seed, others from another, and never twice", () => {
    const draw = createSeededBytes("x");
    const [first, second] = [toHex(draw(40)), toHex(draw(40))];
    expect(first).toHaveLength(80);
    expect(first).not.toBe(second);
    expect(toHex(createSeededBytes("x")(40))).toBe(first);
    expect(toHex(createSeededBytes("y")(40))).not.toBe(first);
  });
});
