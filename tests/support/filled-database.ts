import { copyFileSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { migrate } from "#main/db/migrate.ts";

/** Rows in each table. */
const rowsEach = 3;

/** Names of the migrations in a folder, in the order in which they are applied. */
export const migrationNames = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .sort();

/**
 * A database at `path` as an older program left it: the first `count` migrations of `folder`, each table with three
 * rows. Rows of the same number belong together, so every reference holds.
 */
export function fillOldDatabase(path: string, folder: string, count: number, workFolder: string): void {
  const former = join(workFolder, `migrations-${String(count)}`);
  mkdirSync(former, { recursive: true });
  for (const name of migrationNames(folder).slice(0, count)) copyFileSync(join(folder, name), join(former, name));
  const raw = new Database(path);
  try {
    raw.pragma("journal_mode = WAL");
    migrate(raw, former);
    raw.pragma("foreign_keys = OFF");
    for (const table of tablesOf(raw)) fillTable(raw, table);
    raw.pragma("wal_checkpoint(TRUNCATE)");
  } finally {
    raw.close();
  }
}

/** Tables with what a program writes. */
export const tablesOf = (raw: Database.Database): readonly string[] =>
  raw
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'applied_migration'",
    )
    .pluck()
    .all() as string[];

/** How many rows each table has. */
export const countsOf = (raw: Database.Database): Readonly<Record<string, number>> =>
  Object.fromEntries(
    tablesOf(raw).map((table) => [table, raw.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() as number]),
  );

function fillTable(raw: Database.Database, table: string): void {
  const columns = raw.pragma(`table_info("${table}")`) as { name: string; type: string }[];
  const names = columns.map(({ name }) => `"${name}"`).join(", ");
  const statement = raw.prepare(`INSERT INTO "${table}" (${names}) VALUES (${columns.map(() => "?").join(", ")})`);
  for (let row = 1; row <= rowsEach; row += 1) statement.run(columns.map(({ type }) => valueOf(type, row)));
}

/** A number is also valid JSON, so that migrations which look into JSON can read it. */
function valueOf(type: string, row: number): string | number | Buffer {
  switch (type.toLowerCase()) {
    case "integer":
    case "real":
      return row;
    case "blob":
      return Buffer.from([row]);
    default:
      return String(row);
  }
}
