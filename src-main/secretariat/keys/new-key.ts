import type { organiserKey } from "#shared/schema/secretariat-review.ts";
import { toBase64 } from "#main/signing/base64.ts";
import { keyIdOf, keyIdText } from "#main/signing/fingerprint.ts";
import { keysOfMaster, masterBytes } from "#main/signing/master-key.ts";
import { encodePublicKey } from "#main/signing/minisign.ts";
import { sealMaster } from "#main/signing/sealed-key.ts";

/** The row of a key for which nothing vouches yet, and the text of its `.pub` file. */
interface NewKey {
  readonly row: typeof organiserKey.$inferInsert;
  readonly pubFile: string;
}

/** A new master secret, sealed under the passphrases. Its bytes are overwritten before it answers. */
export function makeKey(
  passphrases: readonly string[],
  randomBytes: (size: number) => Uint8Array,
  createdAtMs: number,
): NewKey {
  const master = randomBytes(masterBytes);
  const { publicKey, recipient, signingSeed, sealSecret } = keysOfMaster(master);
  const sealed = sealMaster({ master, passphrases, randomBytes });
  for (const secret of [master, signingSeed, sealSecret]) secret.fill(0);
  const keyId = keyIdOf(publicKey);
  const row = {
    keyId: keyIdText(keyId),
    publicKey: toBase64(publicKey),
    recipient,
    sealed,
    people: passphrases.length === 2 ? (2 as const) : (1 as const),
    createdAtMs,
  };
  return { row, pubFile: encodePublicKey(publicKey, keyId) };
}
