import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { TypedSheet } from "#shared/formats/paper-entry.ts";
import type { BundleId, CandidateId, ExpertId } from "#shared/ids.ts";
import { bundle } from "#shared/schema/secretariat-review.ts";
import { candidate, expert } from "#shared/schema/secretariat.ts";

/** An expert's signed paper sheets being typed in. An expert has one that was not given up. */
export const paperEntry = sqliteTable(
  "paper_entry",
  {
    id: integer().primaryKey(),
    expert: text()
      .$type<ExpertId>()
      .notNull()
      .references(() => expert.id),
    /** Whose seat says whom the sheets are about, and in which order they are printed. */
    bundle: text()
      .$type<BundleId>()
      .notNull()
      .references(() => bundle.id),
    startedAtMs: integer().notNull(),
    startedBy: text().notNull(),
    givenUpAtMs: integer(),
    givenUpBy: text().notNull().default(""),
    reason: text().notNull().default(""),
  },
  (table) => [index("paper_entry_expert").on(table.expert)],
);

/** One of the two people who type an entry. */
export const paperTyping = sqliteTable(
  "paper_typing",
  {
    entry: integer()
      .notNull()
      .references(() => paperEntry.id),
    turn: integer().$type<1 | 2>().notNull(),
    typist: text().notNull(),
    startedAtMs: integer().notNull(),
    finishedAtMs: integer(),
    /** As printed on the sheets; empty where they bear none. */
    controlCode: text().notNull().default(""),
  },
  (table) => [primaryKey({ columns: [table.entry, table.turn] })],
);

/** A sheet as one of the two typed it. */
export const paperSheet = sqliteTable(
  "paper_sheet",
  {
    entry: integer()
      .notNull()
      .references(() => paperEntry.id),
    turn: integer().$type<1 | 2>().notNull(),
    candidate: text()
      .$type<CandidateId>()
      .notNull()
      .references(() => candidate.id),
    sheet: text({ mode: "json" }).$type<TypedSheet>().notNull(),
    savedAtMs: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.entry, table.turn, table.candidate] })],
);

/** What a third look at the paper settled, only added: the latest of a field is in force. */
export const paperSettlement = sqliteTable(
  "paper_settlement",
  {
    id: integer().primaryKey(),
    entry: integer()
      .notNull()
      .references(() => paperEntry.id),
    /** Null: of the entry as a whole, such as its control code. */
    candidate: text()
      .$type<CandidateId>()
      .references(() => candidate.id),
    field: text().notNull(),
    value: text().notNull(),
    settledBy: text().notNull(),
    settledAtMs: integer().notNull(),
  },
  (table) => [index("paper_settlement_entry").on(table.entry)],
);

/** Pictures of the signed sheets; the bytes lie in the round's folder under their hash. */
export const paperScan = sqliteTable(
  "paper_scan",
  {
    entry: integer()
      .notNull()
      .references(() => paperEntry.id),
    sha256: text().notNull(),
    content: text().$type<"pdf" | "jpeg" | "png">().notNull(),
    sizeBytes: integer().notNull(),
    fileName: text().notNull(),
    pages: integer().notNull(),
    addedAtMs: integer().notNull(),
    addedBy: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.entry, table.sha256] })],
);
