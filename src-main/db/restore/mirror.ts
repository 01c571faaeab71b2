import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type Database from "better-sqlite3";
import { checkPages, isDamage } from "#main/db/damaged-database.ts";
import { syncFile } from "#main/files/sync-file.ts";
import { syncFolder } from "#main/files/write-atomic.ts";

/** From this length on the log is brought into the database, and a new generation of the mirror is made. */
const longestLogBytes = 8 * 2 ** 20;

/**
 * The last commit of a database a second time, on the same disk.
 *
 * A generation is the file as it stood and the log as it stood; together with the log that the database has now it
 * gives every commit. So while a page of the database is damaged, nothing that was saved is lost.
 */
export interface Mirror {
  /**
   * Makes a new generation and empties the log. Without room the mirror is given up, so that work goes on; damaged
   * pages change nothing.
   */
  renewOrGiveUp(raw: Database.Database): void;
  /** The same once the log has grown. */
  tend(raw: Database.Database): void;
  /** Last thing before the database is closed, which brings the log into it. */
  finish(raw: Database.Database): void;
  /** Overwrites and deletes every generation, every backup and what was kept of damaged files: what was destroyed may not be read from a copy. */
  destroy(): void;
}

/** In a generation: the log that followed it, when it went into a damaged database. */
export const laterLog = "later-wal";

/** Folder of the generations of the database at `path`. */
const mirrorFolder = (path: string): string => join(dirname(path), "mirror");

const numbersIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /^\d{8}$/.test(name))
        .sort()
    : [];

/** Folder of the newest whole generation, if any. */
export function newestGeneration(path: string): string | undefined {
  const newest = numbersIn(mirrorFolder(path)).at(-1);
  return newest === undefined ? undefined : join(mirrorFolder(path), newest);
}

/**
 * Puts a copy of a database file and its log, if there is one, into place as the newest generation.
 *
 * Errors: throws `DamagedDatabase` when a page of the copy does not hold; no generation is made then.
 */
export function addGeneration(path: string, from: string): void {
  const folder = mirrorFolder(path);
  const part = join(folder, "part");
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  copySynced(from, join(part, "base.db"));
  if (logBytes(from) > 0) copySynced(logOf(from), logOf(join(part, "base.db")));
  // The copy, not the original, of which SQLite holds pages in memory.
  checkPages(join(part, "base.db"));
  rmSync(join(part, "base.db-shm"), { force: true });
  syncFolder(part);
  const next = Number(numbersIn(folder).at(-1) ?? 0) + 1;
  renameSync(part, join(folder, String(next).padStart(8, "0")));
  syncFolder(folder);
}

/** The write-ahead log of a database. */
export const logOf = (path: string): string => `${path}-wal`;

/** Bytes in the write-ahead log; 0 when there is none. */
export const logBytes = (path: string): number => statSync(logOf(path), { throwIfNoEntry: false })?.size ?? 0;

function copySynced(from: string, to: string): void {
  copyFileSync(from, to);
  syncFile(to);
}

/** The mirror of the database at `path`. */
export function createMirror(path: string): Mirror {
  const folder = mirrorFolder(path);
  const giveUp = (): void => rmSync(folder, { recursive: true, force: true });

  function renew(raw: Database.Database): void {
    const older = numbersIn(folder);
    addGeneration(path, path);
    raw.pragma("wal_checkpoint(TRUNCATE)");
    for (const name of older) rmSync(join(folder, name), { recursive: true, force: true });
  }

  /** The log is about to go into a damaged database: kept in the generation that it continues. */
  function keepLog(): void {
    const newest = newestGeneration(path);
    if (newest !== undefined && logBytes(path) > 0) copySynced(logOf(path), join(newest, laterLog));
  }

  function renewOrGiveUp(raw: Database.Database): void {
    try {
      renew(raw);
    } catch (fault) {
      if (isDamage(fault)) return;
      giveUp();
      raw.pragma("wal_checkpoint(TRUNCATE)");
    }
  }

  return {
    renewOrGiveUp,
    tend(raw) {
      if (logBytes(path) >= longestLogBytes) renewOrGiveUp(raw);
    },
    finish(raw) {
      if (logBytes(path) === 0) return;
      try {
        renew(raw);
      } catch (fault) {
        if (isDamage(fault)) keepLog();
        else giveUp();
      }
    },
    destroy() {
      for (const name of ["mirror", "backups", "damaged", "restoring"]) overwriteAll(join(dirname(path), name));
    },
  };
}

/** Zeros over each file's bytes, then the folder is deleted. */
function overwriteAll(folder: string): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    writeFileSync(file, Buffer.alloc(statSync(file).size), { flag: "r+", flush: true });
  }
  rmSync(folder, { recursive: true, force: true });
}
