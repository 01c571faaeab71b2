import { asc } from "drizzle-orm";
import type { SecretariatDatabase } from "#main/db/databases.ts";
import { unitsSaidApart } from "#main/secretariat/checked/units-apart.ts";
import type { GoneCandidate, IntakePlan } from "#main/secretariat/intake/store-intake.ts";
import { chosenOut } from "#main/secretariat/quota/chosen-out.ts";
import { latestDecisions, type RecordedDecision } from "#main/secretariat/rounds/latest-decisions.ts";
import { storedNominations } from "#main/secretariat/screening/stored-nominations.ts";
import type { Nomination } from "#shared/domain/candidate.ts";
import type { RoundToScreen } from "#shared/eligibility/round-rule.ts";
import type { CandidateId } from "#shared/ids.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";
import { candidate } from "#shared/schema/secretariat.ts";

/** What the intake before this one left, and what the round will be with this one. */
export interface StateBefore {
  readonly nominations: ReadonlyMap<CandidateId, Nomination>;
  /** Whom an earlier delivery no longer had. */
  readonly goneBefore: ReadonlySet<CandidateId>;
  readonly decisions: ReadonlyMap<CandidateId, RecordedDecision>;
  /** Whom the new delivery does not have, those of earlier ones too. */
  readonly gone: readonly (GoneCandidate & { readonly nomination: Nomination })[];
  /** All of the round as it will be, those who are gone last. */
  readonly round: RoundToScreen;
}

/** Reads it; files are not part of it. */
export function stateBefore(
  database: SecretariatDatabase,
  rules: RuleFile,
  { nominations, units, winners }: Pick<IntakePlan, "nominations" | "units" | "winners">,
): StateBefore {
  const stored = storedNominations(database);
  const known = new Map(stored.nominations.map((each) => [each.id, each]));
  const present = new Set(nominations.map(({ id }) => id));
  const { id, goneInRun, position } = candidate;
  const rows = database.select({ id, goneInRun }).from(candidate).orderBy(asc(position)).all();
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  const gone = rows.flatMap((row) => {
    const nomination = known.get(row.id);
    if (nomination === undefined || present.has(row.id)) return [];
    const unitName = unitOf.get(nomination.unit)?.name ?? nomination.unitName;
    return [{ ...row, unit: nomination.unit, nomination: { ...nomination, unitName } }];
  });
  const decisions = latestDecisions(database);
  const unitTypes = new Map([...stored.unitTypes, ...units.map((unit) => [unit.id, unit.type ?? undefined] as const)]);
  const rejected = new Set([...decisions].flatMap(([whom, { outcome }]) => (outcome === "rejected" ? [whom] : [])));
  return {
    nominations: known,
    goneBefore: new Set(rows.filter((row) => row.goneInRun !== null).map((row) => row.id)),
    decisions,
    gone,
    round: {
      ...{ rules, unitTypes, rejected, chosenOut: chosenOut(database), formerWinners: winners },
      apart: unitsSaidApart(database),
      nominations: [...nominations, ...gone.map(({ nomination }) => nomination)],
    },
  };
}
