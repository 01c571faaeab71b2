import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Outcome } from "#shared/domain/candidate.ts";
import type { CandidateId, CategoryId, UnitId } from "#shared/ids.ts";
import type { BulkChange } from "#shared/screening/plan-bulk.ts";
import type { ListChoice } from "#shared/screening/list-choice.ts";
import { decision } from "#shared/schema/secretariat.ts";

/** Decisions that were taken back, only added: the one before it is in force again. */
export const withdrawnDecision = sqliteTable("withdrawn_decision", {
  decision: integer()
    .primaryKey()
    .references(() => decision.id, { onDelete: "cascade" }),
  withdrawnBy: text().notNull(),
  withdrawnAtMs: integer().notNull(),
});

/** Decisions on many candidates at once, only added. */
export const bulkDecision = sqliteTable("bulk_decision", {
  id: integer().primaryKey(),
  outcome: text().$type<Outcome>().notNull(),
  reason: text().notNull(),
  /** From what to what, and with which decision. */
  changes: text({ mode: "json" })
    .$type<readonly (Pick<BulkChange, "candidate" | "before"> & { readonly decision: number })[]>()
    .notNull(),
  decidedBy: text().notNull(),
  decidedAtMs: integer().notNull(),
});

/** Bulk decisions that were taken back, only added. */
export const undoneBulk = sqliteTable("undone_bulk", {
  bulk: integer()
    .primaryKey()
    .references(() => bulkDecision.id),
  reason: text().notNull(),
  /** How many of its decisions were still in force and were taken back. */
  withdrawn: integer().notNull(),
  undoneBy: text().notNull(),
  undoneAtMs: integer().notNull(),
});

/** Ways of looking at the list that a person gave a name. */
export const savedFilter = sqliteTable("saved_filter", {
  name: text().primaryKey(),
  choice: text({ mode: "json" }).$type<ListChoice>().notNull(),
  savedBy: text().notNull(),
  savedAtMs: integer().notNull(),
});

/** Whom a unit over its quota keeps, by its own word; only added. */
export const unitChoice = sqliteTable("unit_choice", {
  id: integer().primaryKey(),
  unit: text().$type<UnitId>().notNull(),
  unitName: text().notNull(),
  /** Null: the quota in total. */
  category: text().$type<CategoryId>(),
  limit: integer().notNull(),
  kept: text({ mode: "json" }).$type<readonly CandidateId[]>().notNull(),
  /** Whom the unit withdrew, with the decision that says so. */
  withdrawn: text({ mode: "json" })
    .$type<readonly { readonly candidate: CandidateId; readonly name: string; readonly decision: number }[]>()
    .notNull(),
  /** Who of the unit said so. */
  saidBy: text().notNull(),
  /** `YYYY-MM-DD` */
  saidOn: text().notNull(),
  /** Letter or mail that says so. */
  document: text().notNull(),
  recordedBy: text().notNull(),
  recordedAtMs: integer().notNull(),
});

/** Candidates whom a person lets into bundles although their material changed, or they are gone, after the decision. */
export const standingException = sqliteTable("standing_exception", {
  id: integer().primaryKey(),
  candidate: text().$type<CandidateId>().notNull(),
  /** The newest intake then: what a later one changes is not excepted. */
  intakeRun: integer().notNull(),
  reason: text().notNull(),
  recordedBy: text().notNull(),
  recordedAtMs: integer().notNull(),
});
