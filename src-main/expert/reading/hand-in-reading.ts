import { and, asc, eq } from "drizzle-orm";
import type { MaterialTrouble } from "#shared/domain/material-trouble.ts";
import type { ScoreDocument } from "#shared/formats/score-file.ts";
import type { CandidateId } from "#shared/ids.ts";
import { materialTrouble } from "#shared/schema/expert.ts";
import type { ExpertDatabase } from "#main/db/databases.ts";
import { openPrivateText } from "#main/expert/private-text.ts";
import { noteRows } from "#main/expert/reading/note-rows.ts";
import type { Session } from "#main/expert/session.ts";

/** Materials that this expert could not see, by candidate and material. */
export function troublesOf(db: ExpertDatabase, { bundle, expert }: Session): MaterialTrouble[] {
  return db
    .select({ candidate: materialTrouble.candidate, material: materialTrouble.material, code: materialTrouble.code })
    .from(materialTrouble)
    .where(and(eq(materialTrouble.bundle, bundle), eq(materialTrouble.expert, expert)))
    .orderBy(asc(materialTrouble.candidate), asc(materialTrouble.material))
    .all();
}

/**
 * What a score file says of the reading: troubles, and the notes that the expert chose to hand in. Nothing of candidates
 * from whom the expert is recused; a part that would be empty is absent.
 */
export function handInReading(
  db: ExpertDatabase,
  session: Session,
  recused: ReadonlySet<CandidateId>,
): Pick<ScoreDocument, "troubles" | "notes"> {
  const troubles = troublesOf(db, session).filter(({ candidate }) => !recused.has(candidate));
  const notes = noteRows(db, session)
    .filter(({ candidate, handedIn }) => handedIn && !recused.has(candidate))
    .map(({ id, candidate, material, page, textSealed }) => {
      return { candidate, material, page, text: openPrivateText(session, id, "note", textSealed) };
    });
  return { ...(troubles.length > 0 && { troubles }), ...(notes.length > 0 && { notes }) };
}
