import { and, desc, eq } from "drizzle-orm";
import type { BundleId, CandidateId } from "#shared/ids.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import type { Category } from "#shared/rules/rule-file.ts";
import { seat, sheet, submission } from "#shared/schema/expert.ts";
import type { ExpertDatabase, ExpertTransaction } from "#main/db/databases.ts";
import type { Session } from "#main/expert/session.ts";
import type { World } from "#main/world.ts";

/** The desk of the unlocked expert. */
export interface OpenDesk {
  readonly db: ExpertDatabase;
  readonly session: Session;
}

/**
 * The unlocked expert's desk for this bundle; a problem when locked or unlocked for another.
 *
 * Whoever asks is at the desk, so it stays open; but a desk that was left for too long is locked first, also when the
 * laptop slept meanwhile. A trial is a desk of its own, in memory.
 */
export function openDesk(world: World, bundle: BundleId): Result<OpenDesk, Problem> {
  world.sessions.stay(world.now());
  return deskLeftAlone(world, bundle);
}

/** The same for what the page asks of its own accord: nobody need be there, so the desk does not stay open for it. */
export function deskLeftAlone(world: World, bundle: BundleId): Result<OpenDesk, Problem> {
  world.sessions.lockWhenIdle(world.now());
  const session = world.sessions.current();
  const trial = world.sessions.trial();
  if (trial?.session.bundle === bundle) return ok({ db: trial.db, session: trial.session });
  if (session?.bundle !== bundle) return err({ kind: "expert/locked" });
  return ok({ db: world.databases.expert(), session });
}

/** A sealed score file of this bundle that is in force: the newest that was not reopened. */
export function sealedSubmission(
  db: ExpertDatabase | ExpertTransaction,
  session: Session,
): typeof submission.$inferSelect | undefined {
  const newest = newestSubmission(db, session);
  return newest?.bundle === session.bundle && newest.reopenedAtMs === null ? newest : undefined;
}

/** The newest revision of all bundles of the round, reopened or not. */
export function newestSubmission(
  db: ExpertDatabase | ExpertTransaction,
  session: Session,
): typeof submission.$inferSelect | undefined {
  const [newest] = db
    .select()
    .from(submission)
    .where(and(eq(submission.round, session.head.index.round), eq(submission.expert, session.expert)))
    .orderBy(desc(submission.revision))
    .limit(1)
    .all();
  return newest;
}

/** The expert's own row; it exists as long as a session does. */
export function seatRow(db: ExpertDatabase | ExpertTransaction, session: Session): typeof seat.$inferSelect {
  const [row] = db
    .select()
    .from(seat)
    .where(and(eq(seat.bundle, session.bundle), eq(seat.expert, session.expert)))
    .all();
  if (row === undefined) throw new Error("a session without a seat");
  return row;
}

/** The sheet of one candidate, or `undefined` while untouched. */
export function sheetRow(
  db: ExpertDatabase | ExpertTransaction,
  session: Session,
  candidate: CandidateId,
): typeof sheet.$inferSelect | undefined {
  const [row] = db
    .select()
    .from(sheet)
    .where(and(eq(sheet.bundle, session.bundle), eq(sheet.expert, session.expert), eq(sheet.candidate, candidate)))
    .all();
  return row;
}

/** The category of a candidate that this expert judges; a problem for anyone else's and for a recusal that was known. */
export function categoryOf(session: Session, candidate: CandidateId): Result<Category, Problem> {
  if (session.recused.has(candidate)) return err({ kind: "expert/not-judging" });
  const entry = session.candidates.get(candidate);
  const category = session.head.rules.categories.find((each) => each.id === entry?.category);
  if (category === undefined) return err({ kind: "expert/not-assigned", facts: { candidate } });
  return ok(category);
}

/** What may be changed now: pledged and not sealed. */
export function writableDesk(world: World, bundle: BundleId): Result<OpenDesk, Problem> {
  const desk = unsealedDesk(world, bundle);
  if (!desk.ok) return desk;
  const { db, session } = desk.value;
  return seatRow(db, session).pledgedAtMs === null ? err({ kind: "expert/pledge-first" }) : desk;
}

/** Not sealed, pledged or not: recusals come before the pledge, which speaks of them. */
export function unsealedDesk(world: World, bundle: BundleId): Result<OpenDesk, Problem> {
  const desk = openDesk(world, bundle);
  if (!desk.ok) return desk;
  const { db, session } = desk.value;
  const sealed = sealedSubmission(db, session);
  if (sealed !== undefined) return err({ kind: "expert/sealed", facts: { revision: sealed.revision } });
  return desk;
}
