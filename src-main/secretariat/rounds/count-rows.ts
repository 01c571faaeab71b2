import { count } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { SecretariatDatabase } from "#main/db/databases.ts";

/** How many rows a table holds. */
export const countRows = (database: Pick<SecretariatDatabase, "select">, table: SQLiteTable): number =>
  database.select({ rows: count() }).from(table).get()?.rows ?? 0;
