import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { MappedColumn } from "#shared/intake/column-mapping.ts";
import type { SheetReading } from "#shared/intake/sheet-reading.ts";

/** Which columns of a unit's table a person said mean what; only added, a removed one keeps who removed it. */
export const columnMapping = sqliteTable("column_mapping", {
  id: integer().primaryKey(),
  /** Empty for a table of several units. */
  unit: text().notNull(),
  /** Place of the workbook that it was made for. */
  book: text().notNull(),
  sheet: text().notNull(),
  heads: text({ mode: "json" }).$type<readonly string[]>().notNull(),
  depth: integer().notNull(),
  columns: text({ mode: "json" }).$type<readonly MappedColumn[]>().notNull(),
  madeBy: text().notNull(),
  madeAtMs: integer().notNull(),
  removedBy: text(),
  removedAtMs: integer(),
});

/** How the sheets of the last delivery were read, also of one that was refused: a memory, replaced as a whole. */
export const tableReading = sqliteTable(
  "table_reading",
  {
    book: text().notNull(),
    sheet: text().notNull(),
    position: integer().notNull(),
    reading: text({ mode: "json" }).$type<SheetReading>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.book, table.sheet] })],
);
