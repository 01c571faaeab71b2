import type { Finding } from "#shared/finding.ts";
import { findingMessages } from "#shared/words/finding-messages.ts";
import { problemMessages, type Problem } from "#shared/problem.ts";
import { spokenFacts } from "#shared/words/reading-faults.ts";
import { fillSentence, type Language, type Message } from "#shared/words/sentence.ts";

export interface SaidMessage {
  readonly says: string;
  readonly next: string;
}

const say = (message: Message, language: Language, facts: Readonly<Record<string, unknown>>): SaidMessage => ({
  says: fillSentence(message.says, language, facts),
  next: fillSentence(message.next, language, facts),
});

/** What to say of an expected failure. */
export const problemText = (problem: Problem, language: Language): SaidMessage =>
  say(problemMessages[problem.kind], language, spokenFacts(problem.kind, problem.facts ?? {}, language));

/** What to say of a finding; its sentence may use its details, its place (`at`) and its source. */
export const findingText = (finding: Finding, language: Language): SaidMessage =>
  say(findingMessages[finding.code], language, {
    at: finding.at,
    source: finding.source,
    ...spokenFacts(finding.code, finding.details, language),
  });
