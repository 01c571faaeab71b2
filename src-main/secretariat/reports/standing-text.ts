import type { CandidateOutcome, CategoryOutcome } from "#shared/scoring/category-outcome.ts";
import type { Language, Sentence } from "#shared/words/sentence.ts";

const words = {
  noScore: { zh: "无有效评分", en: "no valid score" },
  insufficient: { zh: "有效评分不足", en: "too few valid scores" },
  belowMinimum: { zh: "未达最低分", en: "below the minimum" },
  selected: { zh: "入选", en: "selected" },
  reserve: { zh: "递补", en: "reserve" },
  notSelected: { zh: "未入选", en: "not selected" },
  byVote: { zh: "（票决）", en: " (by vote)" },
} as const satisfies Readonly<Record<string, Sentence>>;

/** What came of a candidate: 入选, 递补, 未入选 with the vote where one decided, or why there is no rank. */
export function standingText(
  { id, status }: CandidateOutcome,
  outcome: CategoryOutcome,
  language: Language = "zh",
): string {
  const say = (word: keyof typeof words): string => words[word][language];
  const byVote = outcome.tieGroup.includes(id) ? say("byVote") : "";
  if (status === "no_score") return say("noScore");
  if (status === "insufficient") return say("insufficient");
  if (status === "below-minimum") return say("belowMinimum");
  if (outcome.selected.includes(id)) return `${say("selected")}${byVote}`;
  return `${say(outcome.reserve.includes(id) ? "reserve" : "notSelected")}${byVote}`;
}
