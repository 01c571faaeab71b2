import { blob, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { BundleId, CandidateId, CategoryId, ExpertId } from "#shared/ids.ts";
import type { Division } from "#shared/roster/plan-parts.ts";
import { candidate, expert } from "#shared/schema/secretariat.ts";

/** The organiser's keys, the newest in force; older ones stay to open score files that were sealed to them. */
export const organiserKey = sqliteTable("organiser_key", {
  keyId: text().primaryKey(),
  publicKey: text().notNull(),
  /** age recipient to which score files are sealed. */
  recipient: text().notNull().default(""),
  /** Text of the key file: the master secret sealed under the passphrase. */
  sealed: text().notNull(),
  /** How many people have to type their passphrase. */
  people: integer().$type<1 | 2>().notNull().default(1),
  createdAtMs: integer().notNull(),
  /** The key before it vouches for this one: minisign signature over this key's `.pub` file; null without it. */
  vouching: text(),
  /** Why the key before it was replaced; empty for the first. */
  reason: text().notNull().default(""),
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
  /** Whom it is for: everybody, the panels of some categories, or one expert. */
  division: text().$type<Division>().notNull().default("all"),
  /** Categories or expert that it is for; empty when it is for all. */
  label: text().notNull().default(""),
  /** Path of its build report; empty when it has none. */
  report: text().notNull().default(""),
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
    /** X25519 public key (base64) to which envelopes are sealed, so that later bundles need no new slip. */
    sealKey: text().notNull().default(""),
    salt: text().notNull().default(""),
    /** Candidates this expert is to judge, in the expert's order. */
    assigned: text({ mode: "json" }).$type<readonly CandidateId[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.bundle, table.expert] })],
);

/** Slips that were lost: their bundles stay readable to whoever finds them, newer ones do not. */
export const revokedSlip = sqliteTable("revoked_slip", {
  slip: text().primaryKey(),
  expert: text()
    .$type<ExpertId>()
    .notNull()
    .references(() => expert.id),
  revokedAtMs: integer().notNull(),
  revokedBy: text().notNull(),
  reason: text().notNull(),
});

/** What each bundle said of each candidate, as a digest, to name what the next one changes. */
export const bundleCard = sqliteTable(
  "bundle_card",
  {
    bundle: text()
      .$type<BundleId>()
      .notNull()
      .references(() => bundle.id),
    candidate: text()
      .$type<CandidateId>()
      .notNull()
      .references(() => candidate.id),
    digest: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.bundle, table.candidate] })],
);

/** Copies of bundles on sticks, each read back after writing. */
export const bundleCopy = sqliteTable("bundle_copy", {
  id: integer().primaryKey(),
  bundle: text()
    .$type<BundleId>()
    .notNull()
    .references(() => bundle.id),
  target: text().notNull(),
  files: integer().notNull(),
  bytes: integer().notNull(),
  /** Numbers of the volumes on this stick; null: all of them. */
  partVolumes: text({ mode: "json" }).$type<readonly number[]>(),
  copiedAtMs: integer().notNull(),
  copiedBy: text().notNull(),
});

/** Score files as received. `mergedAtMs` null: inspected only. The highest merged revision of an expert is in force. */
export const scoreFile = sqliteTable(
  "score_file",
  {
    /** Of the signed content: the same scores sealed to another recipient are the same file. */
    sha256: text().primaryKey(),
    /** Of the `.pss` file as received. */
    fileSha256: text().notNull().default(""),
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
    /** The `.pss` file as received; empty where it lies in the round's folder under `received`, as all newer ones do. */
    bytes: blob({ mode: "buffer" }).notNull(),
    /** The signed content that it held, deflated: a ZIP with document, signature and key. From paper: the record of its entry. */
    content: blob({ mode: "buffer" }).notNull(),
    /** Fingerprint of the expert's key, as printed on the sheet; empty for what two people typed from paper. */
    keyFingerprint: text().notNull(),
  },
  (table) => [
    index("score_file_expert").on(table.expert, table.revision),
    // Everything but the files themselves: a row is read without walking through two megabytes.
    index("score_file_facts").on(
      ...[table.sha256, table.fileSha256, table.expert, table.revision, table.bundle, table.sealedAtMs],
      ...[table.mergedAtMs, table.mergedBy, table.fileName, table.keyFingerprint],
    ),
  ],
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
