import { blob, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { BundleId, CandidateId, ExpertId, RoundId } from "#shared/ids.ts";

/** Answers to run-off ballots that were sealed on this laptop, kept as written; the highest revision counts. */
export const sealedBallot = sqliteTable(
  "sealed_ballot",
  {
    round: text().$type<RoundId>().notNull(),
    expert: text().$type<ExpertId>().notNull(),
    /** Content hash of the request. */
    request: text().notNull(),
    revision: integer().notNull(),
    bundle: text().$type<BundleId>().notNull(),
    chosen: text({ mode: "json" }).$type<readonly CandidateId[]>().notNull(),
    sealedAtMs: integer().notNull(),
    fileName: text().notNull(),
    /** Of the file. */
    sha256: text().notNull(),
    /** Of the signed content. */
    contentSha256: text().notNull(),
    /** The file: only the secretariat can open it. */
    bytes: blob({ mode: "buffer" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.round, table.expert, table.request, table.revision] })],
);
