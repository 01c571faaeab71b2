import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { DeclaredValue } from "#shared/domain/candidate.ts";
import type { CandidateId } from "#shared/ids.ts";
import type { PlacedFinding } from "#shared/intake/placed-finding.ts";
import type { FieldId } from "#shared/rules/condition.ts";

/** What people verified of declared facts, only added: the newest of a candidate's field counts. */
export const verifiedValue = sqliteTable(
  "verified_value",
  {
    id: integer().primaryKey(),
    candidate: text().$type<CandidateId>().notNull(),
    field: text().$type<FieldId>().notNull(),
    /** What the cell said then; the value holds while it says the same. */
    declared: text().notNull(),
    /** As the person wrote it; empty: what was verified before is taken back. */
    verified: text().notNull(),
    /** What `verified` is read as; null when it is empty. */
    value: text({ mode: "json" }).$type<DeclaredValue["value"]>(),
    /** How it was verified: whom one asked, which page says so. */
    basis: text().notNull(),
    /** Findings of intake that it settled; they stand again when it is taken back. */
    settled: text({ mode: "json" }).$type<readonly PlacedFinding[]>().notNull(),
    verifiedBy: text().notNull(),
    verifiedAtMs: integer().notNull(),
  },
  (table) => [index("verified_value_candidate").on(table.candidate)],
);
