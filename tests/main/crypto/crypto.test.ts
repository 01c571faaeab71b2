import { describe, expect, it } from "vitest";
import {
  createSha256,
  hkdfSha256,
  openBytes,
  openRecord,
  scryptBytes,
  sealBytes,
  sealRecordInto,
  sha256Hex,
  signEd25519,
  signingKeyFromSeed,
  verifyEd25519,
  x25519PublicKey,
  x25519Shared,
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

describe("X25519", () => {
  // RFC 7748 §6.1: Bob's secret and Alice's public key.
  const secret = hex("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb");
  const other = hex("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a");

  it("gives the public key and the shared secret of RFC 7748", () => {
    expect(toHex(x25519PublicKey(secret))).toBe("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f");
    expect(toHex(x25519Shared(secret, other) ?? hex(""))).toBe(
      "4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742",
    );
  });

  it("gives no secret for points of low order, which would make the same one for everybody", () => {
    const points = [
      "00".repeat(32),
      `01${"00".repeat(31)}`,
      "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
      "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
      `ec${"ff".repeat(30)}7f`,
      `ed${"ff".repeat(30)}7f`,
      `ee${"ff".repeat(30)}7f`,
    ];
    expect(points.map((point) => x25519Shared(secret, hex(point)))).toEqual(points.map(() => undefined));
  });

  it("gives no secret for keys of another size", () => {
    expect(x25519Shared(secret, other.subarray(1))).toBeUndefined();
    expect(x25519Shared(secret.subarray(1), other)).toBeUndefined();
    expect(x25519Shared(secret, hex(""))).toBeUndefined();
  });
});

describe("HKDF and AES-128-GCM records", () => {
  it("gives the bytes of RFC 5869 §A.1 and §A.3", () => {
    const ikm = hex("0b".repeat(22));
    expect(toHex(hkdfSha256(ikm, hex("000102030405060708090a0b0c"), hex("f0f1f2f3f4f5f6f7f8f9"), 42))).toBe(
      "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
    );
    expect(toHex(hkdfSha256(ikm, "", "", 42))).toBe(
      "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8",
    );
  });

  it("gives case 3 of GCM's own examples, text and delimiter joined without a copy", () => {
    const key = hex("feffe9928665731c6d6a8f9467308308");
    const nonce = hex("cafebabefacedbaddecaf888");
    const plain = hex(
      "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255",
    );
    const sealed =
      "42831ec2217774244b7221b784d0d49ce3aa212f2c02a4e035c17e2329aca12e21d514b25466931c7d8f6a5aac84aa051ba30b396a0aac973d58e091473f59854d5c2af327cd64a62cf35abd2ba6fab4";
    for (const cut of [0, 1, 63, 64]) {
      const target = new Uint8Array(80);
      expect(sealRecordInto(target, key, nonce, plain.subarray(0, cut), plain.subarray(cut))).toBe(80);
      expect(toHex(target)).toBe(sealed);
    }
    expect(toHex(openRecord(key, nonce, hex(sealed)) ?? hex(""))).toBe(toHex(plain));
    expect(openRecord(key, nonce, hex(sealed).subarray(1))).toBeUndefined();
    expect(openRecord(key, nonce, hex(sealed).subarray(0, 15))).toBeUndefined();
  });
});
