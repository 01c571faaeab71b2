import { blob, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { MaterialTroubleCode } from "#shared/domain/material-trouble.ts";
import type { BundleId, CandidateId, CriterionId, ExpertId, MaterialId, RoundId } from "#shared/ids.ts";

/** Bundles on this laptop. Times are milliseconds since 1970 (UTC) in every table. */
export const importedBundle = sqliteTable("imported_bundle", {
  id: text().$type<BundleId>().primaryKey(),
  round: text().$type<RoundId>().notNull(),
  version: integer().notNull(),
  practice: integer({ mode: "boolean" }).notNull(),
  hash: text().notNull(),
  ruleHash: text().notNull(),
  /** Public key (base64, 32 bytes) whose signature held. */
  organiserKey: text().notNull(),
  /** Folder below the desk's bundles folder. */
  folder: text().notNull(),
  headFileName: text().notNull(),
  /** When it was whole; 0 while it is incoming. */
  importedAtMs: integer().notNull(),
  /**
   * `incoming`: volumes are still to come, nobody may open it. `ready`. `superseded`: a newer version of the round is
   * ready. `finished`: keys and files were destroyed.
   */
  state: text().$type<"incoming" | "ready" | "superseded" | "finished">().notNull().default("ready"),
  /** `laptop`: volumes were copied here. `stick`: they are read where they lie. */
  place: text().$type<"laptop" | "stick">().notNull().default("laptop"),
});

/** Where each volume of a bundle is and how far it was verified. Number 0 is the payload of the head. */
export const bundleVolume = sqliteTable(
  "bundle_volume",
  {
    bundle: text()
      .$type<BundleId>()
      .notNull()
      .references(() => importedBundle.id),
    number: integer().notNull(),
    fileName: text().notNull(),
    sizeBytes: integer().notNull(),
    /** Absolute path where it was last seen; null while it was never seen. */
    path: text(),
    state: text().$type<"missing" | "present" | "verified" | "damaged">().notNull(),
    /** Payload paths whose hash was wrong. */
    damaged: text({ mode: "json" }).$type<readonly string[]>().notNull(),
    verifiedAtMs: integer(),
  },
  (table) => [primaryKey({ columns: [table.bundle, table.number] })],
);

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
    /** JSON: the expert's private key and data key sealed under the desk key; empty once the round was finished. */
    sealedKeys: text().notNull(),
    /** JSON of the `KeyCertificate`. */
    certificate: text().notNull(),
    activatedAtMs: integer().notNull(),
    pledgedAtMs: integer(),
    /** Last candidate that was open, to resume at. */
    lastCandidate: text().$type<CandidateId>(),
    /** Digest of each candidate's card as this seat knows it, to notice what a newer bundle changed. */
    cardDigests: text({ mode: "json" }).$type<Readonly<Record<string, string>>>().notNull().default({}),
    /** Candidates that a newer bundle withdrew; their scores stay with the older bundle. */
    withdrawn: text({ mode: "json" }).$type<readonly CandidateId[]>().notNull().default([]),
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
    /** Why the expert wants to look again; sealed like the comment. */
    flagReasonSealed: text().notNull().default(""),
    commentSealed: text().notNull(),
    /** What a newer bundle did to this candidate, until the expert has looked again. */
    change: text().$type<"added" | "corrected">(),
    savedAtMs: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.bundle, table.expert, table.candidate] })],
);

/** What an expert says of one criterion. No row: nothing was said. */
export const criterionComment = sqliteTable(
  "criterion_comment",
  {
    bundle: text().$type<BundleId>().notNull(),
    expert: text().$type<ExpertId>().notNull(),
    candidate: text().$type<CandidateId>().notNull(),
    criterion: text().$type<CriterionId>().notNull(),
    commentSealed: text().notNull(),
    savedAtMs: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.bundle, table.expert, table.candidate, table.criterion] })],
);

/** A private note pinned to a material; it stays on the laptop unless the expert chooses to hand it in. */
export const pageNote = sqliteTable(
  "page_note",
  {
    bundle: text().$type<BundleId>().notNull(),
    expert: text().$type<ExpertId>().notNull(),
    id: text().notNull(),
    candidate: text().$type<CandidateId>().notNull(),
    material: text().$type<MaterialId>().notNull(),
    /** Counted from 1; null for a material without pages. */
    page: integer(),
    textSealed: text().notNull(),
    handedIn: integer({ mode: "boolean" }).notNull(),
    savedAtMs: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.bundle, table.expert, table.id] })],
);

/** The expert's own phrases for comments, sealed like them. */
export const phrase = sqliteTable(
  "phrase",
  {
    bundle: text().$type<BundleId>().notNull(),
    expert: text().$type<ExpertId>().notNull(),
    id: text().notNull(),
    textSealed: text().notNull(),
    savedAtMs: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.bundle, table.expert, table.id] })],
);

/** When and how long a candidate was open, for the expert's own eyes and the quality report. */
export const visit = sqliteTable(
  "visit",
  {
    bundle: text().$type<BundleId>().notNull(),
    expert: text().$type<ExpertId>().notNull(),
    candidate: text().$type<CandidateId>().notNull(),
    /** Order of the first opening, from 1. */
    position: integer().notNull(),
    openings: integer().notNull(),
    /** Milliseconds with the window in front and a person at the desk. */
    activeMs: integer().notNull(),
    /** Material that was open last, and its page, to resume at. */
    lastMaterial: text().$type<MaterialId>(),
    lastPage: integer(),
    openedAtMs: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.bundle, table.expert, table.candidate] })],
);

/** A material that could not be shown to the expert as it should; goes on the expert's report. */
export const materialTrouble = sqliteTable(
  "material_trouble",
  {
    bundle: text().$type<BundleId>().notNull(),
    expert: text().$type<ExpertId>().notNull(),
    candidate: text().$type<CandidateId>().notNull(),
    material: text().$type<MaterialId>().notNull(),
    code: text().$type<MaterialTroubleCode>().notNull(),
    notedAtMs: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.bundle, table.expert, table.candidate, table.material] })],
);

/**
 * Sealed score files of this laptop, kept as written. Revisions count through all bundles of a round; the highest
 * counts; `reopenedAtMs` marks a reopened one.
 */
export const submission = sqliteTable(
  "submission",
  {
    bundle: text().$type<BundleId>().notNull(),
    round: text().$type<RoundId>().notNull(),
    expert: text().$type<ExpertId>().notNull(),
    revision: integer().notNull(),
    sealedAtMs: integer().notNull(),
    /** Of the `.pss` file. */
    sha256: text().notNull(),
    /** Of the signed content, whoever it is sealed to. */
    contentSha256: text().notNull(),
    fileName: text().notNull(),
    /** The `.pss` file: only the secretariat can open it. */
    bytes: blob({ mode: "buffer" }).notNull(),
    /** The signed content sealed under the expert's data key (nonce, ciphertext, tag), to seal it to another recipient. */
    contentSealed: blob({ mode: "buffer" }).notNull(),
    reopenedAtMs: integer(),
    reopenReasonSealed: text("reopen_reason"),
  },
  (table) => [
    primaryKey({ columns: [table.round, table.expert, table.revision] }),
    index("submission_hash").on(table.sha256),
  ],
);
