import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { journal } from "#shared/schema/journal.ts";
import { submission } from "#shared/schema/expert.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import type { ExpertDatabase } from "#main/db/databases.ts";
import { appendJournal } from "#main/db/journal.ts";
import type { OpenDesk } from "#main/expert/open-desk.ts";
import { openKeptContent } from "#main/expert/submission/kept-content.ts";
import { sealToRecipient } from "#main/score-files/seal-to-recipient.ts";
import type { CallContext } from "#main/world.ts";

/** A sealed score file as it is kept. */
export type Submission = typeof submission.$inferSelect;

/**
 * The score file as the present bundle's recipient can open it: the same bytes while the recipient is the same, else the
 * same signed content sealed once more and kept instead.
 *
 * Errors: throws when the kept content cannot be opened, which is a damaged database. `undefined`: locked meanwhile.
 */
export async function sealedForRecipient(
  { db, session }: OpenDesk,
  row: Submission,
  context: CallContext,
): Promise<Pick<Submission, "bytes" | "sha256" | "fileName"> | undefined> {
  const { recipient } = session.head.index;
  if (row.bundle === session.bundle || recipientOf(db, row.contentSha256) === recipient) return row;
  const content = openKeptContent(session.dataKey, row, row.contentSealed);
  if (content === undefined) throw new Error("a sealed score file cannot be opened for its new recipient");
  const bytes = Buffer.from(await sealToRecipient(content, recipient));
  if (context.sessions.current() !== session) return undefined;
  const sha256 = sha256Hex(bytes);
  const { round, expert, revision, bundle, contentSha256 } = row;
  db.transaction((transaction) => {
    transaction
      .update(submission)
      .set({ bytes, sha256 })
      .where(and(eq(submission.round, round), eq(submission.expert, expert), eq(submission.revision, revision)))
      .run();
    appendJournal(transaction, {
      atMs: context.now(),
      actor: expert,
      kind: "resealed",
      facts: { bundle, revision, contentSha256, recipient },
    });
  });
  return { bytes, sha256, fileName: row.fileName };
}

/** To whom a content was sealed last; an age file does not say it itself, the journal does. */
function recipientOf(db: ExpertDatabase, contentSha256: string): string | undefined {
  return db
    .select({ recipient: sql<string>`json_extract(${journal.facts}, '$.recipient')` })
    .from(journal)
    .where(
      and(
        inArray(journal.kind, ["sealed", "resealed"]),
        eq(sql`json_extract(${journal.facts}, '$.contentSha256')`, contentSha256),
      ),
    )
    .orderBy(desc(journal.sequence))
    .limit(1)
    .get()?.recipient;
}
