import type Database from "better-sqlite3";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";

/** A database as queries are asked of it, with the connection behind it. */
export type Drizzled<Schema extends Record<string, unknown>> = BetterSQLite3Database<Schema> & {
  readonly $client: Database.Database;
};
