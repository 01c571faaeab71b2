import { and, eq } from "drizzle-orm";
import type { BundleId } from "#shared/ids.ts";
import type { Answer } from "#shared/ipc/api.ts";
import { err, ok } from "#shared/result.ts";
import { submission } from "#shared/schema/expert.ts";
import { appendJournal } from "#main/db/journal.ts";
import { openDesk, sealedSubmission } from "#main/expert/open-desk.ts";
import type { CallContext } from "#main/world.ts";

/** Opens the desk again for a next revision; the sealed file of the old one is kept. */
export function reopen(bundle: BundleId, reason: string, context: CallContext): Answer<"submission/reopen"> {
  const desk = openDesk(context, bundle);
  if (!desk.ok) return desk;
  const { db, session } = desk.value;
  const sealed = sealedSubmission(db, session);
  if (sealed === undefined) return err({ kind: "expert/not-sealed" });
  const reopenedAtMs = context.now();
  db.transaction((transaction) => {
    transaction
      .update(submission)
      .set({ reopenedAtMs, reopenReason: reason })
      .where(
        and(
          eq(submission.bundle, bundle),
          eq(submission.expert, session.expert),
          eq(submission.revision, sealed.revision),
        ),
      )
      .run();
    appendJournal(transaction, {
      atMs: reopenedAtMs,
      actor: session.expert,
      kind: "reopened",
      facts: { bundle, revision: sealed.revision },
    });
  });
  return ok({ revision: sealed.revision + 1 });
}
