import { and, desc, eq } from "drizzle-orm";
import type { BundleId } from "#shared/ids.ts";
import type { Answer } from "#shared/ipc/api.ts";
import { ok } from "#shared/result.ts";
import { submission } from "#shared/schema/expert.ts";
import { openDesk, type OpenDesk } from "#main/expert/open-desk.ts";
import { openPrivateText } from "#main/expert/private-text.ts";
import type { Submission } from "#main/expert/submission/reseal.ts";
import type { CallContext } from "#main/world.ts";

/** Every score file that this expert sealed in the round, through all its bundles, newest first. */
export const ownSubmissions = ({ db, session }: Pick<OpenDesk, "db" | "session">): Submission[] =>
  db
    .select()
    .from(submission)
    .where(and(eq(submission.round, session.head.index.round), eq(submission.expert, session.expert)))
    .orderBy(desc(submission.revision))
    .all();

/** The same for the screen: when, which hash, and why it was opened again. */
export function listRevisions(bundle: BundleId, context: CallContext): Answer<"submission/revisions"> {
  const desk = openDesk(context, bundle);
  if (!desk.ok) return desk;
  const { expert, dataKey } = desk.value.session;
  const revisions = ownSubmissions(desk.value).map((row) => ({
    revision: row.revision,
    sealedAtMs: row.sealedAtMs,
    sha256: row.sha256,
    contentSha256: row.contentSha256,
    fileName: row.fileName,
    reopenedAtMs: row.reopenedAtMs,
    reopenReason: openPrivateText(
      { bundle: row.bundle, expert, dataKey },
      `r${String(row.revision)}`,
      "reopen",
      row.reopenReasonSealed ?? "",
    ),
  }));
  return ok({ revisions });
}
