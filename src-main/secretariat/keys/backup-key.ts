import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Input } from "#shared/ipc/api.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { appendJournal } from "#main/db/journal.ts";
import { keyBackupPdf } from "#main/paper/key-backup-sheet.ts";
import {
  forgetOrganiser,
  openOrganiserKey,
  readOrganiserKey,
  type StoredKey,
} from "#main/secretariat/keys/organiser-key.ts";
import { writeReadBack } from "#main/secretariat/keys/write-read-back.ts";
import { openRound, type OpenRound } from "#main/secretariat/rounds/open-round.ts";
import { localTime } from "#main/secretariat/selection/local-time.ts";
import { backupGroups, backupSheets, masterOfSheets, readBackupCode } from "#main/signing/backup-code.ts";
import { keyIdText } from "#main/signing/fingerprint.ts";
import type { CallContext } from "#main/world.ts";

/** Writes the paper backup of the key in force: one PDF, or one for each of two people. Never over another file. */
export async function backupKey(
  input: Input<"keys/backup">,
  context: CallContext,
): Promise<Result<{ readonly files: readonly string[] }, Problem>> {
  const round = openRound(context, input.round);
  if (!round.ok) return round;
  const folder = context.grants.path(input.target);
  if (folder === undefined) return err({ kind: "file/grant-unknown" });
  const key = readOrganiserKey(round.value.database);
  if (key === undefined) return err({ kind: "key/none" });
  const names = fileNames(key, input.round);
  const taken = names.find((name) => existsSync(join(folder, name)));
  if (taken !== undefined) return err({ kind: "key/file-exists", facts: { name: taken } });
  const opened = openOrganiserKey(key, input.passphrases);
  if (!opened.ok) return opened;
  const codes = provenCodes(opened.value.master, key.people, context.randomBytes);
  forgetOrganiser(opened.value);
  const files: string[] = [];
  for (const [at, groups] of codes.entries()) {
    const path = join(folder, names[at] ?? "");
    const bytes = await sheetOf(key, round.value, groups, at === 0 ? 1 : 2, context);
    const problem = writeReadBack(path, bytes);
    if (problem !== undefined) return err(problem);
    files.push(path);
  }
  const facts = { keyId: keyIdText(key.keyId), sheets: files.length };
  round.value.database.transaction((transaction) =>
    appendJournal(transaction, { atMs: context.now(), actor: input.by, kind: "key/backup", facts }),
  );
  return ok({ files });
}

function fileNames(key: StoredKey, round: Input<"keys/backup">["round"]): string[] {
  const name = `密钥备份单-${round}-${keyIdText(key.keyId)}`;
  return key.people === 1 ? [`${name}.pdf`] : [`${name}-第1份.pdf`, `${name}-第2份.pdf`];
}

/** The groups of each sheet, typed in again before anything is printed. */
function provenCodes(
  master: Uint8Array,
  people: 1 | 2,
  randomBytes: CallContext["randomBytes"],
): (readonly string[])[] {
  const codes = backupSheets(master, people, randomBytes).map(backupGroups);
  const sheets = codes.flatMap((groups) => {
    const sheet = readBackupCode(groups.join("-"));
    return sheet.ok ? [sheet.value] : [];
  });
  const again = masterOfSheets(sheets);
  if (!again.ok || !Buffer.from(again.value).equals(master)) throw new Error("the backup does not give the key back");
  again.value.fill(0);
  return codes;
}

async function sheetOf(
  key: StoredKey,
  { row, rules }: OpenRound,
  groups: readonly string[],
  share: 1 | 2,
  context: CallContext,
): Promise<Uint8Array> {
  const { bytes } = await keyBackupPdf({
    title: row.titleZh,
    fingerprint: key.fingerprint,
    createdAt: localTime(context.now(), rules).slice(0, 10),
    people: key.people,
    share,
    groups,
    recipient: key.recipient,
    font: context.assets.font,
  });
  return bytes;
}
