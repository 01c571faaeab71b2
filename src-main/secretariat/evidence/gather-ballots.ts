import { desc } from "drizzle-orm";
import type { EvidenceRecord } from "#shared/formats/evidence-pack.ts";
import { publicVoteImport } from "#shared/schema/secretariat-public-votes.ts";
import type { SecretariatDatabase } from "#main/db/databases.ts";
import { shownPublicVotes } from "#main/secretariat/public-votes/shown-votes.ts";
import { readRunOffs } from "#main/secretariat/run-off/read-run-offs.ts";

/** What the pack says of run-offs and of public votes; lists that are empty are left out, so older packs stay the same. */
export function gatherBallots(db: SecretariatDatabase): Pick<EvidenceRecord, "runOffs" | "publicVotes"> {
  const runOffs = readRunOffs(db).map((runOff) => ({
    number: runOff.number,
    category: runOff.category,
    sha256: runOff.sha256,
    ...(runOff.closedAtMs === null
      ? {}
      : {
          closed: {
            at: isoTime(runOff.closedAtMs),
            by: runOff.closedBy ?? "",
            witness: runOff.witness ?? "",
            reason: runOff.reason ?? "",
          },
        }),
    ballots: runOff.ballots.map(({ expert, revision, sha256, receivedAtMs }) => ({
      ...{ expert, revision, sha256 },
      receivedAt: isoTime(receivedAtMs),
    })),
  }));
  const shown = shownPublicVotes(db);
  return {
    ...(runOffs.length === 0 ? {} : { runOffs }),
    ...(shown === undefined
      ? {}
      : {
          publicVotes: {
            weightPercent: 0 as const,
            fileName: shown.fileName,
            sha256: shown.sha256,
            importedAt: isoTime(shown.importedAtMs),
            importedBy: shown.importedBy,
            imports: db.select().from(publicVoteImport).orderBy(desc(publicVoteImport.id)).all().length,
            votes: shown.votes,
            unmatched: shown.unmatched.length,
          },
        }),
  };
}

/** Signed requests and ballots by content hash: the files of the pack's folder of run-offs. */
export const ballotContents = (db: SecretariatDatabase): (readonly [string, Uint8Array])[] =>
  readRunOffs(db).flatMap(({ sha256, content, ballots }) => [
    [sha256, content] as const,
    ...ballots.map((ballot) => [ballot.sha256, ballot.content] as const),
  ]);

const isoTime = (atMs: number): string => new Date(atMs).toISOString();
