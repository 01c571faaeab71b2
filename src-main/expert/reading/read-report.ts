import type { BundleId } from "#shared/ids.ts";
import type { Answer } from "#shared/ipc/api.ts";
import { ok } from "#shared/result.ts";
import { openDesk } from "#main/expert/open-desk.ts";
import { troublesOf } from "#main/expert/reading/hand-in-reading.ts";
import { noteRows } from "#main/expert/reading/note-rows.ts";
import { ownerOf } from "#main/expert/reading/owner-of.ts";
import type { CallContext } from "#main/world.ts";

/** What stands on the expert's report so far. */
export function readReport(bundle: BundleId, context: CallContext): Answer<"reading/report"> {
  const desk = openDesk(context, bundle);
  if (!desk.ok) return desk;
  const { db, session } = desk.value;
  const troubles = troublesOf(db, session).map((trouble) => {
    const owner = ownerOf(session, trouble.material);
    return { ...trouble, name: owner?.candidate.name ?? "", title: owner?.material.title ?? "" };
  });
  return ok({ troubles, notesHandedIn: noteRows(db, session).filter(({ handedIn }) => handedIn).length });
}
