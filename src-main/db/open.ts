import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { drizzle, type BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import { migrate } from "#main/db/migrate.ts";

/** A database as queries are asked of it, with the connection behind it. */
export type Drizzled<Schema extends Record<string, unknown>> = BetterSQLite3Database<Schema> & {
  readonly $client: Database.Database;
};

/** An open database: `db` for queries, `close` when done. */
export interface OpenDatabase<Schema extends Record<string, unknown>> {
  readonly db: Drizzled<Schema>;
  readonly raw: Database.Database;
  close(): void;
}

/**
 * Opens or makes a database and brings it to the newest shape.
 *
 * Every commit is on disk before it returns: better-sqlite3 would otherwise leave WAL at synchronous=NORMAL, where a
 * power cut takes the last scores.
 */
export function openDatabase<Schema extends Record<string, unknown>>(
  path: string,
  migrationsFolder: string,
  schema: Schema,
): OpenDatabase<Schema> {
  mkdirSync(dirname(path), { recursive: true });
  const existed = existsSync(path);
  const raw = new Database(path);
  raw.pragma("journal_mode = WAL");
  raw.pragma("synchronous = FULL");
  raw.pragma("trusted_schema = OFF");
  raw.pragma("cell_size_check = ON");
  raw.pragma("secure_delete = ON");
  raw.pragma("busy_timeout = 5000");
  if (existed) {
    const check = raw.pragma("quick_check", { simple: true });
    if (check !== "ok") throw new Error(`the database is damaged: ${String(check)}`);
  }
  migrate(raw, migrationsFolder);
  raw.pragma("foreign_keys = ON");
  return { db: drizzle(raw, { schema, casing: "snake_case" }), raw, close: () => void raw.close() };
}
