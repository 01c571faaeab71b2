import type { DecidedStanding } from "#shared/scoring/decided-standings.ts";
import { fillSentence, type Language, type Sentence } from "#shared/words/sentence.ts";

const words: Readonly<Record<DecidedStanding["state"], Sentence>> = {
  withdrawn: { zh: "退出", en: "left the list" },
  promoted: { zh: "递补入选", en: "selected from the reserve" },
  deviated: { zh: "决定入选", en: "selected by decision" },
  passedOver: { zh: "让出", en: "passed over" },
};

const numbered = { zh: "{{state}}（第 {{number}} 号决定）", en: "{{state}} (decision {{number}})" };

/** What a recorded decision made of a candidate, with its number; undefined where none names the candidate. */
export function decidedText(
  decided: ReadonlyMap<string, DecidedStanding>,
  id: string,
  language: Language = "zh",
): string | undefined {
  const standing = decided.get(id);
  if (standing === undefined) return undefined;
  return fillSentence(numbered, language, { state: words[standing.state][language], number: standing.number });
}
