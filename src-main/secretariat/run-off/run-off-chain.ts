import type { RunOffRequest } from "#shared/formats/run-off.ts";
import type { CandidateId } from "#shared/ids.ts";
import type { BallotCount } from "#shared/scoring/count-ballots.ts";
import type { CategoryOutcome } from "#shared/scoring/category-outcome.ts";

/** A run-off that was counted. */
export interface CountedRunOff {
  /** Content hash of its request. */
  readonly sha256: string;
  readonly request: RunOffRequest;
  readonly count: BallotCount<CandidateId>;
}

/** What a chain of run-offs decides together: who takes the seats, and how the first of them went. */
export interface DecidedChain {
  readonly runOffs: readonly string[];
  readonly chosen: readonly CandidateId[];
  readonly tally: BallotCount<CandidateId>["tally"];
}

/** Whether the ballot is about this tie and no other. */
export const isAboutTie = (
  { group, openSeats }: Pick<RunOffRequest, "group" | "openSeats">,
  outcome: Pick<CategoryOutcome, "tieGroup" | "openSeats">,
): boolean => openSeats === outcome.openSeats && group.join(" ") === outcome.tieGroup.join(" ");

/**
 * The decision that the last of a chain brings; `undefined` while some are still tied, or where the chain does not hold
 * together: each run-off is about exactly those whom the one before left tied.
 */
export function decidedChain(last: CountedRunOff, all: readonly CountedRunOff[]): DecidedChain | undefined {
  const chain: CountedRunOff[] = [last];
  for (let one = last; one.request.follows !== undefined;) {
    const before = all.find(({ sha256 }) => sha256 === one.request.follows);
    if (before === undefined || before.request.number >= one.request.number || !follows(one, before)) return undefined;
    chain.unshift(before);
    one = before;
  }
  const [first] = chain;
  if (first === undefined || last.count.tied.length > 0 || !beginsWithGroup(first.request)) return undefined;
  const chosen = new Set(chain.flatMap(({ count }) => count.chosen));
  return {
    runOffs: chain.map(({ sha256 }) => sha256),
    chosen: last.request.group.filter((id) => chosen.has(id)),
    tally: first.count.tally,
  };
}

function follows({ request }: CountedRunOff, before: CountedRunOff): boolean {
  const { count } = before;
  return (
    request.category === before.request.category &&
    isAboutTie(request, { tieGroup: before.request.group, openSeats: before.request.openSeats }) &&
    request.places === count.placesLeft &&
    request.candidates.join(" ") === count.tied.join(" ")
  );
}

const beginsWithGroup = ({ group, openSeats, candidates, places }: RunOffRequest): boolean =>
  places === openSeats && candidates.join(" ") === group.join(" ");
