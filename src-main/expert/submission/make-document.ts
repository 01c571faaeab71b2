import { KeyCertificate, ScoreDocument } from "#shared/formats/score-file.ts";
import type { ScoreForm } from "#shared/domain/score.ts";
import type { CandidateId } from "#shared/ids.ts";
import type { ExpertDatabase } from "#main/db/databases.ts";
import { journalHead } from "#main/db/journal.ts";
import { newestSubmission, seatRow } from "#main/expert/open-desk.ts";
import { openPrivateText } from "#main/expert/private-text.ts";
import { criterionCommentsByCandidate } from "#main/expert/review/criterion-comments.ts";
import { handInReading } from "#main/expert/reading/hand-in-reading.ts";
import { candidateStates, scoresByCandidate, sheetsByCandidate } from "#main/expert/review/candidate-states.ts";
import type { Session } from "#main/expert/session.ts";
import { visitsOfDocument } from "#main/expert/visits/visits-of-document.ts";
import { volumeRows } from "#main/expert/volumes/volume-rows.ts";

/** The document of the next revision as everything stands now. `sealedAtMs`: milliseconds since 1970. */
export function makeDocument(db: ExpertDatabase, session: Session, sealedAtMs: number): ScoreDocument {
  const row = seatRow(db, session);
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
    expertName: session.envelope.expert.name,
    slip: session.seat.slip,
    certificate: KeyCertificate.parse(JSON.parse(row.certificate)),
    ...revisionOf(db, session),
    sealedAt: new Date(sealedAtMs).toISOString(),
    pledgedAt: new Date(row.pledgedAtMs ?? sealedAtMs).toISOString(),
    verification: verificationOf(db, session),
    journalHead: journalHead(db),
    forms: formsOf(db, session),
    ...visitsOfDocument(db, session),
    ...handInReading(db, session, recusedOf(db, session)),
  });
}

/** Revisions count through all bundles of the round; a newer bundle is itself a reason for the next one. */
function revisionOf(db: ExpertDatabase, session: Session): Pick<ScoreDocument, "revision" | "reopenReason"> {
  const before = newestSubmission(db, session);
  if (before === undefined) return { revision: 1 };
  const { bundle, revision, reopenReasonSealed } = before;
  const { expert, dataKey } = session;
  const said = openPrivateText({ bundle, expert, dataKey }, `r${revision}`, "reopen", reopenReasonSealed ?? "");
  const newBundle = bundle === session.bundle ? "" : `第 ${session.head.index.version} 版评审包`;
  return { revision: revision + 1, reopenReason: [said, newBundle].filter((part) => part !== "").join("；") };
}

const recusedOf = (db: ExpertDatabase, session: Session): ReadonlySet<CandidateId> =>
  new Set(candidateStates(db, session).flatMap(({ id, state }) => (state === "recused" ? [id] : [])));

function verificationOf(db: ExpertDatabase, session: Session): ScoreDocument["verification"] {
  const rows = volumeRows(db, session.bundle);
  // The payload of the head has a row of its own, so there is one more than volumes.
  const all = rows.length > session.head.index.volumes.length;
  return {
    complete: all && rows.every(({ state }) => state === "verified"),
    damagedFiles: rows.reduce((sum, { damaged }) => sum + damaged.length, 0),
  };
}

/** One form per assigned candidate, in the expert's order; a recused or abstained form carries no scores. */
function formsOf(db: ExpertDatabase, session: Session): ScoreForm[] {
  const scores = scoresByCandidate(db, session);
  const sheets = sheetsByCandidate(db, session);
  const saidOf = criterionCommentsByCandidate(db, session);
  return candidateStates(db, session).map(({ id, state, reason, by }): ScoreForm => {
    if (state === "recused") return { candidate: id, standing: { state, reason, by }, cells: [], comment: "" };
    const comment = openPrivateText(session, id, "comment", sheets.get(id)?.commentSealed ?? "");
    if (state === "abstained") return { candidate: id, standing: { state, reason }, cells: [], comment };
    const criterionComments = saidOf.get(id);
    const cells = [...(scores.get(id) ?? [])].map(([criterion, tenths]) => ({
      criterion,
      cell: { state: "scored" as const, tenths },
    }));
    cells.sort((a, b) => (a.criterion < b.criterion ? -1 : 1));
    return { candidate: id, standing: { state }, cells, comment, ...(criterionComments && { criterionComments }) };
  });
}
