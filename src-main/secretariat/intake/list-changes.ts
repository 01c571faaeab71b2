import { asc, desc, eq, type SQL } from "drizzle-orm";
import { latestDecisions } from "#main/secretariat/rounds/latest-decisions.ts";
import type { OpenRound } from "#main/secretariat/rounds/open-round.ts";
import type { CandidateId } from "#shared/ids.ts";
import type { ChangeRow, IntakeRunRow, RemovedRow } from "#shared/ipc/redelivery-calls.ts";
import { intakeChange, intakeRun, removedCandidate } from "#shared/schema/secretariat-intake.ts";

type Round = Pick<OpenRound, "database">;

/** Every intake with how much it changed, and everybody who was taken out, the newest first. */
export function listRuns({ database }: Round): {
  readonly runs: readonly IntakeRunRow[];
  readonly removed: readonly RemovedRow[];
} {
  const counts = new Map<number, Record<string, number>>();
  for (const { run, kind } of database
    .select({ run: intakeChange.run, kind: intakeChange.kind })
    .from(intakeChange)
    .all()) {
    const own = counts.get(run) ?? {};
    counts.set(run, { ...own, [kind]: (own[kind] ?? 0) + 1 });
  }
  const runs = database.select().from(intakeRun).orderBy(desc(intakeRun.id)).all();
  const removed = database.select().from(removedCandidate).orderBy(desc(removedCandidate.id)).all();
  return {
    runs: runs.map((run) => ({ ...run, changes: counts.get(run.id) ?? {} })),
    removed: removed.map(({ id, name, unitName, category, reason, removedBy, removedAtMs }) => ({
      ...{ id, name, unitName, category, reason, removedBy, removedAtMs },
    })),
  };
}

/** What one intake found otherwise than the one before, in the order of the workbook. */
export const changesOfRun = (round: Round, run: number): readonly ChangeRow[] =>
  readChanges(round, eq(intakeChange.run, run));

/** Everything that ever changed of a candidate, the newest intake first. */
export const changesOfCandidate = (round: Round, candidate: CandidateId): readonly ChangeRow[] =>
  readChanges(round, eq(intakeChange.candidate, candidate));

function readChanges({ database }: Round, which: SQL): readonly ChangeRow[] {
  const decisions = latestDecisions(database);
  return database
    .select({ change: intakeChange, run: intakeRun })
    .from(intakeChange)
    .innerJoin(intakeRun, eq(intakeRun.id, intakeChange.run))
    .where(which)
    .orderBy(desc(intakeChange.run), asc(intakeChange.id))
    .all()
    .map(({ change, run: { atMs, by, previousAtMs } }) => {
      const decision = decisions.get(change.candidate);
      const sinceDecision = change.marks && decision !== undefined && change.run > decision.intakeRun;
      return { ...change, atMs, by, previousAtMs, sinceDecision };
    });
}
