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
  rest: { readonly font: string; readonly notice: string; readonly writtenOn: string },
): PaperSource {
  const { round } = frozen.input;
  const { rules, ruleHash, practice } = round;
  const { font, notice, writtenOn } = rest;
  const head = { title: rules.title.zh, practice, resultCode, ruleVersion: rules.version, ruleHash, font };
  return { frozen, tables, head, pseudonyms: pseudonymsOf(frozen), notice, writtenOn };
}

/** `2023年12月18日`. */
export function chineseDay(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${year}年${String(Number(month))}月${String(Number(date))}日`;
}
