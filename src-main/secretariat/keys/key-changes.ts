import type { KeyChange } from "#shared/formats/key-change.ts";
import type { SecretariatDatabase } from "#main/db/databases.ts";
import { readOrganiserKeys } from "#main/secretariat/keys/organiser-key.ts";
import { toBase64 } from "#main/signing/base64.ts";

/** The changes of the round's key for which the old key gave its word, oldest first. */
export function keyChanges(db: SecretariatDatabase): KeyChange[] {
  const keys = readOrganiserKeys(db).toReversed();
  return keys.flatMap(({ publicKey, vouching }, at) => {
    const before = keys[at - 1];
    if (before === undefined || vouching === null) return [];
    return [{ predecessor: toBase64(before.publicKey), successor: toBase64(publicKey), vouching }];
  });
}
