import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { openDatabase, type OpenDatabase } from "#main/db/open.ts";
import { createMirror } from "#main/db/restore/mirror.ts";
import { snapshotDatabase } from "#main/db/snapshot.ts";

const dayMs = 86_400_000;

/** An open database with a mirror of its last commit and a backup a day. */
export interface GuardedDatabase<Schema extends Record<string, unknown>> extends OpenDatabase<Schema> {
  /** To be called between calls: keeps the log short and the mirror near. */
  tend(): void;
  /** Destroys every copy and makes a mirror of what is in the database now. */
  forgetCopies(): void;
  /** The latest time in its journal; 0 without an entry. */
  latestEntryMs(): number;
}

/**
 * Opens a database as `openDatabase` does and guards it.
 *
 * SQLite may not shorten the log by itself: what it takes out of the log has to be in the mirror before.
 */
export function openGuarded<Schema extends Record<string, unknown>>(
  path: string,
  migrationsFolder: string,
  schema: Schema,
  now: () => number,
): GuardedDatabase<Schema> {
  const existed = existsSync(path);
  const opened = openDatabase(path, migrationsFolder, schema, now);
  const { raw, db } = opened;
  raw.pragma("wal_autocheckpoint = 0");
  const mirror = createMirror(path);
  mirror.renewOrGiveUp(raw);
  if (existed) backUpDaily();

  function backUpDaily(): void {
    const folder = join(dirname(path), "backups");
    const newestMs = Math.max(0, ...namesIn(folder).map((name) => Number.parseInt(name, 10) || 0));
    const nowMs = now();
    // A clock that was set back gives a backup too many, never one too few.
    if (Math.abs(nowMs - newestMs) < dayMs) return;
    try {
      snapshotDatabase(db, { folder, nowMs, reason: "daily" });
    } catch {
      // Without room for it the work goes on: the mirror is nearer, and the next day tries again.
    }
  }

  return {
    ...opened,
    tend: () => mirror.tend(raw),
    latestEntryMs: () => raw.prepare("SELECT coalesce(max(at_ms), 0) FROM journal").pluck().get() as number,
    forgetCopies() {
      raw.pragma("wal_checkpoint(TRUNCATE)");
      mirror.destroy();
      mirror.renewOrGiveUp(raw);
    },
    close() {
      mirror.finish(raw);
      opened.close();
    },
  };
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith(".db"));
  } catch {
    return [];
  }
}
