import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { BundleId, CandidateId, CriterionId, ExpertId, RoundId } from "#shared/ids.ts";

/** Bundles copied to this laptop and verified. Times are milliseconds since 1970 (UTC) in every table. */
export const importedBundle = sqliteTable("imported_bundle", {
  id: text().$type<BundleId>().primaryKey(),
  round: text().$type<RoundId>().notNull(),
  version: integer().notNull(),
  practice: integer({ mode: "boolean" }).notNull(),
  hash: text().notNull(),
  ruleHash: text().notNull(),
  organiserKey: text().notNull(),
  /** Folder below the desk's bundles folder. */
  folder: text().notNull(),
  headFileName: text().notNull(),
  importedAtMs: integer().notNull(),
});

/** An expert who activated on this laptop. */
export const seat = sqliteTable(
  "seat",
  {
    bundle: text()
      .$type<BundleId>()
      .notNull()
      .references(() => importedBundle.id),
    expert: text().$type<ExpertId>().notNull(),
    slip: text().notNull(),
    publicKey: text().notNull(),
    /** JSON: the expert's private key and data key sealed under the slip's code. */
    sealedKeys: text().notNull(),
    /** JSON of the `KeyCertificate`. */
    certificate: text().notNull(),
    activatedAtMs: integer().notNull(),
    pledgedAtMs: integer(),
    /** Last candidate that was open, to resume at. */
    lastCandidate: text().$type<CandidateId>(),
  },
  (table) => [primaryKey({ columns: [table.bundle, table.expert] })],
);

/** One score. No row: blank. */
export const score = sqliteTable(
  "score",
  {
    bundle: text().$type<BundleId>().notNull(),
    expert: text().$type<ExpertId>().notNull(),
    candidate: text().$type<CandidateId>().notNull(),
    criterion: text().$type<CriterionId>().notNull(),
    tenths: integer().notNull(),
    savedAtMs: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.bundle, table.expert, table.candidate, table.criterion] })],
);

/** How an expert stands to a candidate, and the comment sealed under the expert's data key. */
export const sheet = sqliteTable(
  "sheet",
  {
    bundle: text().$type<BundleId>().notNull(),
    expert: text().$type<ExpertId>().notNull(),
    candidate: text().$type<CandidateId>().notNull(),
    state: text().$type<"judging" | "recused" | "abstained">().notNull(),
    by: text().$type<"expert" | "secretariat">().notNull(),
    reasonSealed: text().notNull(),
    flagged: integer({ mode: "boolean" }).notNull(),
    commentSealed: text().notNull(),
    savedAtMs: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.bundle, table.expert, table.candidate] })],
);

/** Sealed score files of this laptop, kept as written. The highest revision counts; `reopenedAtMs` marks a reopened one. */
export const submission = sqliteTable(
  "submission",
  {
    bundle: text().$type<BundleId>().notNull(),
    expert: text().$type<ExpertId>().notNull(),
    revision: integer().notNull(),
    sealedAtMs: integer().notNull(),
    sha256: text().notNull(),
    fileName: text().notNull(),
    bytes: text().notNull(),
    reopenedAtMs: integer(),
    reopenReason: text(),
  },
  (table) => [
    primaryKey({ columns: [table.bundle, table.expert, table.revision] }),
    index("submission_hash").on(table.sha256),
  ],
);
