import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { PhotoVerdict } from "#shared/intake/photo-pairs.ts";

/** What people decided of two photos that may be one; only added, the newest of a pair is in force. */
export const photoVerdict = sqliteTable(
  "photo_verdict",
  {
    id: integer().primaryKey(),
    /** Both contents by their SHA-256, the smaller one first: the decision holds wherever the files lie. */
    one: text().notNull(),
    other: text().notNull(),
    verdict: text().$type<PhotoVerdict>().notNull(),
    reason: text().notNull(),
    decidedBy: text().notNull(),
    decidedAtMs: integer().notNull(),
  },
  (table) => [index("photo_verdict_pair").on(table.one, table.other)],
);
