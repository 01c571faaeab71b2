import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { organiserKey } from "#shared/schema/secretariat-review.ts";
import type { SecretariatDatabase, SecretariatTransaction } from "#main/db/databases.ts";
import { fromBase64 } from "#main/signing/base64.ts";
import { keyFingerprint, keyIdOf } from "#main/signing/fingerprint.ts";
import type { NamedPublicKey } from "#main/signing/minisign.ts";
import { openPrivate } from "#main/signing/sealed-key.ts";

/** What the sealed private key is for; it opens for nothing else. */
export const organiserKeyPurpose = "pingshen/organiser-key";

/** The organiser's public key with its fingerprint and the sealed private half. */
export interface StoredKey extends NamedPublicKey {
  readonly fingerprint: string;
  readonly sealed: string;
}

/** The round's key, or `undefined` while there is none. */
export function readOrganiserKey(db: SecretariatDatabase | SecretariatTransaction): StoredKey | undefined {
  const row = db.select().from(organiserKey).get();
  const publicKey = row === undefined ? undefined : fromBase64(row.publicKey, 32);
  if (row === undefined || publicKey === undefined) return undefined;
  return { publicKey, keyId: keyIdOf(publicKey), fingerprint: keyFingerprint(publicKey), sealed: row.sealed };
}

/** The private seed. Errors: `bundle/wrong-passphrase`. */
export function openOrganiserKey(key: StoredKey, passphrase: string): Result<Uint8Array, Problem> {
  const seed = openPrivate(passphrase, key.sealed, organiserKeyPurpose);
  return seed.ok ? ok(seed.value) : err({ kind: "bundle/wrong-passphrase" });
}
