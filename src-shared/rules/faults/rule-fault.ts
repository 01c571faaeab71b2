import { ruleFaultWords } from "#shared/words/rules/fault-words.ts";
import { fillSentence, type Sentence } from "#shared/words/sentence.ts";

/** Something in a rule file that cannot stand. */
export interface RuleFault {
  /** As `categories.2.seats`. */
  readonly field: string;
  readonly reason: Sentence;
}

/** A fault at a place in the words of its kind. */
export function ruleFault(
  field: string,
  kind: keyof typeof ruleFaultWords,
  facts: Readonly<Record<string, string | number>> = {},
): RuleFault {
  const words = ruleFaultWords[kind];
  return { field, reason: { zh: fillSentence(words, "zh", facts), en: fillSentence(words, "en", facts) } };
}
