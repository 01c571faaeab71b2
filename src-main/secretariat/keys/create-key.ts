import type { Answer, Input } from "#shared/ipc/api.ts";
import { err } from "#shared/result.ts";
import { organiserKey } from "#shared/schema/secretariat-review.ts";
import { appendJournal } from "#main/db/journal.ts";
import { keyInForce } from "#main/secretariat/keys/key-in-force.ts";
import { makeKey } from "#main/secretariat/keys/new-key.ts";
import { readOrganiserKey } from "#main/secretariat/keys/organiser-key.ts";
import { peopleFacts, refusePeople } from "#main/secretariat/keys/two-people.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import type { CallContext } from "#main/world.ts";

/** Makes the round's first key, its secret sealed under one or two passphrases. */
export function createKey(input: Input<"keys/create">, context: CallContext): Answer<"keys/create"> {
  const round = openRound(context, input.round);
  if (!round.ok) return round;
  const { database } = round.value;
  const present = readOrganiserKey(database);
  if (present !== undefined) return err({ kind: "key/exists", facts: { fingerprint: present.fingerprint } });
  const refused = refusePeople(input);
  if (refused !== undefined) return err(refused);
  const atMs = context.now();
  const { row } = makeKey(input.passphrases, context.randomBytes, atMs);
  database.transaction((transaction) => {
    transaction.insert(organiserKey).values(row).run();
    const facts = { keyId: row.keyId, ...peopleFacts(input) };
    appendJournal(transaction, { atMs, actor: input.by, kind: "key/created", facts });
  });
  return keyInForce(database);
}
