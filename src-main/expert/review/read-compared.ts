import type { BundleId, CandidateId } from "#shared/ids.ts";
import type { Answer } from "#shared/ipc/api.ts";
import type { ComparedCandidate } from "#shared/ipc/ranking-calls.ts";
import { err, ok } from "#shared/result.ts";
import { openDesk, seatRow } from "#main/expert/open-desk.ts";
import { candidateState, scoresOf } from "#main/expert/review/candidate-states.ts";
import type { CallContext } from "#main/world.ts";

/**
 * Candidates of one category with materials and own scores, in the order asked for; where the desk resumes is left alone.
 *
 * Of a recused candidate nothing is shown, so a comparison with one is refused whole.
 */
export function readCompared(
  bundle: BundleId,
  candidates: readonly CandidateId[],
  context: CallContext,
): Answer<"review/compare"> {
  const desk = openDesk(context, bundle);
  if (!desk.ok) return desk;
  const { db, session } = desk.value;
  if (seatRow(db, session).pledgedAtMs === null) return err({ kind: "expert/pledge-first" });
  const compared: ComparedCandidate[] = [];
  for (const id of new Set(candidates)) {
    const standing = candidateState(db, session, id);
    if (standing === undefined) return err({ kind: "expert/not-assigned", facts: { candidate: id } });
    const candidate = session.candidates.get(id);
    if (standing.state === "recused" || candidate === undefined)
      return err({ kind: "expert/compare-recused", facts: { name: standing.name } });
    compared.push({ candidate, standing, scores: Object.fromEntries(scoresOf(db, session, id)) });
  }
  if (new Set(compared.map(({ standing }) => standing.category)).size > 1 || compared.length < 2)
    return err({ kind: "expert/compare-unlike" });
  return ok({ candidates: compared });
}
