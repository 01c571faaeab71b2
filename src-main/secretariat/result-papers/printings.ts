import { and, count, eq } from "drizzle-orm";
import type { ResultPaper } from "#shared/ipc/result-paper-calls.ts";
import { paperPrinting } from "#shared/schema/secretariat-printings.ts";
import type { Language } from "#shared/words/sentence.ts";
import type { SecretariatDatabase, SecretariatTransaction } from "#main/db/databases.ts";
import type { Copy } from "#main/paper/result/result-papers.ts";

/** Papers that there are in English, too; all others are Chinese whatever is asked for. */
export const translatedPapers: readonly ResultPaper[] = ["summary", "reserve", "reasons"];

/** How often a paper about a subject was written for this result in this language, the coming time included. */
export const copyCounter =
  (database: Pick<SecretariatDatabase, "select">, resultCode: string, language: Language) =>
  (paper: ResultPaper, subject: string): number => {
    const same = and(
      eq(paperPrinting.paper, paper),
      eq(paperPrinting.subject, subject),
      eq(paperPrinting.resultCode, resultCode),
      eq(paperPrinting.language, language),
    );
    return 1 + (database.select({ rows: count() }).from(paperPrinting).where(same).get()?.rows ?? 0);
  };

/** The highest of several numbers: what stands on a paper about several things. */
export const highestCopy = (copies: readonly Copy[]): Copy =>
  copies.includes("archive") ? "archive" : Math.max(1, ...copies.filter((copy) => copy !== "archive"));

/** A file as the log has it. */
export interface Printing {
  readonly paper: ResultPaper;
  readonly language: Language;
  readonly resultCode: string;
  readonly fileName: string;
  readonly sha256: string;
  /** What it is about. */
  readonly subjects: readonly string[];
}

/** Puts a file into the log of printings, inside the caller's transaction. */
export function recordPrinting(
  transaction: SecretariatTransaction,
  { subjects, ...printing }: Printing,
  printedBy: string,
  printedAtMs: number,
): void {
  const copyOf = copyCounter(transaction, printing.resultCode, printing.language);
  for (const subject of subjects) {
    const row = { ...printing, subject, copy: copyOf(printing.paper, subject), printedBy, printedAtMs };
    transaction.insert(paperPrinting).values(row).run();
  }
}
