import type { ScoreDocument } from "#shared/formats/score-file.ts";
import type { BundleId } from "#shared/ids.ts";
import type { Answer } from "#shared/ipc/api.ts";
import type { Sealed } from "#shared/ipc/expert-calls.ts";
import { err, ok } from "#shared/result.ts";
import { submission } from "#shared/schema/expert.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { brokenInvariants, expertInvariants } from "#main/db/invariants.ts";
import { appendJournal, journalHead } from "#main/db/journal.ts";
import { writableDesk, type OpenDesk } from "#main/expert/open-desk.ts";
import { sealCheckOf } from "#main/expert/submission/check-seal.ts";
import { sealKeptContent } from "#main/expert/submission/kept-content.ts";
import { makeDocument } from "#main/expert/submission/make-document.ts";
import { encodeScoreContent } from "#main/score-files/encode-score-content.ts";
import { isTooLargeToHandIn, scoreFileLimitBytes } from "#main/score-files/score-file-fault.ts";
import { sealToRecipient } from "#main/score-files/seal-to-recipient.ts";
import type { CallContext } from "#main/world.ts";

/** A score file that was made and is not kept yet. */
interface MadeFile {
  readonly document: ScoreDocument;
  /** What was signed: only the owner of `recipient` reads it in `bytes`. */
  readonly content: Uint8Array;
  readonly recipient: string;
  readonly bytes: Uint8Array;
}

const attempts = 3;

/**
 * Signs all forms as one score file, seals it to the secretariat and closes the desk for changes.
 *
 * Refused while a judged form has a blank. The file is made outside the transaction, and kept only when the journal has
 * not grown meanwhile: what is sealed is what stands on the laptop.
 */
export async function seal(bundle: BundleId, context: CallContext): Promise<Answer<"submission/seal">> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const desk = writableDesk(context, bundle);
    if (!desk.ok) return desk;
    const missing = sealCheckOf(desk.value).missing.length;
    if (missing > 0) return err({ kind: "expert/incomplete", facts: { candidates: missing } });
    const { db, session } = desk.value;
    const sealedAtMs = context.now();
    const document = makeDocument(db, session, sealedAtMs);
    const content = encodeScoreContent({ document, signingSeed: session.signingSeed });
    if (isTooLargeToHandIn(content.length)) {
      const facts = { megabytes: Math.ceil(content.length / 1e6), limit: Math.floor(scoreFileLimitBytes / 1e6) };
      return err({ kind: "expert/comments-too-long", facts });
    }
    const { recipient } = session.head.index;
    const bytes = await sealToRecipient(content, recipient);
    if (context.sessions.current() !== session) return err({ kind: "expert/locked" });
    const sealed = keep(desk.value, { document, content, recipient, bytes }, sealedAtMs, context);
    if (sealed !== undefined) return ok(sealed);
  }
  return err({ kind: "expert/changed-while-sealing" });
}

/** Keeps the file, unless something was changed since its document was made. */
function keep({ db, session }: OpenDesk, file: MadeFile, sealedAtMs: number, context: CallContext): Sealed | undefined {
  const { document, content, recipient } = file;
  const { round, expert, revision } = document;
  const bytes = Buffer.from(file.bytes);
  const sha256 = sha256Hex(bytes);
  const contentSha256 = sha256Hex(content);
  const fileName = `${round}-${expert}-r${String(revision)}.pss`;
  const contentSealed = sealKeptContent(session.dataKey, { round, expert, revision }, content, context.randomBytes);
  return db.transaction((transaction) => {
    if (journalHead(transaction) !== document.journalHead) return undefined;
    const row = { bundle: session.bundle, round, expert, revision, sealedAtMs, fileName };
    transaction
      .insert(submission)
      .values({ ...row, sha256, contentSha256, bytes, contentSealed })
      .run();
    appendJournal(transaction, {
      atMs: sealedAtMs,
      actor: expert,
      kind: "sealed",
      // Names the content alone: its sealing is random, and a score file that carried it would not be made twice alike.
      facts: { bundle: session.bundle, revision, contentSha256, recipient },
    });
    const broken = brokenInvariants(transaction, expertInvariants);
    if (broken.length > 0) throw new Error(`sealing would break: ${broken.join("; ")}`);
    return { revision, sealedAtMs, sha256, contentSha256, fileName };
  });
}
