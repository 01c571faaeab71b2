import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type Database from "better-sqlite3";
import { sha256Hex } from "#main/crypto/crypto.ts";

/** A migration file, frozen once it has landed. */
interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

/**
 * Brings a database to the newest shape, or leaves it untouched.
 *
 * Runs with foreign keys off and outside drizzle's migrator, which lets a table rebuild empty the child tables
 * (drizzle-orm issue 5782). Refuses a database that is newer than the program or whose applied migrations differ, and
 * a migration that takes a row out of a table which stays. `beforeChange` runs once, before the first pending one.
 *
 * Errors: throws, which stops the start with a page; nothing is half applied.
 */
export function migrate(database: Database.Database, folder: string, beforeChange: () => void = () => undefined): void {
  database.exec(
    "CREATE TABLE IF NOT EXISTS applied_migration (name TEXT PRIMARY KEY NOT NULL, sha256 TEXT NOT NULL) STRICT",
  );
  const migrations = readMigrations(folder);
  const applied = database.prepare("SELECT name, sha256 FROM applied_migration ORDER BY name").all() as {
    name: string;
    sha256: string;
  }[];
  for (const [index, row] of applied.entries()) {
    const known = migrations[index];
    if (known?.name !== row.name) throw new Error(`the database is newer than the program: ${row.name}`);
    if (known.sha256 !== row.sha256) throw new Error(`an applied migration was changed: ${row.name}`);
  }
  const pending = migrations.slice(applied.length);
  if (pending.length === 0) return;
  if (applied.length > 0) beforeChange();
  // Inside a transaction SQLite ignores this pragma, so it stands before it.
  database.pragma("foreign_keys = OFF");
  database.transaction(() => {
    const before = rowCounts(database);
    for (const migration of pending) {
      database.exec(migration.sql);
      database.prepare("INSERT INTO applied_migration VALUES (?, ?)").run(migration.name, migration.sha256);
    }
    const dangling = database.pragma("foreign_key_check") as unknown[];
    if (dangling.length > 0) throw new Error("rows point at nothing after migration");
    const after = rowCounts(database);
    for (const [table, count] of before)
      if ((after.get(table) ?? count) < count) throw new Error(`rows were lost in migration: ${table}`);
  })();
  database.pragma("foreign_keys = ON");
}

/** How many rows each table has. */
function rowCounts(database: Database.Database): ReadonlyMap<string, number> {
  const tables = database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all() as string[];
  return new Map(
    tables.map((table) => [table, database.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() as number]),
  );
}

function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name), "utf8");
      return { name, sql, sha256: sha256Hex(sql) };
    });
}
