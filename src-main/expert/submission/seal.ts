import { KeyCertificate, ScoreDocument } from "#shared/formats/score-file.ts";
import type { ScoreForm } from "#shared/domain/score.ts";
import type { BundleId } from "#shared/ids.ts";
import type { Answer } from "#shared/ipc/api.ts";
import { err, ok } from "#shared/result.ts";
import { submission } from "#shared/schema/expert.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { brokenInvariants, expertInvariants } from "#main/db/invariants.ts";
import { appendJournal, journalHead } from "#main/db/journal.ts";
import type { ExpertTransaction } from "#main/db/databases.ts";
import { newestSubmission, seatRow, sheetRow, writableDesk } from "#main/expert/open-desk.ts";
import { openPrivateText } from "#main/expert/private-text.ts";
import { candidateStates, scoresByCandidate } from "#main/expert/review/candidate-states.ts";
import type { Session } from "#main/expert/sessions.ts";
import { sealCheckOf } from "#main/expert/submission/check-seal.ts";
import { encodeScoreFile } from "#main/score-files/encode-score-file.ts";
import type { CallContext } from "#main/world.ts";

/** Signs all forms as one score file and closes the desk for changes; refused while a judged form has a blank. */
export function seal(bundle: BundleId, context: CallContext): Answer<"submission/seal"> {
  const desk = writableDesk(context, bundle);
  if (!desk.ok) return desk;
  const { db, session } = desk.value;
  const missing = sealCheckOf(desk.value).missing.length;
  if (missing > 0) return err({ kind: "expert/incomplete", facts: { candidates: missing } });
  const sealedAtMs = context.now();
  return db.transaction((transaction) => {
    const document = documentOf(transaction, session, sealedAtMs);
    const bytes = encodeScoreFile({ document, signingSeed: session.signingSeed });
    const sha256 = sha256Hex(bytes);
    const fileName = `${document.round}-${document.expert}-r${String(document.revision)}.pss`;
    transaction
      .insert(submission)
      .values({
        bundle,
        expert: session.expert,
        revision: document.revision,
        sealedAtMs,
        sha256,
        fileName,
        bytes: Buffer.from(bytes).toString("utf8"),
      })
      .run();
    appendJournal(transaction, {
      atMs: sealedAtMs,
      actor: session.expert,
      kind: "sealed",
      facts: { bundle, revision: document.revision, sha256 },
    });
    const broken = brokenInvariants(transaction, expertInvariants);
    if (broken.length > 0) throw new Error(`sealing would break: ${broken.join("; ")}`);
    return ok({ revision: document.revision, sealedAtMs, sha256, fileName });
  });
}

function documentOf(transaction: ExpertTransaction, session: Session, sealedAtMs: number): ScoreDocument {
  const row = seatRow(transaction, session);
  const before = newestSubmission(transaction, session);
  const { index, hash } = session.head;
  return ScoreDocument.parse({
    format: "pingshen/scores",
    formatVersion: 1,
    round: index.round,
    bundle: index.bundle,
    bundleVersion: index.version,
    practice: index.practice,
    bundleHash: hash,
    ruleHash: index.ruleHash,
    expert: session.expert,
    expertName: session.seat.expert.name,
    slip: session.seat.slip,
    certificate: KeyCertificate.parse(JSON.parse(row.certificate)),
    revision: (before?.revision ?? 0) + 1,
    ...(before?.reopenReason == null ? {} : { reopenReason: before.reopenReason }),
    sealedAt: new Date(sealedAtMs).toISOString(),
    pledgedAt: new Date(row.pledgedAtMs ?? sealedAtMs).toISOString(),
    journalHead: journalHead(transaction),
    forms: formsOf(transaction, session),
  });
}

/** One form per assigned candidate, in the expert's order; a recused or abstained form carries no scores. */
function formsOf(transaction: ExpertTransaction, session: Session): ScoreForm[] {
  const scores = scoresByCandidate(transaction, session);
  return candidateStates(transaction, session).map((state) => {
    const row = sheetRow(transaction, session, state.id);
    const comment = row === undefined ? "" : openPrivateText(session, state.id, "comment", row.commentSealed);
    if (state.state === "recused")
      return {
        candidate: state.id,
        standing: { state: "recused", reason: state.reason, by: state.by },
        cells: [],
        comment: "",
      };
    if (state.state === "abstained")
      return { candidate: state.id, standing: { state: "abstained", reason: state.reason }, cells: [], comment };
    const cells = [...(scores.get(state.id) ?? [])].map(([criterion, tenths]) => ({
      criterion,
      cell: { state: "scored" as const, tenths },
    }));
    cells.sort((a, b) => (a.criterion < b.criterion ? -1 : 1));
    return { candidate: state.id, standing: { state: "judging" }, cells, comment };
  });
}
