import { and, eq } from "drizzle-orm";
import type { CatalogueCandidate } from "#shared/formats/bundle.ts";
import type { CandidateId, CategoryId, CriterionId } from "#shared/ids.ts";
import type { CandidateState } from "#shared/ipc/expert-calls.ts";
import { score, sheet } from "#shared/schema/expert.ts";
import type { ExpertDatabase, ExpertTransaction } from "#main/db/databases.ts";
import { sheetRow } from "#main/expert/open-desk.ts";
import { openPrivateText } from "#main/expert/private-text.ts";
import type { KnownRecusal, Session } from "#main/expert/session.ts";

type Sheet = typeof sheet.$inferSelect;
type OwnScores = ReadonlyMap<CriterionId, number>;

const noScores: OwnScores = new Map();

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

/** The expert's sheets by candidate; untouched ones are left out. */
export function sheetsByCandidate(
  db: ExpertDatabase | ExpertTransaction,
  session: Session,
): ReadonlyMap<CandidateId, Sheet> {
  const rows = db
    .select()
    .from(sheet)
    .where(and(eq(sheet.bundle, session.bundle), eq(sheet.expert, session.expert)))
    .all();
  return new Map(rows.map((row) => [row.candidate, row]));
}

/** How the expert stands to every assigned candidate, in the expert's own order. */
export function candidateStates(db: ExpertDatabase | ExpertTransaction, session: Session): CandidateState[] {
  const sheets = sheetsByCandidate(db, session);
  const scores = scoresByCandidate(db, session);
  return session.envelope.order.flatMap((id) => {
    const recusal = session.recused.get(id);
    if (recusal !== undefined) return [stateOfRecused(recusal)];
    const entry = session.candidates.get(id);
    return entry === undefined ? [] : [stateOf(session, entry, sheets.get(id), scores.get(id) ?? noScores)];
  });
}

/** The same of one candidate, without reading the others; `undefined` when the candidate is not the expert's. */
export function candidateState(
  db: ExpertDatabase | ExpertTransaction,
  session: Session,
  candidate: CandidateId,
): CandidateState | undefined {
  const recusal = session.recused.get(candidate);
  if (recusal !== undefined) return stateOfRecused(recusal);
  const entry = session.candidates.get(candidate);
  if (entry === undefined) return undefined;
  return stateOf(session, entry, sheetRow(db, session, candidate), scoresOf(db, session, candidate));
}

function stateOf(session: Session, entry: CatalogueCandidate, row: Sheet | undefined, own: OwnScores): CandidateState {
  const asked = criteriaOf(session, entry.category);
  const state = row?.state ?? "judging";
  return {
    id: entry.id,
    category: entry.category,
    name: entry.name,
    unitName: entry.unitName,
    place: entry.place,
    firstNominator: entry.firstNominator,
    state,
    reason: row === undefined ? "" : openPrivateText(session, entry.id, "reason", row.reasonSealed),
    by: "expert",
    flagged: row?.flagged ?? false,
    flagReason: row === undefined ? "" : openPrivateText(session, entry.id, "flag", row.flagReasonSealed),
    change: row?.change ?? null,
    scoredCriteria: asked.filter((criterion) => own.has(criterion)).length,
    totalTenths: state === "judging" ? totalTenths(asked, own) : null,
  };
}

/** A recusal that the secretariat knew of: the envelope has its name and reason, and there is nothing to score. */
const stateOfRecused = ({ candidate, category, name, unitName, place, reason }: KnownRecusal): CandidateState => ({
  id: candidate,
  category,
  name,
  unitName,
  place,
  firstNominator: "",
  state: "recused",
  reason,
  by: "secretariat",
  flagged: false,
  flagReason: "",
  change: null,
  scoredCriteria: 0,
  totalTenths: null,
});

const criteriaOf = (session: Session, category: CategoryId): readonly CriterionId[] =>
  (session.head.rules.categories.find(({ id }) => id === category)?.rubric.criteria ?? []).map(({ id }) => id);

/** Sum over all criteria; null while one is blank, because a blank is not a zero. */
export function totalTenths(asked: readonly CriterionId[], own: OwnScores): number | null {
  let sum = 0;
  for (const criterion of asked) {
    const tenths = own.get(criterion);
    if (tenths === undefined) return null;
    sum += tenths;
  }
  return sum;
}
