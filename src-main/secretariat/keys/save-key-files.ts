import { join } from "node:path";
import type { Answer, Input } from "#shared/ipc/api.ts";
import { err, ok } from "#shared/result.ts";
import { appendJournal } from "#main/db/journal.ts";
import { readOrganiserKeys } from "#main/secretariat/keys/organiser-key.ts";
import { writeReadBack } from "#main/secretariat/keys/write-read-back.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import { keyIdText } from "#main/signing/fingerprint.ts";
import type { CallContext } from "#main/world.ts";

/** Writes the key file of every key of the round, also of replaced ones: they still open older score files. */
export function saveKeyFiles(input: Input<"keys/save-file">, context: CallContext): Answer<"keys/save-file"> {
  const round = openRound(context, input.round);
  if (!round.ok) return round;
  const folder = context.grants.path(input.target);
  if (folder === undefined) return err({ kind: "file/grant-unknown" });
  const keys = readOrganiserKeys(round.value.database);
  if (keys.length === 0) return err({ kind: "key/none" });
  const files: string[] = [];
  for (const key of keys) {
    const path = join(folder, `主办方密钥-${input.round}-${keyIdText(key.keyId)}.json`);
    // The same key under other passphrases is another file, so an older one is written over.
    const problem = writeReadBack(path, Buffer.from(key.sealed, "utf8"));
    if (problem !== undefined) return err(problem);
    files.push(path);
  }
  const facts = { keyIds: keys.map(({ keyId }) => keyIdText(keyId)) };
  round.value.database.transaction((transaction) =>
    appendJournal(transaction, { atMs: context.now(), actor: input.by, kind: "key/file-saved", facts }),
  );
  return ok({ files });
}
