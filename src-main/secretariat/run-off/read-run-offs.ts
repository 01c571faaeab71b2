import { asc } from "drizzle-orm";
import type { RunOffRequest } from "#shared/formats/run-off.ts";
import type { CandidateId, CategoryId } from "#shared/ids.ts";
import { runOff, runOffBallot } from "#shared/schema/secretariat-run-off.ts";
import { countBallots, type BallotCount } from "#shared/scoring/count-ballots.ts";
import type { SecretariatDatabase, SecretariatTransaction } from "#main/db/databases.ts";
import { readRequest } from "#main/score-files/run-off-files.ts";

/** A ballot that was taken in. */
type StoredBallot = typeof runOffBallot.$inferSelect;

/** A run-off with its request opened and every ballot that was taken in, by expert and revision. */
export interface StoredRunOff extends Readonly<typeof runOff.$inferSelect> {
  readonly request: RunOffRequest;
  readonly ballots: readonly StoredBallot[];
}

/** All run-offs of the round, by number. */
export function readRunOffs(db: SecretariatDatabase | SecretariatTransaction): StoredRunOff[] {
  const ballots = db.select().from(runOffBallot).orderBy(asc(runOffBallot.expert), asc(runOffBallot.revision)).all();
  return db
    .select()
    .from(runOff)
    .orderBy(asc(runOff.number))
    .all()
    .map((row) => {
      const read = readRequest(row.content);
      if (!read.ok) throw new Error(`the request of run-off ${String(row.number)} cannot be read`);
      return { ...row, request: read.value.value, ballots: ballots.filter((one) => one.runOff === row.number) };
    });
}

/** The newest ballot of each expert: those that count. */
export const countedBallots = <Ballot extends { readonly expert: string; readonly revision: number }>(
  ballots: readonly Ballot[],
): Ballot[] =>
  [...Map.groupBy(ballots, ({ expert }) => expert).values()].flatMap((own) =>
    own.toSorted((one, other) => other.revision - one.revision).slice(0, 1),
  );

/** What the ballots of a run-off say now. */
export const countOf = ({
  request,
  ballots,
}: {
  readonly request: RunOffRequest;
  readonly ballots: readonly {
    readonly expert: string;
    readonly revision: number;
    readonly chosen: readonly CandidateId[];
  }[];
}): BallotCount<CandidateId> =>
  countBallots(
    request.candidates,
    request.places,
    countedBallots(ballots).map(({ chosen }) => chosen),
  );

/** Experts who were asked and have not answered. */
export const missingVoters = ({ request, ballots }: StoredRunOff): RunOffRequest["voters"] =>
  request.voters.filter((expert) => !ballots.some((one) => one.expert === expert));

/** The run-off of a category that still takes ballots. */
export const openRunOff = (runOffs: readonly StoredRunOff[], category: CategoryId): StoredRunOff | undefined =>
  runOffs.find((one) => one.category === category && one.closedAtMs === null);
