import { decisionReasons } from "#shared/formats/recorded-change.ts";
import type { CandidateId } from "#shared/ids.ts";
import type { Input } from "#shared/ipc/api.ts";
import type { RecordedNumber } from "#shared/ipc/change-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { applyDecisions, type ListDecision } from "#shared/scoring/apply-decisions.ts";
import { drawnOutcome } from "#main/secretariat/selection/category-table.ts";
import { latestChange } from "#main/secretariat/selection/changes/recorded-changes.ts";
import { recordChange } from "#main/secretariat/selection/changes/record-change.ts";
import type { FrozenSelection } from "#main/secretariat/selection/frozen-selection.ts";
import { isSamePerson } from "#shared/domain/is-same-person.ts";
import { categoryNamed } from "#shared/rules/category-named.ts";

type Wish = Input<"result/decide">;

/** Records a decision on the list of a category; it changes who is on the list and never a score. */
export function recordDecision(frozen: FrozenSelection, wish: Wish, nowMs: number): Result<RecordedNumber, Problem> {
  const { input } = frozen;
  const category = input.round.rules.categories.find(({ id }) => id === wish.category);
  if (category === undefined) return err({ kind: "result/category-unknown", facts: { category: wish.category } });
  if (isSamePerson(wish.by, wish.witness)) return err({ kind: "result/same-person" });
  if (!decisionReasons[wish.kind].includes(wish.reason)) return err({ kind: "change/reason-unfit" });
  const { passedOver } = wish;
  const decision = decisionOf(wish);
  const before = input.changes.decisions.filter((one) => one.category === category.id);
  const number = (latestChange(input.changes)?.number ?? 0) + 1;
  const drawn = drawnOutcome(input, category);
  if (!drawn.ok) throw new Error(`a recorded vote does not fit: ${drawn.error}`);
  const decided = applyDecisions(drawn.value, [...before, { ...decision, number }]);
  if (!decided.ok) {
    const nameOf = (id: CandidateId): string => input.candidates.find((one) => one.id === id)?.name ?? id;
    const facts = {
      ...categoryNamed(category),
      candidate: nameOf(wish.candidate),
      passedOver: passedOver === undefined ? "–" : nameOf(passedOver),
    };
    return err({ kind: `change/${decided.error.kind}`, facts });
  }
  const { text, approver, minutes, reason } = wish;
  const said = { text, approver, minutes, reason, recordedBy: wish.by, witness: wish.witness };
  const change = { category: category.id, ...decision, ...said };
  const facts = { ...decision, reason };
  return ok(recordChange(frozen, { kind: "decision", change }, facts, nowMs));
}

/** What the list follows; facts that do not go with the kind are left out. */
function decisionOf({ kind, candidate, passedOver, revokes }: Wish): Omit<ListDecision, "number"> {
  return {
    kind,
    candidate,
    ...(kind === "deviation" && passedOver !== undefined ? { passedOver } : {}),
    ...(kind === "revocation" && revokes !== undefined ? { revokes } : {}),
  };
}
