import type { ScoreDocument } from "#shared/formats/score-file.ts";
import type { ExpertDatabase } from "#main/db/databases.ts";
import type { Session } from "#main/expert/session.ts";
import { visitRows } from "#main/expert/visits/visit-rows.ts";

/** What a score file says of the visits: of candidates in it only; left out while there was none. */
export function visitsOfDocument(db: ExpertDatabase, session: Session): Pick<ScoreDocument, "visits"> {
  const visits = visitRows(db, session)
    .filter(({ candidate }) => session.envelope.order.includes(candidate))
    .map(({ candidate, position, openings, activeMs }) => ({
      candidate,
      position,
      openings,
      activeSeconds: Math.round(activeMs / 1000),
    }));
  return visits.length === 0 ? {} : { visits };
}
