import { hkdfSha256, x25519PublicKey, x25519Shared } from "#main/crypto/crypto.ts";
import { parseContentHeader } from "#main/sealing/content-keys.ts";
import { openContent, sealContent } from "#main/sealing/sealed-content.ts";

const info = "pingshen/envelope/1";

/**
 * An envelope to the slip whose X25519 public key is `sealKey`; only the slip's secret opens it again.
 *
 * Shape: a sealed file whose key id is an ephemeral public key, as in RFC 8291.
 */
export function sealToSlip(
  sealKey: Uint8Array,
  plain: Uint8Array,
  randomBytes: (size: number) => Uint8Array,
): Uint8Array {
  const secret = randomBytes(32);
  const ephemeral = x25519PublicKey(secret);
  const shared = x25519Shared(secret, sealKey);
  if (shared === undefined) throw new Error("a slip's key that gives no secret");
  return sealContent(keyingMaterial(shared, ephemeral, sealKey), randomBytes(16), plain, ephemeral);
}

/** What the envelope holds, or `undefined` when it is another slip's or not as it was sealed. `secret` has 32 bytes. */
export function openWithSlip(secret: Uint8Array, sealed: Uint8Array): Uint8Array | undefined {
  const header = parseContentHeader(Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength));
  if (header?.keyId.length !== 32) return undefined;
  const shared = x25519Shared(secret, header.keyId);
  return shared && openContent(keyingMaterial(shared, header.keyId, x25519PublicKey(secret)), sealed);
}

const keyingMaterial = (shared: Uint8Array, ephemeral: Uint8Array, sealKey: Uint8Array): Uint8Array =>
  hkdfSha256(shared, Buffer.concat([ephemeral, sealKey]), info, 32);
