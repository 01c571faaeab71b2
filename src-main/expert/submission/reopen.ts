import { and, eq } from "drizzle-orm";
import type { BundleId } from "#shared/ids.ts";
import type { Answer } from "#shared/ipc/api.ts";
import { err, ok } from "#shared/result.ts";
import { submission } from "#shared/schema/expert.ts";
import { appendJournal } from "#main/db/journal.ts";
import { openDesk, sealedSubmission } from "#main/expert/open-desk.ts";
import { sealPrivateText } from "#main/expert/private-text.ts";
import type { CallContext } from "#main/world.ts";

/** Opens the desk again for a next revision; the sealed file of the old one is kept, the reason is kept sealed. */
export function reopen(bundle: BundleId, reason: string, context: CallContext): Answer<"submission/reopen"> {
  const desk = openDesk(context, bundle);
  if (!desk.ok) return desk;
  const { db, session } = desk.value;
  const sealed = sealedSubmission(db, session);
  if (sealed === undefined) return err({ kind: "expert/not-sealed" });
  const { round, expert, revision } = sealed;
  const reopenedAtMs = context.now();
  const reopenReasonSealed = sealPrivateText(session, `r${revision}`, "reopen", reason, context.randomBytes);
  db.transaction((transaction) => {
    transaction
      .update(submission)
      .set({ reopenedAtMs, reopenReasonSealed })
      .where(and(eq(submission.round, round), eq(submission.expert, expert), eq(submission.revision, revision)))
      .run();
    appendJournal(transaction, { atMs: reopenedAtMs, actor: expert, kind: "reopened", facts: { bundle, revision } });
  });
  return ok({ revision: revision + 1 });
}
