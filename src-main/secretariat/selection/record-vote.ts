import { canonicalJson } from "#shared/formats/canonical-json.ts";
import type { RecordedVote } from "#shared/formats/result.ts";
import type { CandidateId } from "#shared/ids.ts";
import type { Input } from "#shared/ipc/api.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import type { Category } from "#shared/rules/rule-file.ts";
import { vote as voteTable } from "#shared/schema/secretariat-review.ts";
import { standingDecisions } from "#shared/scoring/apply-decisions.ts";
import { applyVote } from "#shared/scoring/apply-vote.ts";
import type { CategoryOutcome } from "#shared/scoring/category-outcome.ts";
import type { SecretariatTransaction } from "#main/db/databases.ts";
import { appendJournal, laterThanJournal } from "#main/db/journal.ts";
import { openRunOff, readRunOffs } from "#main/secretariat/run-off/read-run-offs.ts";
import { outcomeByFigures } from "#main/secretariat/selection/category-table.ts";
import { recordingTimeMs } from "#main/secretariat/selection/changes/recorded-changes.ts";
import type { FrozenSelection } from "#main/secretariat/selection/frozen-selection.ts";
import { isSamePerson } from "#shared/domain/is-same-person.ts";
import { categoryNamed } from "#shared/rules/category-named.ts";
import type { SelectionInput } from "#main/secretariat/selection/read-selection.ts";

/** Records who was chosen where the figures leave a tie. Votes are only added; the latest counts. */
export function recordVote(
  { opened, input }: FrozenSelection,
  ballot: Input<"result/vote">,
  nowMs: number,
): Result<{ vote: RecordedVote }, Problem> {
  const category = input.round.rules.categories.find(({ id }) => id === ballot.category);
  if (category === undefined) return err({ kind: "result/category-unknown", facts: { category: ballot.category } });
  if (isSamePerson(ballot.by, ballot.witness)) return err({ kind: "result/same-person" });
  if (ballot.demonstration && !input.round.practice) return err({ kind: "result/vote-demonstration" });
  const outcome = outcomeByFigures(input, category);
  const refusal = refuseBallot(category, outcome, ballot, input);
  if (refusal !== undefined) return err(refusal);
  if (hasStandingDecision(input, category))
    return err({ kind: "change/vote-after-decision", facts: categoryNamed(category) });
  const open = openRunOff(readRunOffs(opened.database), category.id);
  if (open !== undefined) return err({ kind: "run-off/close-first", facts: { number: open.number } });
  const atMs = recordingTimeMs(input.changes, laterThanJournal(opened.database, nowMs));
  const inGroupOrder = (ids: ReadonlySet<CandidateId>): CandidateId[] => outcome.tieGroup.filter((id) => ids.has(id));
  const votesOf = new Map(ballot.tally.map(({ candidate, votes }) => [candidate, votes]));
  const vote: RecordedVote = {
    category: category.id,
    group: [...outcome.tieGroup],
    chosen: inGroupOrder(new Set(ballot.chosen)),
    tally: inGroupOrder(new Set(votesOf.keys())).map((candidate) => ({
      candidate,
      votes: votesOf.get(candidate) ?? 0,
    })),
    recordedAt: new Date(atMs).toISOString(),
    recordedBy: ballot.by,
    witness: ballot.witness,
    reason: ballot.reason,
    demonstration: ballot.demonstration,
  };
  opened.database.transaction((transaction) => storeVote(transaction, vote, atMs));
  return ok({ vote });
}

/** Adds a vote inside the caller's transaction. `atMs` is the time that the vote names. */
export function storeVote(transaction: SecretariatTransaction, vote: RecordedVote, atMs: number): void {
  const { category, chosen, group, demonstration, recordedBy } = vote;
  transaction
    .insert(voteTable)
    .values({ category, record: canonicalJson(vote), recordedAtMs: atMs })
    .run();
  const facts = { category, chosen, group, demonstration };
  appendJournal(transaction, { atMs, actor: recordedBy, kind: "result/vote", facts });
}

/** Decisions rest on the list that the vote made, so the vote is not exchanged under them. */
export function hasStandingDecision({ changes }: SelectionInput, { id }: Category): boolean {
  const standing = standingDecisions(changes.decisions.filter(({ category }) => category === id));
  return !standing.ok || standing.value.length > 0;
}

function refuseBallot(
  category: Category,
  outcome: CategoryOutcome,
  { chosen, tally }: Input<"result/vote">,
  input: SelectionInput,
): Problem | undefined {
  const named = categoryNamed(category);
  const nameOf = (id: CandidateId | undefined): string =>
    input.candidates.find((one) => one.id === id)?.name ?? id ?? "";
  const applied = applyVote(outcome, chosen);
  if (!applied.ok) {
    switch (applied.error.kind) {
      case "no-open-tie":
        return { kind: "result/no-tie", facts: named };
      case "wrong-number":
        return {
          kind: "result/vote-seats",
          facts: { ...named, openSeats: outcome.openSeats, chosen: chosen.length },
        };
      case "not-in-group":
        return {
          kind: "result/vote-outside-tie",
          facts: { ...named, candidate: nameOf(applied.error.candidates[0]) },
        };
    }
  }
  const foreign = tally.find(({ candidate }) => !outcome.tieGroup.includes(candidate));
  if (foreign !== undefined)
    return { kind: "result/vote-outside-tie", facts: { ...named, candidate: nameOf(foreign.candidate) } };
  return contradicts(chosen, tally) ? { kind: "result/vote-tally", facts: named } : undefined;
}

/** A tally that names somebody twice, or gives somebody not chosen more votes than somebody chosen. */
function contradicts(chosen: readonly CandidateId[], tally: Input<"result/vote">["tally"]): boolean {
  const isChosen = (id: CandidateId): boolean => chosen.includes(id);
  const lowestChosen = Math.min(...tally.filter(({ candidate }) => isChosen(candidate)).map(({ votes }) => votes));
  const named = new Set(tally.map(({ candidate }) => candidate));
  return (
    named.size !== tally.length || tally.some(({ candidate, votes }) => !isChosen(candidate) && votes > lowestChosen)
  );
}
