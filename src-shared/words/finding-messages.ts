import type { FindingCode } from "#shared/finding-codes.ts";
import { bundleFindings } from "#shared/words/findings/bundle.ts";
import { intakeFindings } from "#shared/words/findings/intake.ts";
import { mergeFindings } from "#shared/words/findings/merge.ts";
import { screeningFindings } from "#shared/words/findings/screening.ts";
import type { Message } from "#shared/words/sentence.ts";

/** What is said of each finding, in both languages. */
export const findingMessages: Readonly<Record<FindingCode, Message>> = {
  ...intakeFindings,
  ...screeningFindings,
  ...bundleFindings,
  ...mergeFindings,
};
