import { desc, eq } from "drizzle-orm";
import { appendJournal } from "#main/db/journal.ts";
import { countRows } from "#main/secretariat/rounds/count-rows.ts";
import { latestDecisions } from "#main/secretariat/rounds/latest-decisions.ts";
import type { OpenRound } from "#main/secretariat/rounds/open-round.ts";
import { screenAll } from "#main/secretariat/screening/screen-all.ts";
import type { Input } from "#shared/ipc/api.ts";
import type { BulkRow } from "#shared/ipc/screening-desk-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { bulkDecision, undoneBulk, withdrawnDecision } from "#shared/schema/secretariat-desk.ts";
import { freeze } from "#shared/schema/secretariat-review.ts";

type Bulk = typeof bulkDecision.$inferSelect;

/** Every bulk decision, the newest first. */
export function listBulks({ database }: Pick<OpenRound, "database">): readonly BulkRow[] {
  const inForce = new Set([...latestDecisions(database).values()].map(({ id }) => id));
  return database
    .select({ bulk: bulkDecision, undone: undoneBulk })
    .from(bulkDecision)
    .leftJoin(undoneBulk, eq(undoneBulk.bulk, bulkDecision.id))
    .orderBy(desc(bulkDecision.id))
    .all()
    .map(({ bulk: { changes, ...bulk }, undone }) => ({
      ...bulk,
      decided: changes.length,
      inForce: changes.filter(({ decision }) => inForce.has(decision)).length,
      undone,
    }));
}

/**
 * Takes back the decisions of a bulk decision that are in force still; the ones before them are in force again. What
 * somebody decided since stays.
 *
 * Errors: `round/scores-frozen`, `screening/bulk-not-found`, `screening/bulk-undone`.
 */
export function undoBulk(
  { database, rules }: OpenRound,
  { bulk, reason, by }: Input<"screening/bulk-undo">,
  now: () => number,
): Result<{ withdrawn: number }, Problem> {
  if (countRows(database, freeze) > 0) return err({ kind: "round/scores-frozen" });
  const row: Bulk | undefined = database.select().from(bulkDecision).where(eq(bulkDecision.id, bulk)).get();
  if (row === undefined) return err({ kind: "screening/bulk-not-found" });
  const decisions = latestDecisions(database);
  const standing = row.changes.filter(({ candidate, decision }) => decisions.get(candidate)?.id === decision);
  if (standing.length === 0) return err({ kind: "screening/bulk-undone" });
  const atMs = now();
  database.transaction((transaction) => {
    for (const { candidate, decision, before } of standing) {
      transaction.insert(withdrawnDecision).values({ decision, withdrawnBy: by, withdrawnAtMs: atMs }).run();
      const facts = { candidate, from: row.outcome, to: before ?? "" };
      appendJournal(transaction, { atMs, actor: by, kind: "screening/decision-withdrawn", facts });
    }
    const withdrawn = standing.length;
    transaction.insert(undoneBulk).values({ bulk, reason, withdrawn, undoneBy: by, undoneAtMs: atMs }).run();
    appendJournal(transaction, { atMs, actor: by, kind: "screening/bulk-undone", facts: { bulk, withdrawn } });
    screenAll(transaction, rules);
  });
  return ok({ withdrawn: standing.length });
}
