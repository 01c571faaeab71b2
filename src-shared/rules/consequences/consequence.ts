import type { RuleFile } from "#shared/rules/rule-file.ts";
import { consequenceWords } from "#shared/words/rules/consequence-words.ts";
import { fillSentence, type Language } from "#shared/words/sentence.ts";

/** What a consequence is worked out from. */
export interface RulesInView {
  readonly rules: RuleFile;
  /** The preset that the rules came from; undefined when this program does not have it. */
  readonly base: RuleFile | undefined;
  readonly language: Language;
  /** The place of the field, e.g. `categories.0.seats`. */
  readonly path: string;
}

/** Works out what a field leads to; `undefined` where there is nothing to add. */
export type Consequence = (view: RulesInView) => string | undefined;

/** A sentence about consequences in the reader's language. */
export const sayConsequence = (
  language: Language,
  name: keyof typeof consequenceWords,
  facts: Readonly<Record<string, unknown>> = {},
): string => fillSentence(consequenceWords[name], language, facts);

/** Sentences one after the other. */
export const joinSayings = (language: Language, parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== "").join(language === "zh" ? "；" : "; ");

/** How a number differs from the preset's: nothing when it does not. */
export function differenceFrom(language: Language, now: number, was: unknown): string | undefined {
  if (typeof was !== "number" || was === now) return undefined;
  return sayConsequence(language, now < was ? "fewer" : "more", { was, gap: Math.abs(now - was) });
}

/** How many experts an example panel has: nine, or as near to it as the rules allow. */
export const examplePanel = ({ panel }: RuleFile): number =>
  Math.max(1, Math.min(Math.max(9, panel.minimumExperts), panel.maximumExperts));
