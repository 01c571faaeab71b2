import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CandidateId, CategoryId } from "#shared/ids.ts";
import type { ChangeKind, ChangeSide } from "#shared/intake/delivery-change.ts";
import type { RememberedFacts } from "#shared/intake/remembered-facts.ts";

/** What was found in delivered files by opening them: a memory that may be thrown away, never a record. */
export const readFile = sqliteTable(
  "read_file",
  {
    kind: text().$type<RememberedFacts["kind"]>().notNull(),
    /** Absolute path. */
    place: text().notNull(),
    sizeBytes: integer().notNull(),
    /** Nanoseconds since 1970 as decimal digits: more than a number can hold. */
    mtimeNs: text().notNull(),
    /** Empty for archives, which are known by what came out of them. */
    sha256: text().notNull(),
    facts: text({ mode: "json" }).$type<RememberedFacts>().notNull(),
    readerVersion: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.place] })],
);

/** Where the archives of the delivery in force are unpacked; replaced as a whole when intake runs again. */
export const unpackedArchive = sqliteTable("unpacked_archive", {
  /** Place inside the delivery. */
  at: text().primaryKey(),
  /** Name of the folder below the round's `unpacked`. */
  folder: text().notNull(),
});

/** Every intake that was carried through, only added. */
export const intakeRun = sqliteTable("intake_run", {
  id: integer().primaryKey(),
  atMs: integer().notNull(),
  by: text().notNull(),
  deliveryFolder: text().notNull(),
  /** When the intake before it ran; null for the first one. */
  previousAtMs: integer(),
  candidates: integer().notNull(),
  files: integer().notNull(),
  /** Files whose content was opened, workbooks included; the others were known from before. */
  filesRead: integer().notNull(),
  bytesRead: integer().notNull(),
});

/** What an intake found otherwise than the one before, and what people did about it; only added. */
export const intakeChange = sqliteTable(
  "intake_change",
  {
    id: integer().primaryKey(),
    run: integer()
      .notNull()
      .references(() => intakeRun.id),
    /** No reference: the record outlives the candidate. */
    candidate: text().$type<CandidateId>().notNull(),
    candidateName: text().notNull(),
    unitName: text().notNull(),
    category: text().$type<CategoryId>().notNull(),
    kind: text().$type<ChangeKind>().notNull(),
    /** Field of the row, or place of the file inside the delivery; empty when it is the whole candidate. */
    place: text().notNull(),
    before: text({ mode: "json" }).$type<ChangeSide>(),
    after: text({ mode: "json" }).$type<ChangeSide>(),
    /** A decision made before has to be looked at again. */
    marks: integer({ mode: "boolean" }).notNull(),
  },
  (table) => [index("intake_change_run").on(table.run), index("intake_change_candidate").on(table.candidate)],
);

/** Candidates whom a person took out after they were gone from the delivery, with all that was known of them. */
export const removedCandidate = sqliteTable("removed_candidate", {
  id: integer().primaryKey(),
  candidate: text().$type<CandidateId>().notNull(),
  name: text().notNull(),
  unitName: text().notNull(),
  category: text().$type<CategoryId>().notNull(),
  reason: text().notNull(),
  removedBy: text().notNull(),
  removedAtMs: integer().notNull(),
  /** The row, its files and the decisions as they stood. */
  record: text({ mode: "json" }).$type<unknown>().notNull(),
});
