import { sqliteTable, text } from "drizzle-orm/sqlite-core";
import { scoreFile } from "#shared/schema/secretariat-review.ts";

/** Forms and scores of each merged score file in one value: a row each would take minutes with a large panel. */
export const mergedScores = sqliteTable("merged_scores", {
  scoreFile: text()
    .primaryKey()
    .references(() => scoreFile.sha256, { onDelete: "cascade" }),
  /** As `packForms` writes it. */
  forms: text().notNull(),
});
