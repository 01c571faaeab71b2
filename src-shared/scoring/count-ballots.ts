/** What ballots say: who has a place, and who is still equal on the places left. */
export interface BallotCount<Id extends string> {
  /** One entry a candidate, in the order given. */
  readonly tally: readonly { readonly candidate: Id; readonly votes: number }[];
  /** Who has a place; never more than there are. */
  readonly chosen: readonly Id[];
  /** Who is equal on the last place; empty when everything is decided. */
  readonly tied: readonly Id[];
  /** Places that those contest. */
  readonly placesLeft: number;
}

/**
 * Counts ballots of which each names exactly `places` candidates: the most votes take the places, equals at the line
 * are left to people. Lists keep the order of `candidates`.
 */
export function countBallots<Id extends string>(
  candidates: readonly Id[],
  places: number,
  ballots: readonly (readonly Id[])[],
): BallotCount<Id> {
  const votesOf = (id: Id): number => ballots.filter((chosen) => chosen.includes(id)).length;
  const tally = candidates.map((candidate) => ({ candidate, votes: votesOf(candidate) }));
  const descending = tally.map(({ votes }) => votes).sort((one, other) => other - one);
  const line = descending[places - 1] ?? 0;
  const isDecided = (descending[places] ?? -1) < line;
  const idsWhere = (holds: (votes: number) => boolean): Id[] =>
    tally.flatMap(({ candidate, votes }) => (holds(votes) ? [candidate] : []));
  const chosen = idsWhere((votes) => (isDecided ? votes >= line : votes > line));
  return {
    tally,
    chosen,
    tied: isDecided ? [] : idsWhere((votes) => votes === line),
    placesLeft: places - chosen.length,
  };
}
