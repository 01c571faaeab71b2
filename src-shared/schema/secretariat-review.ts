import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { BundleId, CandidateId, CategoryId, CriterionId, ExpertId } from "#shared/ids.ts";
import { candidate, expert } from "#shared/schema/secretariat.ts";

/** The organiser's signing key, private half sealed under the passphrase. */
export const organiserKey = sqliteTable("organiser_key", {
  keyId: text().primaryKey(),
  publicKey: text().notNull(),
  /** JSON of the sealed private key: scrypt parameters, salt, nonce, ciphertext. */
  sealed: text().notNull(),
  createdAtMs: integer().notNull(),
});

export const bundle = sqliteTable("bundle", {
  id: text().$type<BundleId>().primaryKey(),
  version: integer().notNull().unique(),
  builtAtMs: integer().notNull(),
  hash: text().notNull(),
  ruleHash: text().notNull(),
  keyId: text().notNull(),
  folder: text().notNull(),
  candidates: integer().notNull(),
  files: integer().notNull(),
  bytes: integer().notNull(),
  volumes: integer().notNull(),
});

/** Public side of each activation slip; the code itself is only on paper. */
export const slip = sqliteTable(
  "slip",
  {
    bundle: text()
      .$type<BundleId>()
      .notNull()
      .references(() => bundle.id),
    expert: text()
      .$type<ExpertId>()
      .notNull()
      .references(() => expert.id),
    slip: text().notNull(),
    publicKey: text().notNull(),
    /** Candidates this expert is to judge, in the expert's order. */
    assigned: text({ mode: "json" }).$type<readonly CandidateId[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.bundle, table.expert] })],
);

/** Score files as received. `mergedAtMs` null: inspected only. The highest merged revision of an expert is in force. */
export const scoreFile = sqliteTable(
  "score_file",
  {
    sha256: text().primaryKey(),
    expert: text()
      .$type<ExpertId>()
      .notNull()
      .references(() => expert.id),
    revision: integer().notNull(),
    bundle: text()
      .$type<BundleId>()
      .notNull()
      .references(() => bundle.id),
    sealedAtMs: integer().notNull(),
    mergedAtMs: integer().notNull(),
    mergedBy: text().notNull(),
    fileName: text().notNull(),
    bytes: text().notNull(),
    /** Fingerprint of the expert's key, as printed on the sheet. */
    keyFingerprint: text().notNull(),
  },
  (table) => [index("score_file_expert").on(table.expert, table.revision)],
);

/** One expert's standing to one candidate in a merged score file. */
export const mergedForm = sqliteTable(
  "merged_form",
  {
    scoreFile: text()
      .notNull()
      .references(() => scoreFile.sha256, { onDelete: "cascade" }),
    candidate: text()
      .$type<CandidateId>()
      .notNull()
      .references(() => candidate.id),
    state: text().$type<"judging" | "recused" | "abstained">().notNull(),
    reason: text().notNull(),
    comment: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.scoreFile, table.candidate] })],
);

/** One score of a merged score file. No row: blank. */
export const mergedCell = sqliteTable(
  "merged_cell",
  {
    scoreFile: text()
      .notNull()
      .references(() => scoreFile.sha256, { onDelete: "cascade" }),
    candidate: text()
      .$type<CandidateId>()
      .notNull()
      .references(() => candidate.id),
    criterion: text().$type<CriterionId>().notNull(),
    tenths: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.scoreFile, table.candidate, table.criterion] })],
);

/** One row once the scores are frozen; nothing may be merged after it. */
export const freeze = sqliteTable("freeze", {
  id: integer().primaryKey(),
  frozenAtMs: integer().notNull(),
  frozenBy: text().notNull(),
  witness: text().notNull(),
  /** Reason when the quorum was not met; empty otherwise. */
  exception: text().notNull(),
  /** SHA-256 over what was frozen. */
  stateHash: text().notNull(),
});

/** Recorded votes on tie groups, only added: the latest of a category is in force. */
export const vote = sqliteTable("vote", {
  id: integer().primaryKey(),
  category: text().$type<CategoryId>().notNull(),
  /** A `RecordedVote` of `formats/result.ts`. */
  record: text().notNull(),
  recordedAtMs: integer().notNull(),
});

/** Results written out. */
export const result = sqliteTable("result", {
  id: integer().primaryKey(),
  resultCode: text().notNull(),
  document: text().notNull(),
  writtenAtMs: integer().notNull(),
  folder: text().notNull(),
});
