import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { journal } from "#shared/schema/journal.ts";
import { appendJournal, type JournalEntry } from "#main/db/journal.ts";
import { addGeneration, logOf } from "#main/db/restore/mirror.ts";
import { buildCopy, workFolder } from "#main/db/restore/sound-copies.ts";
import { syncFile } from "#main/files/sync-file.ts";
import { syncFolder } from "#main/files/write-atomic.ts";

/**
 * Puts a sound copy in the place of the damaged database at `path` and answers where the damaged files were kept;
 * `undefined` when there is no such sound copy, and nothing was changed then. `close` lets go of the database.
 *
 * A crash in between loses nothing: the copy becomes a generation of the mirror before the damaged file is touched. What
 * comes into place has `entry` in its journal: what was restored never lacks the record of it.
 */
export function restoreDatabase(
  path: string,
  name: string,
  nowMs: number,
  close: () => void,
  entry?: JournalEntry,
): string | undefined {
  const built = buildCopy(path, name);
  if (built === undefined) return undefined;
  syncFile(built.file);
  const kept = keepDamaged(path, nowMs);
  addGeneration(path, built.file);
  close();
  for (const side of [logOf(path), `${path}-shm`]) rmSync(side, { force: true });
  // Not in the generation: the log of the damaged database would be replayed over pages that it does not know.
  if (entry !== undefined) record(built.file, entry);
  renameSync(built.file, path);
  syncFolder(dirname(path));
  rmSync(workFolder(path), { recursive: true, force: true });
  return kept;
}

function record(file: string, entry: JournalEntry): void {
  const raw = new Database(file);
  try {
    const db = drizzle(raw, { schema: { journal }, casing: "snake_case" });
    db.transaction((transaction) => void appendJournal(transaction, entry));
  } finally {
    raw.close();
  }
  syncFile(file);
}

/** Copies of the damaged files, byte for byte, in a folder of their own; an older one is never written over. */
function keepDamaged(path: string, nowMs: number): string {
  const all = join(dirname(path), "damaged");
  let folder = join(all, String(nowMs));
  for (let again = 2; existsSync(folder); again += 1) folder = join(all, `${String(nowMs)}-${String(again)}`);
  mkdirSync(folder, { recursive: true });
  for (const file of [path, logOf(path)]) {
    if (!existsSync(file)) continue;
    const target = join(folder, basename(file));
    copyFileSync(file, target);
    syncFile(target);
  }
  syncFolder(folder);
  return folder;
}
