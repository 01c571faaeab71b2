import { and, asc, eq } from "drizzle-orm";
import type { CandidateId } from "#shared/ids.ts";
import { pageNote } from "#shared/schema/expert.ts";
import type { ExpertDatabase, ExpertTransaction } from "#main/db/databases.ts";
import type { Session } from "#main/expert/session.ts";

type Owner = Pick<Session, "bundle" | "expert">;

/** The notes of an expert in a bundle. */
export const ofExpert = ({ bundle, expert }: Owner) => and(eq(pageNote.bundle, bundle), eq(pageNote.expert, expert));

/** Rows of an expert's notes by candidate, page and time; of one candidate or of all. */
export function noteRows(
  db: ExpertDatabase | ExpertTransaction,
  owner: Owner,
  candidate?: CandidateId,
): (typeof pageNote.$inferSelect)[] {
  const wanted = candidate === undefined ? ofExpert(owner) : and(ofExpert(owner), eq(pageNote.candidate, candidate));
  return db
    .select()
    .from(pageNote)
    .where(wanted)
    .orderBy(asc(pageNote.candidate), asc(pageNote.material), asc(pageNote.page), asc(pageNote.id))
    .all();
}
