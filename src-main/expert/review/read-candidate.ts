import { and, eq } from "drizzle-orm";
import type { CatalogueCandidate } from "#shared/formats/bundle.ts";
import { UnitId, type BundleId, type CandidateId } from "#shared/ids.ts";
import type { Answer } from "#shared/ipc/api.ts";
import type { CandidateState } from "#shared/ipc/expert-calls.ts";
import { err, ok } from "#shared/result.ts";
import { seat } from "#shared/schema/expert.ts";
import { openDesk, seatRow, sheetRow } from "#main/expert/open-desk.ts";
import { openPrivateText } from "#main/expert/private-text.ts";
import { criterionCommentsOf } from "#main/expert/review/criterion-comments.ts";
import { candidateState, scoresOf } from "#main/expert/review/candidate-states.ts";
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
  const standing = candidateState(db, session, candidate);
  if (standing === undefined) return err({ kind: "expert/not-assigned", facts: { candidate } });
  db.update(seat)
    .set({ lastCandidate: candidate })
    .where(and(eq(seat.bundle, bundle), eq(seat.expert, session.expert)))
    .run();
  const card = session.candidates.get(candidate);
  if (standing.state === "recused" || card === undefined)
    return ok({
      candidate: closedCard(standing),
      standing,
      scores: {},
      comment: "",
      criterionComments: {},
      savedAtMs: null,
    });
  const row = sheetRow(db, session, candidate);
  return ok({
    candidate: card,
    standing,
    scores: Object.fromEntries(scoresOf(db, session, candidate)),
    comment: row === undefined ? "" : openPrivateText(session, candidate, "comment", row.commentSealed),
    criterionComments: Object.fromEntries(criterionCommentsOf(db, session, candidate)),
    savedAtMs: row?.savedAtMs ?? null,
  });
}

const noUnit = UnitId.parse("-");

/** What the list shows of a candidate, and nothing else: of a known recusal there is no card at all. */
const closedCard = ({ id, category, name, place, unitName }: CandidateState): CatalogueCandidate => ({
  id,
  category,
  name,
  place,
  unit: noUnit,
  unitName,
  firstNominator: "",
  summary: "",
  declared: {},
  remarks: [],
  materials: [],
});
