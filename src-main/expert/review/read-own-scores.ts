import type { BundleId, CategoryId } from "#shared/ids.ts";
import type { Answer } from "#shared/ipc/api.ts";
import { err, ok } from "#shared/result.ts";
import { openDesk, seatRow } from "#main/expert/open-desk.ts";
import { candidateStates, scoresByCandidate } from "#main/expert/review/candidate-states.ts";
import type { CallContext } from "#main/world.ts";

/** The own scores of one category, for planning a move in the own ranking; of recused candidates there are none. */
export function readOwnScores(
  bundle: BundleId,
  category: CategoryId,
  context: CallContext,
): Answer<"review/own-scores"> {
  const desk = openDesk(context, bundle);
  if (!desk.ok) return desk;
  const { db, session } = desk.value;
  if (seatRow(db, session).pledgedAtMs === null) return err({ kind: "expert/pledge-first" });
  const own = scoresByCandidate(db, session);
  const shown = candidateStates(db, session).filter(
    (candidate) => candidate.category === category && candidate.state !== "recused",
  );
  return ok({ scores: Object.fromEntries(shown.map(({ id }) => [id, Object.fromEntries(own.get(id) ?? [])])) });
}
