import {
  evidencePaths,
  evidenceRunOffFolder,
  evidenceRunOffPath,
  type EvidenceRecord,
} from "#shared/formats/evidence-pack.ts";
import type { EvidenceDifference } from "#shared/words/evidence-steps.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { readRequest } from "#main/score-files/run-off-files.ts";
import { checkBallots, type RunOffEntry } from "#main/secretariat/evidence/check-ballots.ts";
import { twoPeople } from "#main/secretariat/evidence/check-freeze.ts";
import { isOrganisers } from "#main/secretariat/evidence/check-pack-signature.ts";
import { newestAssignments } from "#main/secretariat/evidence/check-record.ts";
import { compare, presence, yesNo } from "#main/secretariat/evidence/difference.ts";
import type { OpenedPack } from "#main/secretariat/evidence/open-pack.ts";
import { countOf } from "#main/secretariat/run-off/read-run-offs.ts";
import { decidedChain, type CountedRunOff } from "#main/secretariat/run-off/run-off-chain.ts";
import { votersOf } from "#main/secretariat/run-off/voters-of.ts";
import type { RankingInput } from "#main/secretariat/selection/read-selection.ts";

type Walk = Iterable<EvidenceDifference | undefined>;

/** Every ballot is the signed answer of somebody who was asked, and a vote by ballots is what they count to. */
export function* checkRunOffs(pack: OpenedPack, input: RankingInput): Walk {
  const { files, record } = pack;
  const entries = record.runOffs ?? [];
  const expected = entries.map((_, at) => String(at + 1)).join(" ");
  yield compare(evidencePaths.record, "number", expected, entries.map(({ number }) => String(number)).join(" "));
  const counted: CountedRunOff[] = [];
  for (const entry of entries) yield* checkRunOff(pack, input, entry, counted);
  const listed = new Set(
    entries.flatMap(({ sha256, ballots }) => [sha256, ...ballots.map((one) => one.sha256)]).map(evidenceRunOffPath),
  );
  for (const path of [...files.keys()].sort())
    if (path.startsWith(evidenceRunOffFolder)) yield compare(path, "presence", presence(listed.has(path)), "@present");
  yield* checkDecided(record, entries, counted);
}

function* checkRunOff(pack: OpenedPack, input: RankingInput, entry: RunOffEntry, counted: CountedRunOff[]): Walk {
  const { files, record } = pack;
  const label = `run-off ${String(entry.number)}`;
  const content = files.get(evidenceRunOffPath(entry.sha256));
  yield compare(label, "presence", "@present", presence(content !== undefined));
  yield compare(label, "hash", entry.sha256, sha256Hex(content ?? ""));
  const read = readRequest(content ?? new Uint8Array());
  yield compare(label, "signature", "@holds", read.ok ? "@holds" : "@fails");
  if (!read.ok) return;
  const { value: request, publicKey } = read.value;
  yield compare(label, "organiserKey", "@holds", isOrganisers(pack, publicKey) ? "@holds" : "@fails");
  yield compare(label, "number", entry.number, request.number);
  yield compare(label, "round", record.round, request.round);
  yield compare(label, "practice", yesNo(record.practice), yesNo(request.practice));
  yield compare(label, "ruleHash", record.ruleHash, request.ruleHash);
  yield compare(label, "stateHash", record.frozen.stateHash, request.stateHash);
  yield compare(label, "category", entry.category, request.category);
  const asked = votersOf(input, newestAssignments(record), request.category, request.candidates);
  yield compare(label, "voters", asked.join(" "), request.voters.join(" "));
  if (entry.closed !== undefined) yield twoPeople(label, entry.closed.by, entry.closed.witness);
  const ballots = yield* checkBallots(pack, entry, request);
  counted.push({ sha256: entry.sha256, request, count: countOf({ request, ballots }) });
}

/** A vote that names run-offs says what their ballots say. */
function* checkDecided(
  record: EvidenceRecord,
  entries: readonly RunOffEntry[],
  counted: readonly CountedRunOff[],
): Walk {
  for (const vote of record.votes) {
    const { runOffs } = vote;
    if (runOffs === undefined) continue;
    yield* checkVote({ ...vote, runOffs }, counted);
    for (const { closed } of entries.filter(({ sha256 }) => runOffs.includes(sha256))) {
      const at = closed?.at ?? "@missing";
      if (at > vote.recordedAt)
        yield { subject: vote.category, fact: "closedBefore", expected: vote.recordedAt, found: at };
    }
  }
}

type VoteByBallots = EvidenceRecord["votes"][number] & { readonly runOffs: readonly string[] };

function* checkVote(
  { category, group, chosen, tally, runOffs }: VoteByBallots,
  counted: readonly CountedRunOff[],
): Walk {
  const last = counted.find(({ sha256 }) => sha256 === runOffs.at(-1));
  const decided = last && decidedChain(last, counted);
  yield compare(category, "request", idsOr(decided?.runOffs), runOffs.join(" "));
  yield compare(category, "tieGroup", idsOr(last?.request.group), group.join(" "));
  yield compare(category, "vote", idsOr(decided?.chosen), chosen.join(" "));
  yield compare(category, "tally", tallyText(decided?.tally ?? []), tallyText(tally));
}

const idsOr = (ids: readonly string[] | undefined): string => ids?.join(" ") ?? "@missing";

const tallyText = (tally: Readonly<EvidenceRecord["votes"][number]["tally"]>): string =>
  tally.map(({ candidate, votes }) => `${candidate}:${String(votes)}`).join(" ");
