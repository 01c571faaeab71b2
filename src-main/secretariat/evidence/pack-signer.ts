import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { bundleKeys } from "#main/secretariat/keys/bundle-keys.ts";
import { keyChanges } from "#main/secretariat/keys/key-changes.ts";
import {
  openOrganiserKey,
  readOrganiserKey,
  type OpenedOrganiser,
  type StoredKey,
} from "#main/secretariat/keys/organiser-key.ts";
import type { OpenRound } from "#main/secretariat/rounds/open-round.ts";
import { toBase64 } from "#main/signing/base64.ts";
import { trustedKeys } from "#main/signing/trusted-keys.ts";

/**
 * The organiser's key, opened to sign an evidence pack. Whoever opened it forgets it with `forgetOrganiser`.
 *
 * Errors: those of opening; `result/key-unvouched` where no key of a bundle vouches for it: nobody could tell whose it is.
 */
export function openPackSigner(
  { database, id }: Pick<OpenRound, "database" | "id">,
  passphrases: readonly string[],
): Result<OpenedOrganiser & Pick<StoredKey, "keyId" | "fingerprint">, Problem> {
  const key = readOrganiserKey(database);
  if (key === undefined) return err({ kind: "key/none" });
  const { fingerprint, keyId } = key;
  const trusted = trustedKeys(bundleKeys(database).values(), keyChanges(database), id);
  if (!trusted.has(toBase64(key.publicKey))) return err({ kind: "result/key-unvouched", facts: { fingerprint } });
  const opened = openOrganiserKey(key, passphrases);
  return opened.ok ? ok({ ...opened.value, keyId, fingerprint }) : opened;
}
