import { and, eq } from "drizzle-orm";
import type { Answer, Input } from "#shared/ipc/api.ts";
import type { ConflictRow } from "#shared/ipc/roster-calls.ts";
import { err, ok } from "#shared/result.ts";
import { candidate, expert, knownRecusal } from "#shared/schema/secretariat.ts";
import { freeze } from "#shared/schema/secretariat-review.ts";
import { conflictDecision } from "#shared/schema/secretariat-roster.ts";
import { groundNames } from "#shared/words/conflict-grounds.ts";
import type { SecretariatTransaction } from "#main/db/databases.ts";
import { appendJournal } from "#main/db/journal.ts";
import { pairKey, readConflicts } from "#main/secretariat/roster/list-conflicts.ts";
import { countRows } from "#main/secretariat/rounds/count-rows.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import type { CallContext } from "#main/world.ts";

type Pair = Input<"conflicts/decide">["pairs"][number];

/**
 * Records what a person says of possible conflicts: confirmed ones become recusals of the next bundle, dismissed ones
 * are recusals no more.
 *
 * Errors: `round/scores-frozen`, `conflict/pair-unknown`, `conflict/reason-missing`.
 */
export function decideConflicts(input: Input<"conflicts/decide">, context: CallContext): Answer<"conflicts/decide"> {
  const round = openRound(context, input.round);
  if (!round.ok) return round;
  const { database } = round.value;
  const { pairs, verdict, reason, by } = input;
  if (countRows(database, freeze) > 0) return err({ kind: "round/scores-frozen" });
  const experts = new Set(
    database
      .select()
      .from(expert)
      .all()
      .map(({ id }) => id),
  );
  const candidates = new Set(
    database
      .select()
      .from(candidate)
      .all()
      .map(({ id }) => id),
  );
  const strange = pairs.find((pair) => !experts.has(pair.expert) || !candidates.has(pair.candidate));
  if (strange !== undefined) return err({ kind: "conflict/pair-unknown", facts: { ...strange } });
  const proposed = new Map(readConflicts(round.value).map((row) => [pairKey(row.expert, row.candidate), row.grounds]));
  const groundsOf = (pair: Pair): ConflictRow["grounds"] => proposed.get(pairKey(pair.expert, pair.candidate)) ?? [];
  const unasked = pairs.some((pair) => groundsOf(pair).length === 0);
  if (reason === "" && (verdict === "dismissed" || unasked)) return err({ kind: "conflict/reason-missing" });
  const atMs = context.now();
  database.transaction((transaction) => {
    for (const pair of pairs) {
      const grounds = groundsOf(pair);
      const said = reason === "" ? grounds.map(({ ground }) => groundNames[ground].zh).join("；") : reason;
      const decided = { decidedBy: by, decidedAtMs: atMs };
      transaction
        .insert(conflictDecision)
        .values({ ...pair, verdict, grounds, reason: said, ...decided })
        .run();
      recuse(transaction, pair, verdict === "confirmed" ? said : undefined);
    }
    const facts = { verdict, pairs: pairs.map((pair) => pairKey(pair.expert, pair.candidate)) };
    appendJournal(transaction, { atMs, actor: by, kind: "conflicts/decided", facts });
  });
  return ok({ decided: pairs.length });
}

/** `reason` undefined: the expert may judge the candidate. */
function recuse(transaction: SecretariatTransaction, pair: Pair, reason: string | undefined): void {
  const own = and(eq(knownRecusal.expert, pair.expert), eq(knownRecusal.candidate, pair.candidate));
  transaction.delete(knownRecusal).where(own).run();
  if (reason !== undefined)
    transaction
      .insert(knownRecusal)
      .values({ ...pair, reason })
      .run();
}
