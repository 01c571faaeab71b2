import type { CandidateOutcome, CategoryOutcome } from "#shared/scoring/category-outcome.ts";

/** What came of a candidate: 入选, 递补, 未入选 with the vote where one decided, or why there is no rank. */
export function standingText({ id, status }: CandidateOutcome, outcome: CategoryOutcome): string {
  const byVote = outcome.tieGroup.includes(id) ? "（票决）" : "";
  if (status === "no_score") return "无有效评分";
  if (status === "insufficient") return "有效评分不足";
  if (status === "below-minimum") return "未达最低分";
  if (outcome.selected.includes(id)) return `入选${byVote}`;
  return outcome.reserve.includes(id) ? `递补${byVote}` : `未入选${byVote}`;
}
