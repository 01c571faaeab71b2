import type { RecordedDecision } from "#shared/formats/recorded-change.ts";
import type { CandidateId } from "#shared/ids.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { isSameKey, type CategoryOutcome } from "#shared/scoring/category-outcome.ts";

/** Of a decision, what the list follows. */
export type ListDecision = Pick<RecordedDecision, "number" | "kind" | "candidate" | "passedOver" | "revokes">;

/**
 * Why a decision cannot stand: a tie is still open, the person is not on the list, no seat is free, others come first,
 * nobody is passed over by it, the person cannot take a seat, or it takes back something other than the latest.
 */
export interface DecisionFault {
  readonly kind:
    "tie-open" | "not-listed" | "no-seat" | "not-next" | "not-first" | "cannot-take-seat" | "not-latest" | "unfit";
  /** Number of the decision. */
  readonly decision: number;
}

interface List {
  readonly selected: ReadonlySet<CandidateId>;
  readonly reserve: ReadonlySet<CandidateId>;
  readonly withdrawn: ReadonlySet<CandidateId>;
  readonly vacant: number;
}

type Step = Result<List, DecisionFault["kind"]>;

/**
 * The decisions that stand once those taken back are left out.
 *
 * Shape: in the order of recording, as `decisions` are.
 * Errors: a revocation of anything but the latest that stands.
 */
export function standingDecisions<Decision extends ListDecision>(
  decisions: readonly Decision[],
): Result<readonly Decision[], DecisionFault> {
  const standing: Decision[] = [];
  for (const decision of decisions) {
    if (decision.kind !== "revocation") standing.push(decision);
    else if (standing.pop()?.number !== decision.revokes) return err({ kind: "not-latest", decision: decision.number });
  }
  return ok(standing);
}

/**
 * The outcome as the recorded decisions of its category change the list; ranks and scores stay what they are.
 *
 * Shape: `selected` and `reserve` stay in the order of the ranking; nobody moves up unasked, a seat that is left stays
 * vacant until a promotion.
 * Errors: DecisionFault of the first decision that does not fit.
 */
export function applyDecisions(
  outcome: CategoryOutcome,
  decisions: readonly ListDecision[],
): Result<CategoryOutcome, DecisionFault> {
  const [first] = decisions;
  if (first === undefined) return ok(outcome);
  if (outcome.openSeats > 0 && outcome.chosen.length === 0) return err({ kind: "tie-open", decision: first.number });
  const standing = standingDecisions(decisions);
  if (!standing.ok) return standing;
  let list: List = {
    selected: new Set(outcome.selected),
    reserve: new Set(outcome.reserve),
    withdrawn: new Set(),
    vacant: outcome.vacant,
  };
  for (const decision of standing.value) {
    const changed = applyOne(outcome, list, decision);
    if (!changed.ok) return err({ kind: changed.error, decision: decision.number });
    list = changed.value;
  }
  const { selected, reserve, vacant } = list;
  return ok({
    ...outcome,
    selected: outcome.ordered.filter((id) => selected.has(id)),
    reserve: outcome.ordered.filter((id) => reserve.has(id)),
    vacant,
  });
}

function applyOne(outcome: CategoryOutcome, list: List, { kind, candidate, passedOver }: ListDecision): Step {
  switch (kind) {
    case "withdrawal":
      return withdraw(list, candidate);
    case "promotion":
      return promote(outcome, list, candidate);
    case "deviation":
      return passedOver === undefined ? err("unfit") : deviate(outcome, list, candidate, passedOver);
    case "revocation":
      return err("unfit");
  }
}

function withdraw(list: List, candidate: CandidateId): Step {
  const { selected, reserve, withdrawn, vacant } = list;
  if (!selected.has(candidate) && !reserve.has(candidate)) return err("not-listed");
  return ok({
    selected: without(selected, candidate),
    reserve: without(reserve, candidate),
    withdrawn: new Set([...withdrawn, candidate]),
    vacant: vacant + (selected.has(candidate) ? 1 : 0),
  });
}

function promote(outcome: CategoryOutcome, list: List, candidate: CandidateId): Step {
  if (list.vacant === 0) return err("no-seat");
  if (!isFirst(outcome, list, candidate)) return err("not-next");
  return ok(seat(list, candidate));
}

function deviate(outcome: CategoryOutcome, list: List, candidate: CandidateId, passedOver: CandidateId): Step {
  const { selected, reserve, withdrawn, vacant } = list;
  const canTakeSeat = outcome.candidates.some(({ id, status }) => id === candidate && status === "ranked");
  if (!canTakeSeat || selected.has(candidate) || withdrawn.has(candidate) || candidate === passedOver)
    return err("cannot-take-seat");
  if (selected.has(passedOver))
    return ok({
      selected: new Set([...without(selected, passedOver), candidate]),
      reserve: new Set([...without(reserve, candidate), passedOver]),
      withdrawn,
      vacant,
    });
  if (vacant === 0) return err("no-seat");
  return isFirst(outcome, list, passedOver) ? ok(seat(list, candidate)) : err("not-first");
}

/** Puts somebody on a free seat. */
const seat = ({ selected, reserve, withdrawn, vacant }: List, candidate: CandidateId): List => ({
  selected: new Set([...selected, candidate]),
  reserve: without(reserve, candidate),
  withdrawn,
  vacant: vacant - 1,
});

const without = (ids: ReadonlySet<CandidateId>, gone: CandidateId): ReadonlySet<CandidateId> =>
  new Set([...ids].filter((id) => id !== gone));

/** Whether nobody of the reserve stands before the candidate; those exactly equal to the first are first, too. */
function isFirst(outcome: CategoryOutcome, { reserve }: List, candidate: CandidateId): boolean {
  const next = outcome.ordered.find((id) => reserve.has(id));
  if (next === undefined || !reserve.has(candidate)) return false;
  return next === candidate || isSameKey(outcome.candidates, next, candidate);
}
