import { appendJournal, laterThanJournal } from "#main/db/journal.ts";
import { countRows } from "#main/secretariat/rounds/count-rows.ts";
import type { OpenRound } from "#main/secretariat/rounds/open-round.ts";
import { recordDecisions } from "#main/secretariat/screening/record-decisions.ts";
import { screenAll } from "#main/secretariat/screening/screen-all.ts";
import { planned } from "#main/secretariat/screening-bulk/plan.ts";
import type { Input } from "#shared/ipc/api.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { bulkDecision } from "#shared/schema/secretariat-desk.ts";
import { freeze } from "#shared/schema/secretariat-review.ts";

/**
 * Records exactly the decisions of the plan that was seen, all in one transaction: an entry of the journal for each
 * candidate, and one for the whole.
 *
 * Errors: `round/scores-frozen`, `screening/candidate-not-found`, `screening/preview-outdated`, `screening/bulk-empty`,
 * `screening/reason-needed`.
 */
export function decideBulk(
  round: OpenRound,
  input: Input<"screening/bulk-decide">,
  now: () => number,
): Result<{ decided: number }, Problem> {
  const { database, rules } = round;
  if (countRows(database, freeze) > 0) return err({ kind: "round/scores-frozen" });
  const fresh = planned(round, input);
  if (!fresh.ok) return fresh;
  const { plan, standing } = fresh.value;
  const { changes, leftOut } = plan;
  if (plan.seen !== input.seen) return err({ kind: "screening/preview-outdated" });
  if (changes.length === 0) return err({ kind: "screening/bulk-empty", facts: { count: leftOut.length } });
  const { outcome, reason, by } = input;
  if (plan.needsReason && reason === "")
    return err({ kind: "screening/reason-needed", facts: { count: changes.length } });
  const atMs = laterThanJournal(round.database, now());
  database.transaction((transaction) => {
    const ids = changes.map(({ candidate }) => candidate);
    const made = recordDecisions(transaction, ids, standing, { outcome, reason, by, atMs });
    const rows = changes.flatMap(({ candidate, before }, at) => {
      const decision = made[at];
      return decision === undefined ? [] : [{ candidate, before, decision }];
    });
    const { id } = transaction
      .insert(bulkDecision)
      .values({ outcome, reason, changes: rows, decidedBy: by, decidedAtMs: atMs })
      .returning({ id: bulkDecision.id })
      .get();
    const facts = { bulk: id, outcome, decided: changes.length, leftOut: leftOut.length };
    appendJournal(transaction, { atMs, actor: by, kind: "screening/bulk-decided", facts });
    screenAll(transaction, rules);
  });
  return ok({ decided: changes.length });
}
