import { and, desc, eq } from "drizzle-orm";
import type { SealedBallot } from "#shared/ipc/ballot-calls.ts";
import { sealedBallot } from "#shared/schema/expert-ballots.ts";
import type { OpenDesk } from "#main/expert/open-desk.ts";

/** An answer as it is kept. */
export type BallotRow = typeof sealedBallot.$inferSelect;

/** The expert's newest answer to a request; `undefined` while there is none. */
export const newestBallot = ({ db, session }: OpenDesk, request: string): BallotRow | undefined =>
  db
    .select()
    .from(sealedBallot)
    .where(
      and(
        eq(sealedBallot.round, session.head.index.round),
        eq(sealedBallot.expert, session.expert),
        eq(sealedBallot.request, request),
      ),
    )
    .orderBy(desc(sealedBallot.revision))
    .limit(1)
    .get();

/** What the page may know of it. */
export const ballotFacts = ({
  revision,
  chosen,
  sealedAtMs,
  fileName,
  contentSha256,
}: Omit<BallotRow, "bytes">): SealedBallot => ({ revision, chosen, sealedAtMs, fileName, contentSha256 });
