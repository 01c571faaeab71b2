import { and, eq } from "drizzle-orm";
import type { BundleId, CandidateId } from "#shared/ids.ts";
import type { Answer } from "#shared/ipc/api.ts";
import { err, ok } from "#shared/result.ts";
import { seat } from "#shared/schema/expert.ts";
import { openDesk, seatRow, sheetRow } from "#main/expert/open-desk.ts";
import { openPrivateText } from "#main/expert/private-text.ts";
import { candidateStates, scoresOf } from "#main/expert/review/candidate-states.ts";
import type { CallContext } from "#main/world.ts";

/**
 * One candidate with materials, own scores and comment; the desk resumes here next time.
 *
 * Of a candidate from whom the expert is recused the materials and scores stay closed.
 */
export function readCandidate(
  bundle: BundleId,
  candidate: CandidateId,
  context: CallContext,
): Answer<"review/candidate"> {
  const desk = openDesk(context, bundle);
  if (!desk.ok) return desk;
  const { db, session } = desk.value;
  if (seatRow(db, session).pledgedAtMs === null) return err({ kind: "expert/pledge-first" });
  const entry = session.head.catalogue.candidates.find((each) => each.id === candidate);
  const standing = candidateStates(db, session).find((each) => each.id === candidate);
  if (entry === undefined || standing === undefined) return err({ kind: "expert/not-assigned", facts: { candidate } });
  db.update(seat)
    .set({ lastCandidate: candidate })
    .where(and(eq(seat.bundle, bundle), eq(seat.expert, session.expert)))
    .run();
  if (standing.state === "recused")
    return ok({
      candidate: { ...entry, summary: "", declared: {}, remarks: [], materials: [] },
      standing,
      scores: {},
      comment: "",
      savedAtMs: null,
    });
  const row = sheetRow(db, session, candidate);
  return ok({
    candidate: entry,
    standing,
    scores: Object.fromEntries(scoresOf(db, session, candidate)),
    comment: row === undefined ? "" : openPrivateText(session, candidate, "comment", row.commentSealed),
    savedAtMs: row?.savedAtMs ?? null,
  });
}
