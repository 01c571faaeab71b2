import { and, eq } from "drizzle-orm";
import type { BundleId } from "#shared/ids.ts";
import type { Answer } from "#shared/ipc/api.ts";
import { ok } from "#shared/result.ts";
import { seat } from "#shared/schema/expert.ts";
import { appendJournal } from "#main/db/journal.ts";
import { openDesk, seatRow } from "#main/expert/open-desk.ts";
import type { CallContext } from "#main/world.ts";

/** Records the expert's pledge; pledging again keeps the first time. */
export function pledge(bundle: BundleId, context: CallContext): Answer<"review/pledge"> {
  const desk = openDesk(context, bundle);
  if (!desk.ok) return desk;
  const { db, session } = desk.value;
  const pledgedAtMs = seatRow(db, session).pledgedAtMs ?? context.now();
  db.transaction((transaction) => {
    if (seatRow(transaction, session).pledgedAtMs !== null) return;
    transaction
      .update(seat)
      .set({ pledgedAtMs })
      .where(and(eq(seat.bundle, bundle), eq(seat.expert, session.expert)))
      .run();
    appendJournal(transaction, { atMs: pledgedAtMs, actor: session.expert, kind: "pledged", facts: { bundle } });
  });
  return ok({ pledgedAtMs });
}
