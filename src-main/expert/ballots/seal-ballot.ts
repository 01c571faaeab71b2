import { KeyCertificate } from "#shared/formats/score-file.ts";
import { RunOffBallot } from "#shared/formats/run-off.ts";
import type { Answer, Input } from "#shared/ipc/api.ts";
import { err, ok } from "#shared/result.ts";
import { sealedBallot } from "#shared/schema/expert-ballots.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { appendJournal } from "#main/db/journal.ts";
import { readBallotRequest } from "#main/expert/ballots/read-ballot.ts";
import { ballotFacts, newestBallot } from "#main/expert/ballots/sealed-ballots.ts";
import { seatRow, type OpenDesk } from "#main/expert/open-desk.ts";
import { encodeBallot } from "#main/score-files/run-off-files.ts";
import { sealToRecipient } from "#main/score-files/seal-to-recipient.ts";
import type { CallContext } from "#main/world.ts";

/** Signs the expert's choice, seals it to the secretariat and keeps it; the next revision when there was one before. */
export async function sealBallot(
  desk: OpenDesk,
  input: Input<"ballot/seal">,
  context: CallContext,
): Promise<Answer<"ballot/seal">> {
  const { db, session } = desk;
  const read = await readBallotRequest(desk, input.file, context);
  if (!read.ok) return read;
  const { value: request, sha256 } = read.value;
  // The file may have been exchanged since it was shown.
  if (sha256 !== input.request) return err({ kind: "run-off-request/changed" });
  const chosen = request.candidates.filter((id) => input.chosen.includes(id));
  if (chosen.length !== request.places || input.chosen.length !== request.places)
    return err({ kind: "ballot/choice", facts: { places: request.places, chosen: input.chosen.length } });
  const sealedAtMs = context.now();
  const { index } = session.head;
  const ballot = RunOffBallot.parse({
    format: "pingshen/ballot",
    formatVersion: 1,
    round: index.round,
    practice: index.practice,
    ruleHash: index.ruleHash,
    number: request.number,
    request: sha256,
    bundle: session.bundle,
    expert: session.expert,
    slip: session.seat.slip,
    certificate: KeyCertificate.parse(JSON.parse(seatRow(db, session).certificate)),
    revision: (newestBallot(desk, sha256)?.revision ?? 0) + 1,
    chosen,
    sealedAt: new Date(sealedAtMs).toISOString(),
  } satisfies RunOffBallot);
  const content = encodeBallot(ballot, session.signingSeed);
  const bytes = Buffer.from(await sealToRecipient(content, index.recipient));
  if (context.sessions.current() !== session) return err({ kind: "expert/locked" });
  const { round, expert, number, revision } = ballot;
  const row = {
    ...{ round, expert, request: sha256, revision, bundle: session.bundle, chosen, sealedAtMs },
    fileName: `${round}-${expert}-run-off-${String(number)}-r${String(revision)}.psa`,
    sha256: sha256Hex(bytes),
    contentSha256: sha256Hex(content),
  };
  const isKept = db.transaction((transaction) => {
    // Whoever pressed twice made one ballot.
    if ((newestBallot({ ...desk, db }, sha256)?.revision ?? 0) + 1 !== revision) return false;
    transaction
      .insert(sealedBallot)
      .values({ ...row, bytes })
      .run();
    const facts = { bundle: row.bundle, request: sha256, revision, contentSha256: row.contentSha256 };
    appendJournal(transaction, { atMs: sealedAtMs, actor: expert, kind: "ballot-sealed", facts });
    return true;
  });
  return isKept ? ok(ballotFacts(row)) : err({ kind: "expert/changed-while-sealing" });
}
