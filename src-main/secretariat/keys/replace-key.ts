import type { Answer, Input } from "#shared/ipc/api.ts";
import type { RoundId } from "#shared/ids.ts";
import { err, ok } from "#shared/result.ts";
import { organiserKey } from "#shared/schema/secretariat-review.ts";
import { appendJournal } from "#main/db/journal.ts";
import { keyChangeComment } from "#main/signing/key-change-comment.ts";
import { keyInForce } from "#main/secretariat/keys/key-in-force.ts";
import { makeKey } from "#main/secretariat/keys/new-key.ts";
import {
  forgetOrganiser,
  openOrganiserKey,
  readOrganiserKey,
  type OpenedOrganiser,
  type StoredKey,
} from "#main/secretariat/keys/organiser-key.ts";
import { peopleFacts, refusePeople } from "#main/secretariat/keys/two-people.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import { keyIdText } from "#main/signing/fingerprint.ts";
import { signMinisign } from "#main/signing/minisign.ts";
import type { CallContext } from "#main/world.ts";

/**
 * Makes a new key that is in force from now on. The old one stays, to open score files that were sealed to it; when its
 * passphrases are given it signs its word for the new one.
 */
export function replaceKey(input: Input<"keys/replace">, context: CallContext): Answer<"keys/replace"> {
  const round = openRound(context, input.round);
  if (!round.ok) return round;
  const { database } = round.value;
  const old = readOrganiserKey(database);
  if (old === undefined) return err({ kind: "key/none" });
  const refused = refusePeople(input);
  if (refused !== undefined) return err(refused);
  const opened = input.oldPassphrases === null ? ok(undefined) : openOrganiserKey(old, input.oldPassphrases);
  if (!opened.ok) return opened;
  const atMs = context.now();
  // The newest is in force, also when the clock was set back since the old one was made.
  const createdAtMs = Math.max(atMs, old.createdAtMs + 1);
  const { row, pubFile } = makeKey(input.passphrases, context.randomBytes, createdAtMs);
  const vouching = opened.value === undefined ? null : vouch(opened.value, old, pubFile, input.round);
  database.transaction((transaction) => {
    transaction
      .insert(organiserKey)
      .values({ ...row, vouching, reason: input.reason })
      .run();
    const facts = {
      keyId: row.keyId,
      replaces: keyIdText(old.keyId),
      vouched: vouching !== null,
      ...peopleFacts(input),
    };
    appendJournal(transaction, { atMs, actor: input.by, kind: "key/replaced", facts });
  });
  // Whoever opens score files next has to open the new key too.
  context.keyring.lock(input.round);
  return keyInForce(database);
}

function vouch(opened: OpenedOrganiser, old: StoredKey, pubFile: string, round: RoundId): string {
  const signature = signMinisign({
    seed: opened.signingSeed,
    keyId: old.keyId,
    data: Buffer.from(pubFile, "utf8"),
    trustedComment: keyChangeComment(round),
    untrustedComment: "the old key's word for the new one",
  });
  forgetOrganiser(opened);
  return signature;
}
