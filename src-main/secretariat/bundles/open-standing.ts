import { desc, eq, max } from "drizzle-orm";
import type { SecretariatDatabase } from "#main/db/databases.ts";
import { appendJournal, laterThanJournal } from "#main/db/journal.ts";
import { changedSinceDecision } from "#main/secretariat/intake/changes-since.ts";
import { newestRun } from "#main/secretariat/intake/newest-run.ts";
import { latestDecisions } from "#main/secretariat/rounds/latest-decisions.ts";
import type { OpenRound } from "#main/secretariat/rounds/open-round.ts";
import type { CandidateId } from "#shared/ids.ts";
import type { Input } from "#shared/ipc/api.ts";
import type { StandingRow } from "#shared/ipc/screening-desk-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { standingException } from "#shared/schema/secretariat-desk.ts";
import { intakeChange } from "#shared/schema/secretariat-intake.ts";
import { candidate, unit } from "#shared/schema/secretariat.ts";

/**
 * Candidates whose decision a person has to look at again: the material changed after it, or they are admitted and the
 * newest delivery has them no more. With the exceptions that were recorded for them.
 *
 * Shape: in the order of the workbook.
 */
export function standingRows(database: Pick<SecretariatDatabase, "select">): readonly StandingRow[] {
  const decisions = latestDecisions(database);
  const changed = changedSinceDecision(database);
  const newestChange = new Map(
    database
      .select({ candidate: intakeChange.candidate, run: max(intakeChange.run) })
      .from(intakeChange)
      .where(eq(intakeChange.marks, true))
      .groupBy(intakeChange.candidate)
      .all()
      .map((row) => [row.candidate, row.run ?? 0]),
  );
  const exceptions = new Map<CandidateId, typeof standingException.$inferSelect>();
  for (const row of database.select().from(standingException).orderBy(desc(standingException.id)).all())
    if (!exceptions.has(row.candidate)) exceptions.set(row.candidate, row);
  const rows = database
    .select({ row: candidate, unitName: unit.name })
    .from(candidate)
    .innerJoin(unit, eq(unit.id, candidate.unit))
    .orderBy(candidate.position, candidate.id)
    .all();
  return rows.flatMap(({ row: { id, number, name, category, goneInRun }, unitName }): StandingRow[] => {
    const decision = decisions.get(id);
    if (decision === undefined) return [];
    const isGone = goneInRun !== null && decision.outcome === "admitted";
    if (!isGone && (goneInRun !== null || !changed.has(id))) return [];
    const since = isGone ? goneInRun : (newestChange.get(id) ?? 0);
    const known = exceptions.get(id);
    const holds = known !== undefined && known.intakeRun >= since && known.recordedAtMs >= decision.decidedAtMs;
    const exception = holds ? { reason: known.reason, by: known.recordedBy, atMs: known.recordedAtMs } : null;
    const whom = { candidate: id, number, name, unitName, category, decision: decision.outcome };
    return [{ ...whom, why: isGone ? "gone" : "changed", exception }];
  });
}

/** Refuses a bundle while a decision is to be looked at again and no exception was recorded for it. */
export function checkStanding(database: Pick<SecretariatDatabase, "select">): Result<readonly StandingRow[], Problem> {
  const rows = standingRows(database);
  const open = rows.filter(({ exception }) => exception === null);
  const [first] = open;
  if (first === undefined) return ok(rows);
  return err({ kind: "bundle/open-standing", facts: { count: open.length, name: first.name } });
}

/** Records that decisions stand although something changed after them, each with its reason. Errors: `bundle/nothing-to-except`. */
export function recordException(
  { database }: Pick<OpenRound, "database">,
  { exceptions, by }: Input<"bundles/except">,
  now: () => number,
): Result<{ excepted: number }, Problem> {
  const reasons = new Map(exceptions.map(({ candidate: whom, reason }) => [whom, reason]));
  const open = standingRows(database).flatMap((row) => {
    const reason = reasons.get(row.candidate);
    return row.exception === null && reason !== undefined ? [{ ...row, reason }] : [];
  });
  if (open.length === 0) return err({ kind: "bundle/nothing-to-except" });
  const atMs = laterThanJournal(database, now());
  database.transaction((transaction) => {
    const intakeRun = newestRun(transaction);
    for (const row of open) {
      const whom = { candidate: row.candidate, intakeRun };
      transaction
        .insert(standingException)
        .values({ ...whom, reason: row.reason, recordedBy: by, recordedAtMs: atMs })
        .run();
      appendJournal(transaction, { atMs, actor: by, kind: "bundles/excepted", facts: { ...whom, why: row.why } });
    }
  });
  return ok({ excepted: open.length });
}
