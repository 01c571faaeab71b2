import { controlCode } from "#shared/control-code.ts";
import { resultSheetWords as words } from "#shared/words/paper/result-sheets.ts";
import { fillSentence } from "#shared/words/sentence.ts";
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
}

/** A4 across. Units: points. */
export const landscape: Area = {
  left: 40,
  top: a4.width - 34,
  width: a4.height - 80,
  height: a4.width - 34 - 46,
  page: { width: a4.height, height: a4.width },
};

/** The foot of every page: which result by which rules, and how far the journal went. */
export const resultFooter = ({ resultCode, ruleVersion, ruleHash, journal }: ResultHead): string =>
  fillSentence(words.footer, "zh", {
    ...{ code: resultCode === "" ? "—" : resultCode, version: ruleVersion, rules: controlCode(ruleHash) },
    ...{ entry: journal.sequence, journal: controlCode(journal.hash) },
  });

/** The mark of a practice round, for `sheetTitle`. */
export const practiceBadge = ({ practice }: ResultHead): string | undefined =>
  practice ? words.practice.zh : undefined;
