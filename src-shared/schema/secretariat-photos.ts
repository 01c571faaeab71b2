import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { MaterialId } from "#shared/ids.ts";
import type { PhotoVerdict } from "#shared/intake/photo-pairs.ts";
import { material } from "#shared/schema/secretariat.ts";

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

/** Photos that may be one picture, as the last intake compared them; replaced as a whole. */
export const photoPair = sqliteTable(
  "photo_pair",
  {
    id: integer().primaryKey(),
    one: text()
      .$type<MaterialId>()
      .notNull()
      .references(() => material.id, { onDelete: "cascade" }),
    other: text()
      .$type<MaterialId>()
      .notNull()
      .references(() => material.id, { onDelete: "cascade" }),
    /** Bits of 256 in which their looks differ; null when the files are the same byte for byte. */
    differing: integer(),
  },
  (table) => [index("photo_pair_one").on(table.one), index("photo_pair_other").on(table.other)],
);
