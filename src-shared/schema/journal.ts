import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Everything that matters, in order; each row carries the hash of the one before. Rows are never changed. */
export const journal = sqliteTable("journal", {
  sequence: integer().primaryKey(),
  atMs: integer().notNull(),
  actor: text().notNull(),
  kind: text().notNull(),
  facts: text().notNull(),
  previousHash: text().notNull(),
  hash: text().notNull().unique(),
});
