import type { Language } from "#shared/words/sentence.ts";
import { newestEntry } from "#main/db/journal.ts";
import type { ResultPaper } from "#shared/ipc/result-paper-calls.ts";
import type { Copy, ResultHead } from "#main/paper/result/result-papers.ts";
import { pseudonymsOf, type Pseudonyms } from "#main/secretariat/result-papers/pseudonyms.ts";
import type { CategoryTable } from "#main/secretariat/selection/category-table.ts";
import type { FrozenSelection } from "#main/secretariat/selection/frozen-selection.ts";

/** What every paper of a result is written from. */
export interface PaperSource {
  readonly frozen: FrozenSelection;
  readonly tables: readonly CategoryTable[];
  readonly head: ResultHead;
  readonly pseudonyms: Pseudonyms;
  /** Below the public list. */
  readonly notice: string;
  readonly writtenOn: string;
  /** Whether the pages of candidates repeat what the experts wrote. */
  readonly comments: boolean;
  /** How often a paper about something was written, the coming time included. */
  readonly copyOf: (paper: ResultPaper, subject: string) => Copy;
}

/** A file below the folder of papers. */
export interface PaperFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What it is about, as the log of printings names it; left out where another file of the same paper is logged. */
  readonly about?: readonly string[];
}

/** A name that says in which language the paper is. */
export const namedIn = (language: Language, name: string, ending: string): string =>
  `${name}${language === "zh" ? "" : " (English)"}${ending}`;

/** Gathers it. */
export function paperSource(
  frozen: FrozenSelection,
  tables: readonly CategoryTable[],
  resultCode: string,
  rest: Pick<PaperSource, "notice" | "writtenOn" | "comments" | "copyOf"> & Pick<ResultHead, "font" | "language">,
): PaperSource {
  const { round } = frozen.input;
  const { rules, ruleHash, practice } = round;
  const { font, language, notice, writtenOn, comments, copyOf } = rest;
  const head = {
    ...{ title: rules.title[language], practice, resultCode, ruleVersion: rules.version, ruleHash, font, language },
    journal: newestEntry(frozen.opened.database),
  };
  return { frozen, tables, head, pseudonyms: pseudonymsOf(frozen), notice, writtenOn, comments, copyOf };
}

/** `2023年12月18日`. */
export function chineseDay(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${year}年${String(Number(month))}月${String(Number(date))}日`;
}
