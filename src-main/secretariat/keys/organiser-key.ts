import { desc } from "drizzle-orm";
import { fingerprintWords } from "#shared/fingerprint-words.ts";
import type { OrganiserKey } from "#shared/ipc/bundle-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { organiserKey } from "#shared/schema/secretariat-review.ts";
import type { SecretariatDatabase, SecretariatTransaction } from "#main/db/databases.ts";
import { fromBase64 } from "#main/signing/base64.ts";
import { keyFingerprint, keyIdOf, keyIdText } from "#main/signing/fingerprint.ts";
import { ageIdentity, keysOfMaster, type MasterKeys } from "#main/signing/master-key.ts";
import type { NamedPublicKey } from "#main/signing/minisign.ts";
import { openMaster } from "#main/signing/sealed-key.ts";

/** A key of the organiser: its public halves, and the key file that holds its secret. */
export interface StoredKey extends NamedPublicKey {
  readonly fingerprint: string;
  /** age recipient of score files. */
  readonly recipient: string;
  /** How many people have to type their passphrase. */
  readonly people: 1 | 2;
  readonly createdAtMs: number;
  /** Text of the key file. */
  readonly sealed: string;
  /** minisign signature of the key before it over this key's `.pub` file; null without it. */
  readonly vouching: string | null;
  readonly reason: string;
}

/** The organiser's secret and what follows from it. Whoever opened it forgets it with `forgetOrganiser`. */
export interface OpenedOrganiser extends MasterKeys {
  readonly master: Uint8Array;
  /** `AGE-SECRET-KEY-1…` */
  readonly identity: string;
}

/** All keys of the round: the first is in force, each of the others was replaced by the one before it in the list. */
export function readOrganiserKeys(db: SecretariatDatabase | SecretariatTransaction): readonly StoredKey[] {
  const rows = db.select().from(organiserKey).orderBy(desc(organiserKey.createdAtMs)).all();
  return rows.flatMap((row) => {
    const publicKey = fromBase64(row.publicKey, 32);
    if (publicKey === undefined) return [];
    return [{ ...row, publicKey, keyId: keyIdOf(publicKey), fingerprint: keyFingerprint(publicKey) }];
  });
}

/** The round's key in force, or `undefined` while there is none. */
export const readOrganiserKey = (db: SecretariatDatabase | SecretariatTransaction): StoredKey | undefined =>
  readOrganiserKeys(db)[0];

/**
 * The secret of a key, opened by one passphrase a person.
 *
 * Errors: `bundle/wrong-passphrase`, `key/passphrase-count`, `key/file-damaged`.
 */
export function openOrganiserKey(key: StoredKey, passphrases: readonly string[]): Result<OpenedOrganiser, Problem> {
  const master = openMaster(key.sealed, passphrases);
  if (!master.ok) {
    const { error } = master;
    if (error.fault === "passphrase-count")
      return err({ kind: "key/passphrase-count", facts: { people: error.people, typed: passphrases.length } });
    if (error.fault === "wrong-passphrase") return err({ kind: "bundle/wrong-passphrase" });
    return err({ kind: "key/file-damaged", facts: { fingerprint: key.fingerprint } });
  }
  const keys = keysOfMaster(master.value);
  if (!Buffer.from(keys.publicKey).equals(key.publicKey))
    return err({ kind: "key/file-damaged", facts: { fingerprint: key.fingerprint } });
  return ok({ master: master.value, ...keys, identity: ageIdentity(keys.sealSecret) });
}

/** Overwrites the secret bytes of an opened key. */
export function forgetOrganiser({ master, signingSeed, sealSecret }: OpenedOrganiser): void {
  for (const secret of [master, signingSeed, sealSecret]) secret.fill(0);
}

/** What people may know of a key. */
export const organiserKeyFacts = (key: StoredKey): OrganiserKey => ({
  keyId: keyIdText(key.keyId),
  fingerprint: key.fingerprint,
  fingerprintWords: fingerprintWords(key.fingerprint),
  recipient: key.recipient,
  people: key.people,
  createdAtMs: key.createdAtMs,
});
