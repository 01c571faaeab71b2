import type { Outcome } from "#shared/domain/candidate.ts";
import type { Finding } from "#shared/finding.ts";
import type { OutcomeCounts } from "#shared/screening-counts/outcome-counts.ts";
import { findingMessages } from "#shared/words/finding-messages.ts";
import { screeningReportWords as words } from "#shared/words/paper/screening-report.ts";
import { spokenFacts } from "#shared/words/reading-faults.ts";
import { fillSentence } from "#shared/words/sentence.ts";

/** A finding and what to do about it, in the words of the screens. */
export function findingSentences({ code, at, source, details }: Finding): { says: string; next: string } {
  const { says, next } = findingMessages[code];
  const facts = { at, source, ...spokenFacts(code, details, "zh") };
  return { says: fillSentence(says, "zh", facts), next: fillSentence(next, "zh", facts) };
}

/** 合格, 补正, 不合格 or 待定. */
export const outcomeText = (outcome: Outcome | undefined): string =>
  outcome === undefined ? words.undecided : words.outcomes[outcome];

/** The counts as cells, in the order of their heads. */
export const countCells = (counts: OutcomeCounts): number[] => [
  counts.nominated,
  counts.admitted,
  counts.correction,
  counts.rejected,
  counts.undecided,
];

/** A size in MB with two decimals, for a cell. */
export const megabytes = (sizeBytes: number): number => Math.round((sizeBytes / 1_048_576) * 100) / 100;
