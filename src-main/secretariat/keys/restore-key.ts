import { eq } from "drizzle-orm";
import type { Answer, Input } from "#shared/ipc/api.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { organiserKey } from "#shared/schema/secretariat-review.ts";
import { appendJournal } from "#main/db/journal.ts";
import { organiserKeyFacts, readOrganiserKeys, type StoredKey } from "#main/secretariat/keys/organiser-key.ts";
import { peopleFacts, refusePeople } from "#main/secretariat/keys/two-people.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import { masterOfSheets, readBackupCode, type BackupSheet } from "#main/signing/backup-code.ts";
import { keyIdText } from "#main/signing/fingerprint.ts";
import { keysOfMaster } from "#main/signing/master-key.ts";
import { sealMaster } from "#main/signing/sealed-key.ts";
import type { CallContext } from "#main/world.ts";

/** Opens a key of the round from its paper and seals it under new passphrases, of one person or two. */
export function restoreKey(input: Input<"keys/restore">, context: CallContext): Answer<"keys/restore"> {
  const round = openRound(context, input.round);
  if (!round.ok) return round;
  const { database } = round.value;
  const keys = readOrganiserKeys(database);
  if (keys.length === 0) return err({ kind: "key/none" });
  const refused = refusePeople(input);
  if (refused !== undefined) return err(refused);
  const master = readMaster(input.codes);
  if (!master.ok) return master;
  const key = keyOfMaster(keys, master.value);
  if (!key.ok) return key;
  const { passphrases } = input;
  const sealed = sealMaster({ master: master.value, passphrases, randomBytes: context.randomBytes });
  master.value.fill(0);
  const people = passphrases.length === 2 ? 2 : 1;
  const keyId = keyIdText(key.value.keyId);
  database.transaction((transaction) => {
    transaction.update(organiserKey).set({ sealed, people }).where(eq(organiserKey.keyId, keyId)).run();
    const facts = { keyId, ...peopleFacts(input) };
    appendJournal(transaction, { atMs: context.now(), actor: input.by, kind: "key/restored", facts });
  });
  return ok(organiserKeyFacts({ ...key.value, people }));
}

function readMaster(codes: readonly string[]): Result<Uint8Array, Problem> {
  const sheets: BackupSheet[] = [];
  for (const [at, code] of codes.entries()) {
    const sheet = readBackupCode(code);
    if (!sheet.ok) return err({ ...sheet.error, facts: { ...sheet.error.facts, sheet: at + 1 } });
    sheets.push(sheet.value);
  }
  const master = masterOfSheets(sheets);
  for (const { bytes } of sheets) bytes.fill(0);
  return master;
}

function keyOfMaster(keys: readonly StoredKey[], master: Uint8Array): Result<StoredKey, Problem> {
  const { publicKey, signingSeed, sealSecret } = keysOfMaster(master);
  for (const secret of [signingSeed, sealSecret]) secret.fill(0);
  const key = keys.find((known) => Buffer.from(known.publicKey).equals(publicKey));
  return key === undefined
    ? err({ kind: "key/paper-of-another", facts: { fingerprint: keys[0]?.fingerprint ?? "" } })
    : ok(key);
}
