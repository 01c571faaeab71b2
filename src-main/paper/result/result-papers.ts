import { controlCode } from "#shared/control-code.ts";
import { resultSheetWords as words } from "#shared/words/paper/result-sheets.ts";
import { fillSentence, type Language, type Sentence } from "#shared/words/sentence.ts";
import type { Area } from "#main/paper/place-boxes.ts";
import { a4 } from "#main/paper/paper.ts";

/** What all sheets of a result say of it. */
export interface ResultHead {
  readonly title: string;
  readonly practice: boolean;
  readonly resultCode: string;
  readonly ruleVersion: number;
  /** 64 hex digits. */
  readonly ruleHash: string;
  /** The newest entry of the journal when the paper was made: what is cut off its end later is missed. */
  readonly journal: { readonly sequence: number; readonly hash: string };
  readonly font: string;
  /** Of the words; names and what people wrote stay as they are. */
  readonly language: Language;
}

/** How often the same sheet was written, this time included; or that it lies in the evidence pack. */
export type Copy = number | "archive";

/** A4 across. Units: points. */
export const landscape: Area = {
  left: 40,
  top: a4.width - 34,
  width: a4.height - 80,
  height: a4.width - 34 - 46,
  page: { width: a4.height, height: a4.width },
};

/** The foot of every page: which result by which rules, and how far the journal went. */
export const resultFooter = ({
  resultCode,
  ruleVersion,
  ruleHash,
  journal,
  language,
}: Omit<ResultHead, "font" | "title" | "practice">): string =>
  fillSentence(words.footer, language, {
    ...{ code: resultCode === "" ? "—" : resultCode, version: ruleVersion, rules: controlCode(ruleHash) },
    ...{ entry: journal.sequence, journal: controlCode(journal.hash) },
  });

/** What marks a sheet, for `sheetTitle`: a practice round, and one that was written before. */
export function sheetMark(
  { practice, language }: Pick<ResultHead, "practice" | "language">,
  copy: Copy,
): string | undefined {
  const marks = [...(practice ? [words.practice[language]] : []), ...copyMark(copy, language)];
  return marks.length === 0 ? undefined : marks.join("　");
}

/** What marks a copy; the first one carries no mark. */
export const copyMark = (copy: Copy, language: Language): readonly string[] =>
  copy === "archive" ? [words.archive[language]] : copy > 1 ? [fillSentence(words.copy, language, { n: copy })] : [];

/** Two languages of a heading, that of the sheet first. */
export const turned = ({ zh, en }: Sentence, language: Language): Sentence =>
  language === "zh" ? { zh, en } : { zh: en, en: zh };
