import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { ResultPaper } from "#shared/ipc/result-paper-calls.ts";
import type { Language } from "#shared/words/sentence.ts";

/** Papers of a result as they were written, a row for each thing that one is about; rows are only added. */
export const paperPrinting = sqliteTable(
  "paper_printing",
  {
    id: integer().primaryKey(),
    paper: text().$type<ResultPaper>().notNull(),
    /** Id of the candidate or category, name of the unit; empty for a paper about the whole round. */
    subject: text().notNull(),
    language: text().$type<Language>().notNull(),
    /** A changed result is a new paper: its first printing is no copy. Empty while a tie was open. */
    resultCode: text().notNull(),
    /** How often the same was written, this time included; 2 and more stand on the paper. */
    copy: integer().notNull(),
    fileName: text().notNull(),
    /** Of the file. */
    sha256: text().notNull(),
    printedAtMs: integer().notNull(),
    printedBy: text().notNull(),
  },
  (table) => [index("paper_printing_of").on(table.paper, table.subject, table.resultCode)],
);
