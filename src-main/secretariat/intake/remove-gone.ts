import { asc, eq } from "drizzle-orm";
import { appendJournal } from "#main/db/journal.ts";
import { tellPairs } from "#main/secretariat/intake/compare-photos.ts";
import { countRows } from "#main/secretariat/rounds/count-rows.ts";
import type { OpenRound } from "#main/secretariat/rounds/open-round.ts";
import { screenAll } from "#main/secretariat/screening/screen-all.ts";
import type { Input } from "#shared/ipc/api.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { removedCandidate } from "#shared/schema/secretariat-intake.ts";
import * as review from "#shared/schema/secretariat-review.ts";
import * as tables from "#shared/schema/secretariat.ts";

/**
 * Takes out a candidate whom the delivery no longer has; the row, its files and the decisions stay in the record.
 *
 * Errors: `round/scores-frozen`, `screening/candidate-not-found`, `intake/still-delivered`; `intake/gone-in-bundle` once a
 * bundle is out, because experts may have scored everyone in it.
 */
export function removeGone(
  { database, rules }: OpenRound,
  { candidate, reason, by }: Input<"intake/remove-gone">,
  now: () => number,
): Result<Record<string, never>, Problem> {
  if (countRows(database, review.freeze) > 0) return err({ kind: "round/scores-frozen" });
  const row = database.select().from(tables.candidate).where(eq(tables.candidate.id, candidate)).get();
  if (row === undefined) return err({ kind: "screening/candidate-not-found" });
  if (row.goneInRun === null) return err({ kind: "intake/still-delivered", facts: { name: row.name } });
  if (countRows(database, review.bundle) > 0) return err({ kind: "intake/gone-in-bundle", facts: { name: row.name } });
  const { decision, material, unit } = tables;
  const atMs = now();
  database.transaction((transaction) => {
    const unitName = transaction.select().from(unit).where(eq(unit.id, row.unit)).get()?.name ?? "";
    const materials = transaction.select().from(material).where(eq(material.candidate, candidate)).all();
    const decisions = transaction
      .select()
      .from(decision)
      .where(eq(decision.candidate, candidate))
      .orderBy(asc(decision.id))
      .all();
    const { name, category } = row;
    const record = { candidate: row, materials, decisions };
    const whom = { candidate, name, unitName, category, reason, removedBy: by, removedAtMs: atMs };
    transaction
      .insert(removedCandidate)
      .values({ ...whom, record })
      .run();
    transaction.delete(decision).where(eq(decision.candidate, candidate)).run();
    transaction.delete(tables.candidate).where(eq(tables.candidate.id, candidate)).run();
    appendJournal(transaction, { atMs, actor: by, kind: "intake/removed", facts: { candidate, category } });
    tellPairs(transaction, rules);
    screenAll(transaction, rules);
  });
  return ok({});
}
