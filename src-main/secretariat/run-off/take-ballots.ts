import { controlCode } from "#shared/control-code.ts";
import type { ExpertId } from "#shared/ids.ts";
import type { Answer, Input } from "#shared/ipc/api.ts";
import type { CheckedBallot } from "#shared/ipc/run-off-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok } from "#shared/result.ts";
import { runOffBallot } from "#shared/schema/secretariat-run-off.ts";
import type { SecretariatTransaction } from "#main/db/databases.ts";
import { appendJournal, laterThanJournal } from "#main/db/journal.ts";
import { openBallot, type OpenedBallot } from "#main/secretariat/run-off/open-ballots.ts";
import { readBallotFiles } from "#main/secretariat/run-off/read-ballot-files.ts";
import { missingVoters, readRunOffs, type StoredRunOff } from "#main/secretariat/run-off/read-run-offs.ts";
import { frozenSelection } from "#main/secretariat/selection/frozen-selection.ts";
import type { CallContext } from "#main/world.ts";

/**
 * Checks answers one by one and takes in those that pass. Their number is seen, not what they say.
 *
 * Once everybody has voted the count may be seen, so nothing is taken any more: nobody votes anew knowing it.
 */
export async function takeBallots(input: Input<"run-off/take">, context: CallContext): Promise<Answer<"run-off/take">> {
  const frozen = frozenSelection(context, input.round);
  if (!frozen.ok) return frozen;
  const identities = context.keyring.identities(input.round);
  if (identities.length === 0) return err({ kind: "key/locked" });
  const files = readBallotFiles(context.grants, input.files);
  if (!files.ok) return files;
  const { database } = frozen.value.opened;
  const before = takingRunOff(readRunOffs(database), input.number);
  if ("kind" in before) return err(before);
  const opened: OpenedBallot[] = [];
  for (const file of files.value) opened.push(await openBallot(frozen.value, before, file, identities));
  const nowMs = laterThanJournal(database, context.now());
  const nameOf = (id: ExpertId): string => frozen.value.input.experts.find((one) => one.id === id)?.name ?? "";
  return database.transaction((transaction) => {
    // Opening took its time; another call may have closed it meanwhile.
    const runOff = takingRunOff(readRunOffs(transaction), input.number);
    if ("kind" in runOff) return err(runOff);
    const ballots: CheckedBallot[] = [];
    const taken = new Set<string>();
    for (const one of opened) {
      const judged = judge(one, runOff, opened);
      const sha256 = one.ballot?.sha256 ?? "";
      // The same file may have been chosen twice.
      if (isNew(judged) && !taken.has(sha256)) store(transaction, runOff, one, { by: input.by, nowMs });
      taken.add(sha256);
      ballots.push({ ...judged, expert: judged.expert && { ...judged.expert, name: nameOf(judged.expert.id) } });
    }
    return ok({ ballots });
  });
}

const isNew = ({ verdict }: CheckedBallot): boolean => verdict === "taken" || verdict === "replaces";

function store(
  transaction: SecretariatTransaction,
  runOff: StoredRunOff,
  { ballot, content, fileName }: OpenedBallot,
  { by, nowMs }: { readonly by: string; readonly nowMs: number },
): void {
  if (ballot === undefined || content === undefined) throw new Error("a ballot that was taken without its content");
  const { sha256, value } = ballot;
  const { expert, revision, chosen } = value;
  transaction
    .insert(runOffBallot)
    .values({
      ...{ sha256, runOff: runOff.number, expert, revision, chosen, fileName },
      ...{ content: Buffer.from(content), receivedAtMs: nowMs, receivedBy: by },
    })
    .run();
  // Not whom it chooses: the journal may be looked at before the count.
  const facts = { number: runOff.number, expert, revision, sha256 };
  appendJournal(transaction, { atMs: nowMs, actor: by, kind: "run-off/ballot", facts });
}

/** The run-off of this number, or why it takes no ballots. */
function takingRunOff(runOffs: readonly StoredRunOff[], number: number): StoredRunOff | Problem {
  const runOff = runOffs.find((one) => one.number === number);
  if (runOff === undefined) return { kind: "run-off/unknown", facts: { number } };
  if (runOff.closedAtMs !== null) return { kind: "run-off/closed", facts: { number } };
  return missingVoters(runOff).length === 0 ? { kind: "run-off/all-voted", facts: { number } } : runOff;
}

function judge(one: OpenedBallot, runOff: StoredRunOff, siblings: readonly OpenedBallot[]): CheckedBallot {
  const said = one.ballot?.value;
  const known = {
    fileName: one.fileName,
    expert: said === undefined ? null : { id: said.expert, name: "" },
    revision: said?.revision ?? null,
    code: one.ballot === undefined ? "" : controlCode(one.ballot.sha256),
  };
  if (one.problem !== undefined || one.ballot === undefined)
    return { ...known, verdict: "refused", steps: one.steps, problem: one.problem ?? null };
  const { sha256 } = one.ballot;
  if (runOff.ballots.some((other) => other.sha256 === sha256))
    return { ...known, verdict: "same", steps: [...one.steps, { step: "revision", passed: true }], problem: null };
  const problem = staleness(one.ballot, runOff, siblings);
  const steps = [...one.steps, { step: "revision" as const, passed: problem === undefined }];
  if (problem !== undefined) return { ...known, verdict: "refused", steps, problem };
  const replaces = runOff.ballots.some(({ expert }) => expert === one.ballot?.value.expert);
  return { ...known, verdict: replaces ? "replaces" : "taken", steps, problem: null };
}

/** The rules of score files: two different files of one revision stop, only the highest revision is taken. */
function staleness(
  { sha256, value: { expert, revision } }: NonNullable<OpenedBallot["ballot"]>,
  runOff: StoredRunOff,
  siblings: readonly OpenedBallot[],
): Problem | undefined {
  const others = [...runOff.ballots, ...siblings.flatMap(validOf)].filter(
    (other) => other.expert === expert && other.sha256 !== sha256,
  );
  if (others.some((other) => other.revision === revision)) return { kind: "ballot/double", facts: { revision } };
  const newest = Math.max(0, ...others.map((other) => other.revision));
  return newest > revision ? { kind: "ballot/stale", facts: { revision, newest } } : undefined;
}

const validOf = ({
  ballot,
  problem,
}: OpenedBallot): { readonly expert: ExpertId; readonly revision: number; readonly sha256: string }[] =>
  ballot === undefined || problem !== undefined ? [] : [{ ...ballot.value, sha256: ballot.sha256 }];
