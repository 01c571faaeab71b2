/** What is entered for a vote, before it is recorded. */
export interface VoteDraft {
  readonly chosen: readonly string[];
  readonly votes: Readonly<Record<string, number | null>>;
  readonly witness: string;
  readonly reason: string;
}

export type VoteNeed = "choice" | "tally" | "order" | "witness" | "twoPeople" | "reason";

/** What still keeps a vote from being recorded, in the order of the form; empty when it may be. */
export function voteNeeds(
  draft: VoteDraft,
  group: readonly string[],
  openSeats: number,
  by: string,
): readonly VoteNeed[] {
  const votesOf = (id: string): number | null => draft.votes[id] ?? null;
  const chosen = group.filter((id) => draft.chosen.includes(id));
  const others = group.filter((id) => !draft.chosen.includes(id));
  const counted = group.every((id) => votesOf(id) !== null);
  const fewest = Math.min(...chosen.map((id) => votesOf(id) ?? 0));
  const needs: VoteNeed[] = [];
  if (chosen.length !== openSeats) needs.push("choice");
  if (!counted) needs.push("tally");
  else if (chosen.length === openSeats && others.some((id) => (votesOf(id) ?? 0) > fewest)) needs.push("order");
  if (draft.witness.trim() === "") needs.push("witness");
  else if (draft.witness.trim() === by.trim()) needs.push("twoPeople");
  if (draft.reason.trim() === "") needs.push("reason");
  return needs;
}
