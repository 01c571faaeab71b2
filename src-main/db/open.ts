import { existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { checkPages, DamagedDatabase } from "#main/db/damaged-database.ts";
import type { Drizzled } from "#main/db/drizzled.ts";
import { migrate } from "#main/db/migrate.ts";
import { snapshotDatabase } from "#main/db/snapshot.ts";

/** SQLite takes at most 512 bytes of UTF-8 for a path on Linux; the mirror and the log need some beside. */
const longestPathBytes = 470;

/** An open database: `db` for queries, `close` when done. */
export interface OpenDatabase<Schema extends Record<string, unknown>> {
  readonly db: Drizzled<Schema>;
  readonly raw: Database.Database;
  close(): void;
}

/** SQLite would only say that it cannot open the file. */
class PathTooLong extends Error {
  readonly code = "SQLITE_TOOLONG";
}

/**
 * Opens or makes a database and brings it to the newest shape; one that has rows is copied into `backups/` before.
 *
 * Every commit is on disk before it returns: better-sqlite3 would otherwise leave WAL at synchronous=NORMAL, where a
 * power cut takes the last scores.
 *
 * Errors: throws `DamagedDatabase` when pages are damaged or the file is no database; the file is left as it is.
 */
export function openDatabase<Schema extends Record<string, unknown>>(
  path: string,
  migrationsFolder: string,
  schema: Schema,
  now: () => number = Date.now,
): OpenDatabase<Schema> {
  if (process.platform !== "win32" && Buffer.byteLength(path) > longestPathBytes) throw new PathTooLong(path);
  mkdirSync(dirname(path), { recursive: true });
  const existed = existsSync(path);
  if (existed) checkPages(path);
  const raw = new Database(path);
  try {
    raw.pragma("journal_mode = WAL");
    raw.pragma("synchronous = FULL");
    raw.pragma("trusted_schema = OFF");
    raw.pragma("cell_size_check = ON");
    raw.pragma("secure_delete = ON");
    raw.pragma("busy_timeout = 5000");
    migrate(raw, migrationsFolder, () => {
      const folder = join(dirname(path), "backups");
      if (existed) snapshotDatabase(drizzle(raw), { folder, nowMs: now(), reason: "before-migration" });
    });
    raw.pragma("foreign_keys = ON");
  } catch (fault) {
    raw.close();
    throw DamagedDatabase.of(fault);
  }
  return { db: drizzle(raw, { schema, casing: "snake_case" }), raw, close: () => void raw.close() };
}
