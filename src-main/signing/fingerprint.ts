import { sha256Hex } from "#main/crypto/crypto.ts";

/** What people compare of a key: the first 16 hex digits of its SHA-256 in four groups, e.g. `0F3A 91C2 77D0 5B1E`. */
export function keyFingerprint(publicKey: Uint8Array): string {
  const digits = sha256Hex(publicKey).slice(0, 16).toUpperCase();
  return (digits.match(/.{4}/g) ?? []).join(" ");
}

/** The eight bytes that name a key in minisign files: the same digits as its fingerprint. */
export const keyIdOf = (publicKey: Uint8Array): Uint8Array =>
  new Uint8Array(Buffer.from(sha256Hex(publicKey).slice(0, 16), "hex"));

/** A key id as text: 16 upper-case hex digits. */
export const keyIdText = (keyId: Uint8Array): string => Buffer.from(keyId).toString("hex").toUpperCase();
