/** One sentence in the languages of the program; `{{name}}` stands for a fact of the finding or problem. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Sentence;

/** What to say of one finding or problem: what happened, and what to do next. */
export interface Message {
  readonly says: Sentence;
  readonly next: Sentence;
}

/**
 * The sentence with its facts put in.
 *
 * Errors: none; a name without a fact stays visible as `{{name}}`, so that a fault of wording shows.
 */
export function fillSentence(sentence: Sentence, language: Language, facts: Readonly<Record<string, unknown>>): string {
  return sentence[language].replace(/\{\{(\w+)\}\}/g, (whole, name: string) =>
    Object.hasOwn(facts, name) ? String(facts[name]) : whole,
  );
}
