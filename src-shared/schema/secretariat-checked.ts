import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { KeepChoice } from "#shared/intake/keep-choice.ts";
import type { SecrecyCode } from "#shared/eligibility/secrecy-clearance.ts";
import type { CandidateId } from "#shared/ids.ts";

/** Pairs of names that people said are two units, though they look like one; only added, a revoked one keeps who did it. */
export const unitsApart = sqliteTable("units_apart", {
  id: integer().primaryKey(),
  one: text().notNull(),
  other: text().notNull(),
  reason: text().notNull(),
  decidedBy: text().notNull(),
  decidedAtMs: integer().notNull(),
  revokedBy: text(),
  revokedAtMs: integer(),
});

/** Marks of secrecy that two people found to be none, each of one content; only added, a revoked one keeps who and why. */
export const secrecyClearance = sqliteTable(
  "secrecy_clearance",
  {
    id: integer().primaryKey(),
    candidate: text().$type<CandidateId>().notNull(),
    code: text().$type<SecrecyCode>().notNull(),
    /** Where it was found, as it was said then. */
    at: text().notNull(),
    fileName: text().notNull(),
    /** The words found. */
    mark: text().notNull(),
    /** Of the file's bytes, or of the cell's text in UTF-8. */
    sha256: text().notNull(),
    /** The cell's text; null when it is a file. */
    cellText: text(),
    basis: text().notNull(),
    /** Paper of those who judge secrets; empty where a bare word needed none. */
    judgement: text().notNull(),
    recordedBy: text().notNull(),
    witness: text().notNull(),
    recordedAtMs: integer().notNull(),
    revokedBy: text(),
    revokedReason: text(),
    revokedAtMs: integer(),
  },
  (table) => [index("secrecy_clearance_candidate").on(table.candidate)],
);

/** Which delivered files an intake kept as copies of its own; one row an intake that kept any or was asked to, only added. */
export const intakeKeeping = sqliteTable("intake_keeping", {
  run: integer().primaryKey(),
  choice: text().$type<KeepChoice>().notNull(),
  /** Copied by this intake; what was kept before is not counted again. */
  files: integer().notNull(),
  bytes: integer().notNull(),
  /** Wanted, and not kept: no room, changed meanwhile, or it may hold secrets. */
  left: integer().notNull(),
});
