import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  diffieHellman,
  hkdfSync,
  randomBytes,
  scryptSync,
  sign,
  verify,
  type KeyObject,
} from "node:crypto";

/*
 * The only module that may import node:crypto. Electron's BoringSSL has less than Node's OpenSSL, so nothing but
 * SHA-256, HKDF, Ed25519, X25519, AES-GCM, scrypt and random bytes is used. A test holds this list.
 */

/** Cryptographically strong random bytes. */
export const strongRandomBytes = (size: number): Uint8Array => new Uint8Array(randomBytes(size));

/** SHA-256 as 64 lower-case hex digits. */
export const sha256Hex = (data: Uint8Array | string): string => createHash("sha256").update(data).digest("hex");

/** A running SHA-256. */
export interface Hasher {
  /** Texts are taken as UTF-8. */
  update(data: Uint8Array | string): void;
  hex(): string;
}

/** A SHA-256 that is fed piece by piece. */
export function createSha256(): Hasher {
  const hash = createHash("sha256");
  return { update: (data) => void hash.update(data), hex: () => hash.digest("hex") };
}

/** SHA-256 over several texts, with a line end behind each, without joining them. */
export function sha256OfLines(lines: readonly string[]): string {
  const hash = createSha256();
  for (const line of lines) {
    hash.update(line);
    hash.update("\n");
  }
  return hash.hex();
}

/** An Ed25519 key pair; `privateSeed` and `publicKey` are 32 bytes each. */
export interface SigningKey {
  readonly privateSeed: Uint8Array;
  readonly publicKey: Uint8Array;
}

// The fixed DER prefixes of RFC 8410 turn raw 32-byte keys into PKCS#8 and SPKI.
const pkcs8Prefix = Buffer.from("302e020100300506032b657004220420", "hex");
const spkiPrefix = Buffer.from("302a300506032b6570032100", "hex");

const x25519Pkcs8Prefix = Buffer.from("302e020100300506032b656e04220420", "hex");
const x25519SpkiPrefix = Buffer.from("302a300506032b656e032100", "hex");

const privateKeyOf = (seed: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([pkcs8Prefix, seed]), format: "der", type: "pkcs8" });

/** The key pair of a 32-byte seed: the same seed gives the same pair. */
export function signingKeyFromSeed(privateSeed: Uint8Array): SigningKey {
  const spki = createPublicKey(privateKeyOf(privateSeed)).export({ format: "der", type: "spki" });
  return { privateSeed, publicKey: new Uint8Array(spki.subarray(spkiPrefix.length)) };
}

/** 64-byte Ed25519 signature. */
export const signEd25519 = (privateSeed: Uint8Array, data: Uint8Array): Uint8Array =>
  new Uint8Array(sign(null, data, privateKeyOf(privateSeed)));

/** Whether `signature` (64 bytes) over `data` was made by the key `publicKey` (32 bytes). Never throws. */
export function verifyEd25519(publicKey: Uint8Array, data: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  try {
    const key = createPublicKey({ key: Buffer.concat([spkiPrefix, publicKey]), format: "der", type: "spki" });
    return verify(null, data, key, signature);
  } catch {
    return false;
  }
}

const agreementKeyOf = (secret: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([x25519Pkcs8Prefix, secret]), format: "der", type: "pkcs8" });

/** The X25519 public key (32 bytes) of a secret (32 bytes, used as RFC 7748 says). */
export function x25519PublicKey(secret: Uint8Array): Uint8Array {
  const spki = createPublicKey(agreementKeyOf(secret)).export({ format: "der", type: "spki" });
  return new Uint8Array(spki.subarray(x25519SpkiPrefix.length));
}

/** What both sides of an X25519 agreement compute (32 bytes); `undefined` for a public key that gives no secret. */
export function x25519Shared(secret: Uint8Array, publicKey: Uint8Array): Uint8Array | undefined {
  if (secret.length !== 32 || publicKey.length !== 32) return undefined;
  try {
    const other = createPublicKey({ key: Buffer.concat([x25519SpkiPrefix, publicKey]), format: "der", type: "spki" });
    const shared = new Uint8Array(diffieHellman({ privateKey: agreementKeyOf(secret), publicKey: other }));
    // OpenSSL refuses points of small order by itself; a library that does not would give zeros.
    return shared.some((byte) => byte !== 0) ? shared : undefined;
  } catch {
    return undefined;
  }
}

/** A secret from which several keys are derived, made ready once: that is most of the time of each. */
export const hkdfSecret = (ikm: Uint8Array): KeyObject => createSecretKey(ikm);

/** HKDF with SHA-256 (RFC 5869): `size` bytes. Texts are taken as UTF-8. */
export const hkdfSha256 = (
  ikm: Uint8Array | KeyObject,
  salt: Uint8Array | string,
  info: Uint8Array | string,
  size: number,
): Uint8Array => new Uint8Array(hkdfSync("sha256", ikm, salt, info, size));

/** Cost of a password: N = 2^`logN`, r = 8, p = 1. */
export interface ScryptCost {
  readonly logN: number;
}

/** `size` bytes from a password and a salt; memory 2^logN × 1 KiB. */
export function scryptBytes(password: string, salt: Uint8Array, cost: ScryptCost, size: number): Uint8Array {
  const N = 2 ** cost.logN;
  const r = 8;
  const needed = 128 * r * (N + 2);
  return new Uint8Array(scryptSync(password.normalize("NFKC"), salt, size, { N, r, p: 1, maxmem: 2 * needed }));
}

/** Given as bytes, a key takes Node three times as long to begin with, which small records feel. */
const cipherKey = (key: Uint8Array): KeyObject => createSecretKey(key);

const noBytes = new Uint8Array();

/**
 * AES-128-GCM of `plain` followed by `end`, written to `target` from its first byte on; the 16-byte tag comes last.
 *
 * Bulk data go through here, so nothing is joined or copied twice.
 * Units: `target` has at least `plain.length + end.length + 16` bytes; answers how many were written.
 */
export function sealRecordInto(
  target: Uint8Array,
  key: Uint8Array,
  nonce: Uint8Array,
  plain: Uint8Array,
  end: Uint8Array = noBytes,
): number {
  const cipher = createCipheriv("aes-128-gcm", cipherKey(key), nonce);
  target.set(cipher.update(plain), 0);
  target.set(cipher.update(end), plain.length);
  cipher.final();
  target.set(cipher.getAuthTag(), plain.length + end.length);
  return plain.length + end.length + 16;
}

/** The plain bytes of an AES-128-GCM record with its tag at the end, or `undefined` when a single bit is not right. */
export function openRecord(key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array): Buffer | undefined {
  if (sealed.length < 16) return undefined;
  const decipher = createDecipheriv("aes-128-gcm", cipherKey(key), nonce);
  decipher.setAuthTag(sealed.subarray(sealed.length - 16));
  try {
    const plain = decipher.update(sealed.subarray(0, -16));
    decipher.final();
    return plain;
  } catch {
    return undefined;
  }
}

/** AES-256-GCM with a 12-byte nonce; the 16-byte tag follows the ciphertext. */
export function sealBytes(key: Uint8Array, nonce: Uint8Array, plain: Uint8Array, associated: Uint8Array): Uint8Array {
  const cipher = createCipheriv("aes-256-gcm", cipherKey(key), nonce);
  cipher.setAAD(associated);
  return new Uint8Array(Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]));
}

/** The plain bytes, or `undefined` when key, nonce, associated data or a single bit are not right. */
export function openBytes(
  key: Uint8Array,
  nonce: Uint8Array,
  sealed: Uint8Array,
  associated: Uint8Array,
): Uint8Array | undefined {
  if (sealed.length < 16) return undefined;
  const decipher = createDecipheriv("aes-256-gcm", cipherKey(key), nonce);
  decipher.setAAD(associated);
  decipher.setAuthTag(sealed.subarray(sealed.length - 16));
  try {
    return new Uint8Array(Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]));
  } catch {
    return undefined;
  }
}
