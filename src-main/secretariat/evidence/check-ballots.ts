import { evidenceRunOffPath, type EvidenceRecord } from "#shared/formats/evidence-pack.ts";
import type { RunOffBallot, RunOffRequest } from "#shared/formats/run-off.ts";
import type { EvidenceDifference } from "#shared/words/evidence-steps.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { readBallot } from "#main/score-files/run-off-files.ts";
import { compare, presence, yesNo } from "#main/secretariat/evidence/difference.ts";
import type { OpenedPack } from "#main/secretariat/evidence/open-pack.ts";
import { fromBase64 } from "#main/signing/base64.ts";
import { checkCertificate } from "#main/signing/key-certificate.ts";

/** A run-off as the record lists it. */
export type RunOffEntry = NonNullable<EvidenceRecord["runOffs"]>[number];

type Differences = Generator<EvidenceDifference | undefined>;
type BallotEntry = RunOffEntry["ballots"][number];

/** Checks the ballots of a run-off one by one and answers what they say. */
export function* checkBallots(
  { files, record }: OpenedPack,
  entry: RunOffEntry,
  request: RunOffRequest,
): Generator<EvidenceDifference | undefined, RunOffBallot[]> {
  const ballots: RunOffBallot[] = [];
  const seen = new Set<string>();
  for (const one of entry.ballots) {
    const label = `run-off ${String(entry.number)} ${one.expert} r${String(one.revision)}`;
    yield compare(label, "revision", "@no", yesNo(seen.has(`${one.expert} ${String(one.revision)}`)));
    seen.add(`${one.expert} ${String(one.revision)}`);
    const content = files.get(evidenceRunOffPath(one.sha256));
    yield compare(label, "presence", "@present", presence(content !== undefined));
    yield compare(label, "hash", one.sha256, sha256Hex(content ?? ""));
    const read = readBallot(content ?? new Uint8Array());
    yield compare(label, "signature", "@holds", read.ok ? "@holds" : "@fails");
    if (!read.ok) continue;
    const { value: ballot, publicKey } = read.value;
    yield* checkSaid(label, record, entry, one, ballot);
    yield* checkSigner(label, record, one, ballot, publicKey);
    yield compare(label, "choice", "@holds", fits(ballot, request) ? "@holds" : ballot.chosen.join(" "));
    const closedAt = entry.closed?.at;
    if (closedAt !== undefined && one.receivedAt > closedAt)
      yield { subject: label, fact: "closedBefore", expected: closedAt, found: one.receivedAt };
    yield compare(label, "voters", "@present", presence(request.voters.includes(ballot.expert)));
    ballots.push(ballot);
  }
  return ballots;
}

function* checkSaid(
  label: string,
  record: EvidenceRecord,
  entry: RunOffEntry,
  one: BallotEntry,
  ballot: RunOffBallot,
): Differences {
  yield compare(label, "expert", one.expert, ballot.expert);
  yield compare(label, "revision", one.revision, ballot.revision);
  yield compare(label, "round", record.round, ballot.round);
  yield compare(label, "practice", yesNo(record.practice), yesNo(ballot.practice));
  yield compare(label, "ruleHash", record.ruleHash, ballot.ruleHash);
  yield compare(label, "number", entry.number, ballot.number);
  yield compare(label, "request", entry.sha256, ballot.request);
}

function* checkSigner(
  label: string,
  record: EvidenceRecord,
  { receivedAt }: BallotEntry,
  { round, slip, expert, bundle, certificate }: RunOffBallot,
  publicKey: Uint8Array,
): Differences {
  const seat = record.bundles.find((one) => one.bundle === bundle)?.seats.find((one) => one.expert === expert);
  yield compare(label, "slip", seat?.slip ?? "@missing", slip);
  const slipKey = fromBase64(seat?.slipKey ?? "", 32);
  const certified = slipKey && checkCertificate({ round, slip, expert, slipKey, certificate });
  const holds = certified !== undefined && Buffer.from(certified).equals(publicKey);
  yield compare(label, "certificate", "@holds", holds ? "@holds" : "@fails");
  const revoked = record.revoked.find((one) => one.slip === slip);
  if (revoked !== undefined && revoked.revokedAt <= receivedAt)
    yield { subject: label, fact: "mergedBefore", expected: revoked.revokedAt, found: receivedAt };
}

const fits = ({ chosen }: RunOffBallot, { candidates, places }: RunOffRequest): boolean =>
  chosen.length === places && new Set(chosen).size === places && chosen.every((id) => candidates.includes(id));
