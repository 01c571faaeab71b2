import { conditionFindings } from "#shared/words/findings/screening-conditions.ts";
import { formFindings } from "#shared/words/findings/screening-forms.ts";
import { photoFindings } from "#shared/words/findings/screening-photos.ts";
import { roundFindings } from "#shared/words/findings/screening-round.ts";
import { ruleFindings } from "#shared/words/findings/screening-rules.ts";
import type { Message } from "#shared/words/sentence.ts";

/** What the preliminary check may find in a candidate, its files and the round. */
export const screeningFindings = {
  ...conditionFindings,
  ...formFindings,
  ...photoFindings,
  ...roundFindings,
  ...ruleFindings,
} as const satisfies Record<string, Message>;

export type ScreeningFindingCode = keyof typeof screeningFindings;
