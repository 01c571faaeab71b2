import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CandidateId } from "#shared/ids.ts";

/** Workbooks with public votes; only added, the newest is shown. They are for display and count nowhere. */
export const publicVoteImport = sqliteTable("public_vote_import", {
  id: integer().primaryKey(),
  fileName: text().notNull(),
  /** Of the workbook. */
  sha256: text().notNull(),
  importedAtMs: integer().notNull(),
  importedBy: text().notNull(),
});

/** A row of such a workbook as it stood there, and whom it was found to mean. */
export const publicVote = sqliteTable(
  "public_vote",
  {
    id: integer().primaryKey(),
    import: integer()
      .notNull()
      .references(() => publicVoteImport.id),
    /** Place in the workbook. */
    at: text().notNull(),
    numberRaw: text().notNull(),
    nameRaw: text().notNull(),
    votesRaw: text().notNull(),
    /** Null when nobody, or more than one, fits. */
    candidate: text().$type<CandidateId>(),
    /** Null when the cell is no whole number. */
    votes: integer(),
  },
  (table) => [index("public_vote_of_import").on(table.import)],
);
