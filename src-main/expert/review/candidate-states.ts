import { and, eq } from "drizzle-orm";
import type { CandidateId, CriterionId } from "#shared/ids.ts";
import type { CandidateState } from "#shared/ipc/expert-calls.ts";
import { score, sheet } from "#shared/schema/expert.ts";
import type { ExpertDatabase, ExpertTransaction } from "#main/db/databases.ts";
import { openPrivateText } from "#main/expert/private-text.ts";
import type { Session } from "#main/expert/sessions.ts";

/** The expert's scores of each candidate, whole tenths by criterion. Candidates without a score are left out. */
export function scoresByCandidate(
  db: ExpertDatabase | ExpertTransaction,
  session: Session,
): Map<CandidateId, Map<CriterionId, number>> {
  const rows = db
    .select()
    .from(score)
    .where(and(eq(score.bundle, session.bundle), eq(score.expert, session.expert)))
    .all();
  const scores = new Map<CandidateId, Map<CriterionId, number>>();
  for (const row of rows) {
    const own = scores.get(row.candidate) ?? new Map<CriterionId, number>();
    scores.set(row.candidate, own.set(row.criterion, row.tenths));
  }
  return scores;
}

/** The expert's scores of one candidate, whole tenths by criterion. */
export function scoresOf(
  db: ExpertDatabase | ExpertTransaction,
  session: Session,
  candidate: CandidateId,
): Map<CriterionId, number> {
  const rows = db
    .select({ criterion: score.criterion, tenths: score.tenths })
    .from(score)
    .where(and(eq(score.bundle, session.bundle), eq(score.expert, session.expert), eq(score.candidate, candidate)))
    .all();
  return new Map(rows.map((row) => [row.criterion, row.tenths]));
}

/** How the expert stands to every assigned candidate, in the expert's own order. */
export function candidateStates(db: ExpertDatabase | ExpertTransaction, session: Session): CandidateState[] {
  const sheets = db
    .select()
    .from(sheet)
    .where(and(eq(sheet.bundle, session.bundle), eq(sheet.expert, session.expert)))
    .all();
  const sheetOf = new Map(sheets.map((row) => [row.candidate, row]));
  const scores = scoresByCandidate(db, session);
  const entries = new Map(session.head.catalogue.candidates.map((entry) => [entry.id, entry]));
  const criteria = new Map(
    session.head.rules.categories.map((category) => [category.id, category.rubric.criteria.map(({ id }) => id)]),
  );
  return session.seat.order.flatMap((id) => {
    const entry = entries.get(id);
    if (entry === undefined) return [];
    const row = sheetOf.get(id);
    const own = scores.get(id) ?? new Map<CriterionId, number>();
    const asked = criteria.get(entry.category) ?? [];
    const state = row?.state ?? "judging";
    return [
      {
        id,
        category: entry.category,
        name: entry.name,
        unitName: entry.unitName,
        place: entry.place,
        state,
        reason: row === undefined ? "" : openPrivateText(session, id, "reason", row.reasonSealed),
        by: row?.by ?? "expert",
        flagged: row?.flagged ?? false,
        scoredCriteria: asked.filter((criterion) => own.has(criterion)).length,
        totalTenths: state === "judging" ? totalTenths(asked, own) : null,
      },
    ];
  });
}

/** Sum over all criteria; null while one is blank, because a blank is not a zero. */
export function totalTenths(asked: readonly CriterionId[], own: ReadonlyMap<CriterionId, number>): number | null {
  let sum = 0;
  for (const criterion of asked) {
    const tenths = own.get(criterion);
    if (tenths === undefined) return null;
    sum += tenths;
  }
  return sum;
}
