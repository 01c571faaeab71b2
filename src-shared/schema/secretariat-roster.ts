import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Expert } from "#shared/domain/expert.ts";
import type { BundleId, CandidateId, CategoryId, ExpertId } from "#shared/ids.ts";
import type { Assignment } from "#shared/roster/assignment.ts";
import type { ConflictGround } from "#shared/roster/conflict-ground.ts";
import { bundle } from "#shared/schema/secretariat-review.ts";
import { candidate, expert } from "#shared/schema/secretariat.ts";

/** Every change of the roster, only added. `before` null: new; `after` null: removed. */
export const rosterChange = sqliteTable(
  "roster_change",
  {
    id: integer().primaryKey(),
    expert: text().$type<ExpertId>().notNull(),
    before: text({ mode: "json" }).$type<Expert>(),
    after: text({ mode: "json" }).$type<Expert>(),
    reason: text().notNull(),
    changedBy: text().notNull(),
    changedAtMs: integer().notNull(),
  },
  (table) => [index("roster_change_expert").on(table.expert)],
);

/** Two names that people said mean one unit. */
export const unitAlias = sqliteTable("unit_alias", {
  id: integer().primaryKey(),
  name: text().notNull(),
  alias: text().notNull(),
  addedBy: text().notNull(),
  addedAtMs: integer().notNull(),
});

/** What a person said of a possible conflict, only added: the latest of a pair is in force. */
export const conflictDecision = sqliteTable(
  "conflict_decision",
  {
    id: integer().primaryKey(),
    expert: text()
      .$type<ExpertId>()
      .notNull()
      .references(() => expert.id, { onDelete: "cascade" }),
    candidate: text()
      .$type<CandidateId>()
      .notNull()
      .references(() => candidate.id, { onDelete: "cascade" }),
    verdict: text().$type<"confirmed" | "dismissed">().notNull(),
    /** What the program had proposed when it was decided; empty when a person named the pair unasked. */
    grounds: text({ mode: "json" }).$type<readonly ConflictGround[]>().notNull(),
    reason: text().notNull(),
    decidedBy: text().notNull(),
    decidedAtMs: integer().notNull(),
  },
  (table) => [index("conflict_decision_pair").on(table.expert, table.candidate)],
);

/** Who judges whom in a category, only added: the latest is in force; no row or no plan: the full panel judges all. */
export const assignment = sqliteTable("assignment", {
  id: integer().primaryKey(),
  category: text().$type<CategoryId>().notNull(),
  plan: text({ mode: "json" }).$type<Assignment>(),
  reason: text().notNull(),
  decidedBy: text().notNull(),
  decidedAtMs: integer().notNull(),
});

/** One row for each slip and printing. */
export const slipPrinting = sqliteTable(
  "slip_printing",
  {
    id: integer().primaryKey(),
    slip: text().notNull(),
    copies: integer().notNull(),
    /** It had been printed before. */
    reprint: integer({ mode: "boolean" }).notNull(),
    reason: text().notNull(),
    printedBy: text().notNull(),
    printedAtMs: integer().notNull(),
  },
  (table) => [index("slip_printing_slip").on(table.slip)],
);

/** What went to whom. Rows are never changed: the highest id of an `entry` is in force, the others are its history. */
export const handOut = sqliteTable(
  "hand_out",
  {
    id: integer().primaryKey(),
    entry: integer().notNull(),
    expert: text()
      .$type<ExpertId>()
      .notNull()
      .references(() => expert.id),
    bundle: text()
      .$type<BundleId>()
      .notNull()
      .references(() => bundle.id),
    /** Empty when only a carrier was handed out. */
    slip: text().notNull(),
    /** What is written on the stick or laptop. */
    carrier: text().notNull(),
    purpose: text().notNull(),
    /** `YYYY-MM-DD`, as are the others. */
    handedOn: text().notNull(),
    /** The expert signed for it. */
    receiptOn: text(),
    endedOn: text(),
    ended: text().$type<"returned" | "destroyed" | "lost">(),
    note: text().notNull(),
    recordedBy: text().notNull(),
    recordedAtMs: integer().notNull(),
  },
  (table) => [index("hand_out_entry").on(table.entry)],
);
