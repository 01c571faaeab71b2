import { blob, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { BundleId, CategoryId, ExpertId } from "#shared/ids.ts";
import { expert } from "#shared/schema/secretariat.ts";

/** Score files that were taken out again before the freeze, whole; only added. */
export const removedScoreFile = sqliteTable(
  "removed_score_file",
  {
    id: integer().primaryKey(),
    /** Of the signed content. */
    sha256: text().notNull(),
    fileSha256: text().notNull(),
    expert: text()
      .$type<ExpertId>()
      .notNull()
      .references(() => expert.id),
    revision: integer().notNull(),
    bundle: text().$type<BundleId>().notNull(),
    fileName: text().notNull(),
    bytes: blob({ mode: "buffer" }).notNull(),
    /** As it was kept while it was merged. */
    content: blob({ mode: "buffer" }).notNull(),
    mergedAtMs: integer().notNull(),
    mergedBy: text().notNull(),
    removedAtMs: integer().notNull(),
    removedBy: text().notNull(),
    witness: text().notNull(),
    reason: text().notNull(),
    /** The revision that counted after it; null: none did. */
    nowRevision: integer(),
  },
  (table) => [index("removed_score_file_expert").on(table.expert)],
);

/** Corrections and decisions after the freeze, only added; `id` is their number. */
export const resultChange = sqliteTable("result_change", {
  id: integer().primaryKey(),
  kind: text().$type<"correction" | "decision">().notNull(),
  category: text().$type<CategoryId>().notNull(),
  /** A `RecordedCorrection` or `RecordedDecision` of `formats/recorded-change.ts`. */
  record: text().notNull(),
  recordedAtMs: integer().notNull(),
});
