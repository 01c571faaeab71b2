import type { Answer, Input } from "#shared/ipc/api.ts";
import { err, ok } from "#shared/result.ts";
import { organiserKey } from "#shared/schema/secretariat-review.ts";
import { signingKeyFromSeed } from "#main/crypto/crypto.ts";
import { appendJournal } from "#main/db/journal.ts";
import { organiserKeyPurpose, readOrganiserKey } from "#main/secretariat/keys/organiser-key.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import { toBase64 } from "#main/signing/base64.ts";
import { keyFingerprint, keyIdOf, keyIdText } from "#main/signing/fingerprint.ts";
import { sealPrivate } from "#main/signing/sealed-key.ts";
import type { CallContext } from "#main/world.ts";

/** Makes the round's signing key, its private half sealed under the passphrase. A round has one key and keeps it. */
export function createKey(input: Input<"keys/create">, context: CallContext): Answer<"keys/create"> {
  const round = openRound(context, input.round);
  if (!round.ok) return round;
  const { database } = round.value;
  const present = readOrganiserKey(database);
  if (present !== undefined) return err({ kind: "key/exists", facts: { fingerprint: present.fingerprint } });
  const { privateSeed, publicKey } = signingKeyFromSeed(context.randomBytes(32));
  const keyId = keyIdText(keyIdOf(publicKey));
  const fingerprint = keyFingerprint(publicKey);
  const sealed = sealPrivate({
    passphrase: input.passphrase,
    randomBytes: context.randomBytes,
    seed: privateSeed,
    purpose: organiserKeyPurpose,
  });
  privateSeed.fill(0);
  const atMs = context.now();
  database.transaction((transaction) => {
    transaction
      .insert(organiserKey)
      .values({ keyId, publicKey: toBase64(publicKey), sealed, createdAtMs: atMs })
      .run();
    appendJournal(transaction, { atMs, actor: input.by, kind: "key/created", facts: { keyId } });
  });
  return ok({ keyId, fingerprint });
}
