import { sql } from "drizzle-orm";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";

/**
 * A text that stays the same as long as nobody changes a row, through this connection or another.
 *
 * Shape: compared only, and only between two readings of one connection. Changes that were taken back count, too.
 */
export const databaseVersion = (database: Pick<BetterSQLite3Database<Record<string, unknown>>, "all">): string =>
  JSON.stringify(database.all(sql`SELECT total_changes() AS changes, data_version FROM pragma_data_version`));
