import { mkdirSync, readFileSync } from "node:fs";
import { hostname, userInfo } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { z } from "zod";
import { writeAtomic } from "#main/files/write-atomic.ts";

const Holder = z.object({ user: z.string(), computer: z.string(), since: z.string() });

/** Who has a data folder open. */
export type FolderHolder = z.infer<typeof Holder>;

/** A data folder that nobody else can open until it is released or this process ends, however it ends. */
export interface FolderHold {
  readonly kind: "held";
  release(): void;
}

/**
 * Takes a data folder for this process alone, or says who has it.
 *
 * The operating system holds the lock (SQLite's, on every system alike), so none is left behind by a kill or a power
 * cut; the note beside it is for people only. A folder that cannot be written at all is not held: whatever is done in it
 * says so by itself.
 */
export function holdFolder(
  folder: string,
  nowMs: number,
): FolderHold | { readonly kind: "taken"; readonly by: FolderHolder } {
  const note = join(folder, "in-use.json");
  let lock: Database.Database | undefined;
  try {
    mkdirSync(folder, { recursive: true });
    lock = new Database(join(folder, "in-use.lock"), { timeout: 0 });
    lock.exec("BEGIN EXCLUSIVE");
  } catch (fault) {
    lock?.close();
    if (isTaken(fault)) return { kind: "taken", by: readNote(note) };
    return { kind: "held", release: () => undefined };
  }
  const held = lock;
  tryToNote(note, nowMs);
  return { kind: "held", release: () => void held.close() };
}

const isTaken = (fault: unknown): boolean =>
  fault instanceof Database.SqliteError && /^SQLITE_(BUSY|LOCKED)/.test(fault.code);

function tryToNote(note: string, nowMs: number): void {
  const since = new Date(nowMs).toLocaleString("sv-SE").slice(0, 16);
  const holder: FolderHolder = { user: userName(), computer: hostname(), since };
  try {
    writeAtomic(note, JSON.stringify(holder));
  } catch {
    // Without the note the lock holds all the same.
  }
}

function readNote(note: string): FolderHolder {
  try {
    return Holder.parse(JSON.parse(readFileSync(note, "utf8")));
  } catch {
    return { user: "?", computer: "?", since: "?" };
  }
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return "?";
  }
}
