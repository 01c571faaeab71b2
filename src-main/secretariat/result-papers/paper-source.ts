import { desc } from "drizzle-orm";
import { journal } from "#shared/schema/journal.ts";
import { journalStart } from "#main/db/journal.ts";
import type { ResultHead } from "#main/paper/result/result-papers.ts";
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
}

/** A file below the folder of papers. */
export interface PaperFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Gathers it. */
export function paperSource(
  frozen: FrozenSelection,
  tables: readonly CategoryTable[],
  resultCode: string,
  rest: Pick<PaperSource, "notice" | "writtenOn" | "comments"> & Pick<ResultHead, "font">,
): PaperSource {
  const { round } = frozen.input;
  const { rules, ruleHash, practice } = round;
  const { font, notice, writtenOn, comments } = rest;
  const { database } = frozen.opened;
  const [newest] = database.select().from(journal).orderBy(desc(journal.sequence)).limit(1).all();
  const head = {
    ...{ title: rules.title.zh, practice, resultCode, ruleVersion: rules.version, ruleHash, font },
    journal: { sequence: newest?.sequence ?? 0, hash: newest?.hash ?? journalStart },
  };
  return { frozen, tables, head, pseudonyms: pseudonymsOf(frozen), notice, writtenOn, comments };
}

/** `2023年12月18日`. */
export function chineseDay(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${year}年${String(Number(month))}月${String(Number(date))}日`;
}
