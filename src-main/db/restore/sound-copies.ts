import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { journal } from "#shared/schema/journal.ts";
import type { SoundCopy } from "#shared/ipc/storage-calls.ts";
import { brokenJournalEntries } from "#main/db/journal.ts";
import { laterLog, logBytes, logOf, newestGeneration } from "#main/db/restore/mirror.ts";

/** A name for the state that the mirror gives; backups go by their file's name. */
const mirrorName = "mirror";

/** Where the copies are put together and tried; nothing in it is kept. */
export const workFolder = (path: string): string => join(dirname(path), "restoring");

/**
 * Every copy of the damaged database at `path` that is sound, the one that loses least first: the mirror with the logs
 * that follow it, then the backups from the newest on.
 */
export function soundCopies(path: string): readonly SoundCopy[] {
  const newest = newestEntry(path);
  return [mirrorName, ...backupNames(path)].flatMap((name) => {
    const built = buildCopy(path, name);
    if (built === undefined) return [];
    const { entries, atMs } = built;
    const lost = newest === undefined ? null : Math.max(0, newest - entries);
    return [{ name, kind: name === mirrorName ? ("mirror" as const) : ("backup" as const), atMs, lost }];
  });
}

const backupFolder = (path: string): string => join(dirname(path), "backups");

const backupNames = (path: string): readonly string[] =>
  existsSync(backupFolder(path))
    ? readdirSync(backupFolder(path))
        .filter((name) => name.endsWith(".db"))
        .sort()
        .reverse()
    : [];

/** A copy that was put together and holds. */
export interface BuiltCopy {
  readonly file: string;
  /** Entries in its journal. */
  readonly entries: number;
  /** When the newest of them was made; 0 without one. */
  readonly atMs: number;
}

/** Puts the copy of this name together in the work folder; `undefined` when there is none or it is not sound. */
export function buildCopy(path: string, name: string): BuiltCopy | undefined {
  const folder = workFolder(path);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "copy.db");
  try {
    if (name === mirrorName) replayMirror(path, file);
    else if (backupNames(path).includes(name)) copyFileSync(join(backupFolder(path), name), file);
    else return undefined;
    return inspect(file);
  } catch {
    // Whatever is wrong with a copy: it is none to go back to.
    return undefined;
  }
}

/** Base, then each log in the order in which they were written. A log that the base already holds changes nothing. */
function replayMirror(path: string, file: string): void {
  const generation = newestGeneration(path);
  if (generation === undefined) throw new Error("no mirror");
  copyFileSync(join(generation, "base.db"), file);
  const kept = ["base.db-wal", laterLog].map((name) => join(generation, name)).filter((log) => existsSync(log));
  const live = logBytes(path) > 0 ? [logOf(path)] : [];
  for (const log of [...kept, ...live]) {
    copyFileSync(log, logOf(file));
    const raw = new Database(file);
    try {
      raw.pragma("wal_checkpoint(TRUNCATE)");
    } finally {
      raw.close();
    }
    rmSync(logOf(file), { force: true });
    rmSync(`${file}-shm`, { force: true });
  }
}

/** Errors: throws when pages, references between rows or the chain of the journal do not hold. */
function inspect(file: string): BuiltCopy {
  const raw = new Database(file);
  try {
    if (raw.pragma("integrity_check(1)", { simple: true }) !== "ok") throw new Error("damaged");
    if ((raw.pragma("foreign_key_check") as unknown[]).length > 0) throw new Error("rows point at nothing");
    const db = drizzle(raw, { schema: { journal }, casing: "snake_case" });
    if (brokenJournalEntries(db).length > 0) throw new Error("the journal's chain is broken");
    const newest = raw.prepare("SELECT sequence, at_ms FROM journal ORDER BY sequence DESC LIMIT 1").get();
    const { sequence, at_ms: atMs } = (newest ?? { sequence: 0, at_ms: 0 }) as { sequence: number; at_ms: number };
    return { file, entries: sequence, atMs };
  } finally {
    raw.close();
  }
}

/** Number of the newest journal entry that can still be read in the damaged file; `undefined` when none can. */
function newestEntry(path: string): number | undefined {
  const folder = workFolder(path);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // In a copy: even opening a database may change it.
  const file = join(folder, "damaged.db");
  try {
    copyFileSync(path, file);
    if (logBytes(path) > 0) copyFileSync(logOf(path), logOf(file));
    const raw = new Database(file);
    try {
      return raw.prepare("SELECT max(sequence) FROM journal").pluck().get() as number;
    } finally {
      raw.close();
    }
  } catch {
    return undefined;
  }
}
