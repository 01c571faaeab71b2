import type { organiserKey } from "#shared/schema/secretariat-review.ts";
import { toBase64 } from "#main/signing/base64.ts";
import { keyIdOf, keyIdText } from "#main/signing/fingerprint.ts";
import { keysOfMaster, masterBytes } from "#main/signing/master-key.ts";
import { encodePublicKey } from "#main/signing/minisign.ts";
import { sealMaster } from "#main/signing/sealed-key.ts";

/** The row of a key that nothing vouches for. */
export type NewKeyRow = typeof organiserKey.$inferInsert;

/** A new master secret, sealed under the passphrases. Its bytes are overwritten before it answers. */
export function makeKeyRow(
  passphrases: readonly string[],
  randomBytes: (size: number) => Uint8Array,
  createdAtMs: number,
): NewKeyRow & { readonly pubFile: string } {
  const master = randomBytes(masterBytes);
  const { publicKey, recipient, signingSeed, sealSecret } = keysOfMaster(master);
  const sealed = sealMaster({ master, passphrases, randomBytes });
  for (const secret of [master, signingSeed, sealSecret]) secret.fill(0);
  const keyId = keyIdOf(publicKey);
  return {
    keyId: keyIdText(keyId),
    publicKey: toBase64(publicKey),
    recipient,
    sealed,
    people: passphrases.length === 2 ? 2 : 1,
    createdAtMs,
    pubFile: encodePublicKey(publicKey, keyId),
  };
}
