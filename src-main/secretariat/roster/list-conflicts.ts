import type { Answer, Input } from "#shared/ipc/api.ts";
import type { CandidateId, ExpertId } from "#shared/ids.ts";
import type { ConflictRow } from "#shared/ipc/roster-calls.ts";
import { ok } from "#shared/result.ts";
import { createUnitComparer } from "#shared/roster/compare-units.ts";
import { proposeConflicts } from "#shared/roster/propose-conflicts.ts";
import { candidate, knownRecusal, unit } from "#shared/schema/secretariat.ts";
import { conflictDecision, unitAlias } from "#shared/schema/secretariat-roster.ts";
import type { SecretariatDatabase } from "#main/db/databases.ts";
import { seatedExperts } from "#main/secretariat/roster/experts-of-round.ts";
import { latestDecisions } from "#main/secretariat/rounds/latest-decisions.ts";
import { openRound, type OpenRound } from "#main/secretariat/rounds/open-round.ts";
import type { CallContext } from "#main/world.ts";

/** Every pair that the program proposes or a person named, with what was decided; by expert, then by candidate. */
export function listConflicts(input: Input<"conflicts/list">, context: CallContext): Answer<"conflicts/list"> {
  const round = openRound(context, input.round);
  if (!round.ok) return round;
  const aliases = round.value.database.select().from(unitAlias).orderBy(unitAlias.id).all();
  return ok({ rows: readConflicts(round.value), aliases });
}

/** Key of a pair. */
export const pairKey = (expert: ExpertId, owner: CandidateId): string => `${expert} ${owner}`;

/** Reads and proposes them; candidates who were not admitted for good are left out. */
export function readConflicts({ database, rules }: OpenRound): ConflictRow[] {
  const compareUnits = createUnitComparer(database.select().from(unitAlias).all());
  const outcomes = latestDecisions(database);
  const candidates = readCandidates(database).filter(({ id }) => outcomes.get(id)?.outcome !== "rejected");
  const decisions = readDecisions(database);
  const persons = new Set(rules.categories.filter(({ kind }) => kind === "person").map(({ id }) => id));
  return seatedExperts(database).flatMap((expert) =>
    candidates
      .filter(({ category }) => expert.categories.includes(category))
      .flatMap((own): ConflictRow[] => {
        const { id, name, category, place, unitName, firstNominator } = own;
        const grounds = proposeConflicts(expert, { ...own, isPerson: persons.has(category) }, compareUnits);
        const decision = decisions.get(pairKey(expert.id, id)) ?? null;
        if (grounds.length === 0 && decision === null) return [];
        const said = { place, unitName, firstNominator };
        const of = { expert: expert.id, expertName: expert.name, expertUnit: expert.unit };
        return [{ ...of, candidate: id, candidateName: name, category, ...said, grounds, decision }];
      }),
  );
}

function readDecisions(db: SecretariatDatabase): ReadonlyMap<string, ConflictRow["decision"]> {
  const found = new Map<string, ConflictRow["decision"]>();
  // Recusals of the time before decisions were recorded have no name and no time.
  for (const { expert, candidate: owner, reason } of db.select().from(knownRecusal).all())
    found.set(pairKey(expert, owner), { verdict: "confirmed", reason, decidedBy: "", decidedAtMs: 0 });
  for (const row of db.select().from(conflictDecision).orderBy(conflictDecision.id).all()) {
    const { verdict, reason, decidedBy, decidedAtMs } = row;
    found.set(pairKey(row.expert, row.candidate), { verdict, reason, decidedBy, decidedAtMs });
  }
  return found;
}

function readCandidates(db: SecretariatDatabase) {
  const names = new Map(
    db
      .select()
      .from(unit)
      .all()
      .map(({ id, name }) => [id, name]),
  );
  const rows = db.select().from(candidate).orderBy(candidate.position, candidate.id).all();
  return rows.map((row) => ({ ...row, unitName: names.get(row.unit) ?? "" }));
}
