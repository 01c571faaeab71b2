import * as cryptography from "#main/crypto/crypto.ts";
import { check, same, type Check } from "#main/self-test/check.ts";

const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "hex"));
const toHex = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString("hex");

/** Everything of the system's cryptography that the program uses, against published values where there are some. */
const probes: Readonly<Record<string, () => void>> = {
  // FIPS 180-4.
  "SHA-256": () =>
    same(cryptography.sha256Hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
  // RFC 8032 §7.1, test 2.
  Ed25519: () => {
    const seed = hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
    const { publicKey } = cryptography.signingKeyFromSeed(seed);
    same(toHex(publicKey), "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    const signature = cryptography.signEd25519(seed, hex("72"));
    same(cryptography.verifyEd25519(publicKey, hex("72"), signature), true);
    same(cryptography.verifyEd25519(publicKey, hex("73"), signature), false);
  },
  // RFC 7748 §6.1.
  X25519: () => {
    const alice = hex("77076d0a7318a57d3c16c17251b26645df1c94f6a4c3c5e8f4d8c9b4c6f2a5d2");
    const bob = hex("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb");
    same(
      toHex(cryptography.x25519Shared(alice, cryptography.x25519PublicKey(bob))),
      toHex(cryptography.x25519Shared(bob, cryptography.x25519PublicKey(alice))),
    );
    same(toHex(cryptography.x25519PublicKey(bob)), "de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f");
  },
  // RFC 5869, test 1.
  "HKDF with SHA-256": () =>
    same(
      toHex(
        cryptography.hkdfSha256(
          hex("0b".repeat(22)),
          hex("000102030405060708090a0b0c"),
          hex("f0f1f2f3f4f5f6f7f8f9"),
          42,
        ),
      ),
      "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
    ),
  // RFC 7914 §12.
  scrypt: () =>
    same(
      toHex(cryptography.scryptBytes("pleaseletmein", Buffer.from("SodiumChloride"), { logN: 14 }, 16)),
      "7023bdcb3afd7348461c06cd81fd38eb",
    ),
  "AES-128-GCM": () => {
    const [key, nonce] = [hex("11".repeat(16)), hex("22".repeat(12))];
    const target = new Uint8Array(21);
    cryptography.sealRecordInto(target, key, nonce, Buffer.from("plain"));
    same(Buffer.from(cryptography.openRecord(key, nonce, target) ?? []).toString(), "plain");
    target[0] = (target[0] ?? 0) ^ 1;
    same(cryptography.openRecord(key, nonce, target), undefined);
  },
  "AES-256-GCM": () => {
    const [key, nonce, about] = [hex("11".repeat(32)), hex("22".repeat(12)), Buffer.from("about")];
    const sealed = cryptography.sealBytes(key, nonce, Buffer.from("plain"), about);
    same(Buffer.from(cryptography.openBytes(key, nonce, sealed, about) ?? []).toString(), "plain");
    same(cryptography.openBytes(key, nonce, sealed, Buffer.from("other")), undefined);
  },
  "random bytes": () =>
    same(toHex(cryptography.strongRandomBytes(32)) === toHex(cryptography.strongRandomBytes(32)), false),
};

/** Makes each call of the allow-list once, in the process that asks. */
export async function checkCryptography(process: string): Promise<readonly Check[]> {
  return Promise.all(
    Object.entries(probes).map(([name, probe]) =>
      check(`cryptography, ${process}: ${name}`, () => {
        probe();
        return "as published";
      }),
    ),
  );
}
