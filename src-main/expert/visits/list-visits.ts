import type { BundleId } from "#shared/ids.ts";
import type { Answer } from "#shared/ipc/api.ts";
import { ok } from "#shared/result.ts";
import { openDesk } from "#main/expert/open-desk.ts";
import { visitRows } from "#main/expert/visits/visit-rows.ts";
import type { CallContext } from "#main/world.ts";

/** The expert's own visits, for the expert's own eyes. */
export function listVisits(bundle: BundleId, context: CallContext): Answer<"visit/list"> {
  const desk = openDesk(context, bundle);
  if (!desk.ok) return desk;
  const { db, session } = desk.value;
  return ok({
    visits: visitRows(db, session).map(({ candidate, position, openings, activeMs, lastMaterial, lastPage }) => ({
      candidate,
      position,
      openings,
      activeMs,
      lastMaterial,
      lastPage,
    })),
  });
}
