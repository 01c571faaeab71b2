import { blob, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CandidateId, CategoryId, ExpertId } from "#shared/ids.ts";

/** Run-offs among candidates whom figures leave tied; only added, and closed once. */
export const runOff = sqliteTable("run_off", {
  /** Counts the run-offs of the round. */
  number: integer().primaryKey(),
  category: text().$type<CategoryId>().notNull(),
  /** Content hash of the signed request. */
  sha256: text().notNull().unique(),
  /** The signed request as it was written. */
  content: blob({ mode: "buffer" }).notNull(),
  madeAtMs: integer().notNull(),
  madeBy: text().notNull(),
  /** Null while ballots are taken in. */
  closedAtMs: integer(),
  closedBy: text(),
  witness: text(),
  /** What the two who closed it said; needed where not everybody had voted. */
  reason: text(),
});

/** Ballots as received; the highest revision of an expert in a run-off counts. */
export const runOffBallot = sqliteTable(
  "run_off_ballot",
  {
    /** Of the signed content. */
    sha256: text().primaryKey(),
    runOff: integer()
      .notNull()
      .references(() => runOff.number),
    expert: text().$type<ExpertId>().notNull(),
    revision: integer().notNull(),
    chosen: text({ mode: "json" }).$type<readonly CandidateId[]>().notNull(),
    fileName: text().notNull(),
    /** The signed content. */
    content: blob({ mode: "buffer" }).notNull(),
    receivedAtMs: integer().notNull(),
    receivedBy: text().notNull(),
  },
  (table) => [index("run_off_ballot_expert").on(table.runOff, table.expert)],
);
