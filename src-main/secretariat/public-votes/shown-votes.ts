import { asc, desc, eq } from "drizzle-orm";
import type { ShownPublicVotes, UnmatchedVotes } from "#shared/ipc/public-vote-calls.ts";
import { faultsOfRows } from "#shared/intake/read-public-votes.ts";
import { candidate } from "#shared/schema/secretariat.ts";
import { publicVote, publicVoteImport } from "#shared/schema/secretariat-public-votes.ts";
import type { SecretariatDatabase, SecretariatTransaction } from "#main/db/databases.ts";

/** The newest workbook of public votes; `undefined` while there is none. */
export function shownPublicVotes(db: SecretariatDatabase | SecretariatTransaction): ShownPublicVotes | undefined {
  const newest = db.select().from(publicVoteImport).orderBy(desc(publicVoteImport.id)).limit(1).get();
  if (newest === undefined) return undefined;
  const rows = db.select().from(publicVote).where(eq(publicVote.import, newest.id)).orderBy(asc(publicVote.id)).all();
  const faults = faultsOfRows(rows, db.select({ name: candidate.name }).from(candidate).all());
  const unmatched = rows.flatMap(({ at, numberRaw, nameRaw, votesRaw }, place): UnmatchedVotes[] => {
    const why = faults[place] ?? null;
    return why === null ? [] : [{ at, numberRaw, nameRaw, votesRaw, why }];
  });
  const understood = rows.filter((_, place) => faults[place] === null);
  const { fileName, sha256, importedAtMs, importedBy } = newest;
  return {
    ...{ fileName, sha256, importedAtMs, importedBy, unmatched },
    votes: Object.fromEntries(
      understood.flatMap((row) =>
        row.candidate === null || row.votes === null ? [] : [[row.candidate, row.votes] as const],
      ),
    ),
  };
}
