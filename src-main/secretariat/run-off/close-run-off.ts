import { eq } from "drizzle-orm";
import type { RecordedVote } from "#shared/formats/result.ts";
import type { Answer, Input } from "#shared/ipc/api.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok } from "#shared/result.ts";
import { runOff as runOffTable } from "#shared/schema/secretariat-run-off.ts";
import { appendJournal, laterThanJournal } from "#main/db/journal.ts";
import { countOf, missingVoters, readRunOffs, type StoredRunOff } from "#main/secretariat/run-off/read-run-offs.ts";
import { decidedChain, isAboutTie, type DecidedChain } from "#main/secretariat/run-off/run-off-chain.ts";
import { outcomeByFigures } from "#main/secretariat/selection/category-table.ts";
import { recordingTimeMs } from "#main/secretariat/selection/changes/recorded-changes.ts";
import type { FrozenSelection } from "#main/secretariat/selection/frozen-selection.ts";
import { isSamePerson } from "#shared/domain/is-same-person.ts";
import { categoryNamed } from "#shared/rules/category-named.ts";
import { hasStandingDecision, storeVote } from "#main/secretariat/selection/record-vote.ts";

/** Closes a run-off by two people, counts it, and records the vote where it decides. */
export function closeRunOff(
  { opened, input }: FrozenSelection,
  { number, by, witness, reason }: Input<"run-off/close">,
  nowMs: number,
): Answer<"run-off/close"> {
  const runOffs = readRunOffs(opened.database);
  const runOff = runOffs.find((one) => one.number === number);
  if (runOff === undefined) return err({ kind: "run-off/unknown", facts: { number } });
  if (isSamePerson(by, witness)) return err({ kind: "result/same-person" });
  const refusal = refuseClosing(runOff, reason);
  if (refusal !== undefined) return err(refusal);
  const category = input.round.rules.categories.find(({ id }) => id === runOff.category);
  // A ballot on a tie that is no more is closed too, and decides nothing.
  const outcome = category && outcomeByFigures(input, category);
  const isCurrent = outcome !== undefined && isAboutTie(runOff.request, outcome);
  const decided = isCurrent ? decisionOf(runOff, runOffs) : undefined;
  if (category !== undefined && decided !== undefined && hasStandingDecision(input, category))
    return err({ kind: "change/vote-after-decision", facts: categoryNamed(category) });
  const atMs = recordingTimeMs(input.changes, laterThanJournal(opened.database, nowMs));
  opened.database.transaction((transaction) => {
    transaction
      .update(runOffTable)
      .set({ closedAtMs: atMs, closedBy: by, witness, reason })
      .where(eq(runOffTable.number, number))
      .run();
    const facts = { number, ballots: runOff.ballots.map(({ sha256 }) => sha256), decided: decided !== undefined };
    appendJournal(transaction, { atMs, actor: by, kind: "run-off/closed", facts });
    if (decided !== undefined) storeVote(transaction, voteOf(runOff, decided, { by, witness, reason, atMs }), atMs);
  });
  return ok({ decided: decided !== undefined });
}

function refuseClosing(runOff: StoredRunOff, reason: string): Problem | undefined {
  const { number } = runOff;
  if (runOff.closedAtMs !== null) return { kind: "run-off/closed", facts: { number } };
  const count = missingVoters(runOff).length;
  return count > 0 && reason === "" ? { kind: "run-off/missing-ballots", facts: { count } } : undefined;
}

/** What the ballots decide, with the run-offs that this one follows. */
const decisionOf = (runOff: StoredRunOff, all: readonly StoredRunOff[]): DecidedChain | undefined =>
  decidedChain(
    { ...runOff, count: countOf(runOff) },
    all.map((one) => ({ ...one, count: countOf(one) })),
  );

const voteOf = (
  { request }: StoredRunOff,
  { chosen, tally, runOffs }: DecidedChain,
  people: { readonly by: string; readonly witness: string; readonly reason: string; readonly atMs: number },
): RecordedVote => ({
  category: request.category,
  group: [...request.group],
  chosen: [...chosen],
  tally: [...tally],
  recordedAt: new Date(people.atMs).toISOString(),
  recordedBy: people.by,
  witness: people.witness,
  reason: people.reason,
  demonstration: false,
  runOffs: [...runOffs],
});
