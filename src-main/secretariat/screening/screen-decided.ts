import { and, eq, inArray, notInArray, type SQL } from "drizzle-orm";
import type { SecretariatTransaction } from "#main/db/databases.ts";
import { clearancesInForce } from "#main/secretariat/checked/stored-clearances.ts";
import { insertFindings } from "#main/secretariat/intake/store-intake.ts";
import { chosenOut } from "#main/secretariat/quota/chosen-out.ts";
import { latestOutcomes } from "#main/secretariat/rounds/latest-decisions.ts";
import { screenNomination } from "#main/secretariat/screening/screen-all.ts";
import { verifiedValues, withVerifiedFacts } from "#main/secretariat/screening/verified-values.ts";
import { storedMaterials, storedNominations } from "#main/secretariat/screening/stored-nominations.ts";
import type { Nomination, Outcome } from "#shared/domain/candidate.ts";
import type { RoundRule } from "#shared/eligibility/round-rule.ts";
import { roundRules } from "#shared/eligibility/screen-round.ts";
import type { CandidateId, CategoryId, UnitId } from "#shared/ids.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";
import * as tables from "#shared/schema/secretariat.ts";

/** A decision that has just been recorded for some candidates. */
export interface JustDecided {
  readonly nominations: readonly Nomination[];
  readonly outcome: Outcome;
  readonly reason: string;
  /** What was in force before, of everyone, and whom their units had withdrawn to stay within their quotas. */
  readonly before: {
    readonly outcomes: ReadonlyMap<CandidateId, Outcome>;
    readonly chosenOut: ReadonlySet<CandidateId>;
  };
}

const { candidate, finding } = tables;
const codesOf = (rules: readonly RoundRule[]) => rules.flatMap(({ codes }) => codes);
const codesOfRound = codesOf(roundRules);

/**
 * Brings the findings of the preliminary check to what they are after a decision.
 *
 * The same findings as checking everything again, from the candidates decided alone; only who is rejected, or stands
 * again, changes what is said of its unit and of names in its category.
 */
export function screenDecided(transaction: SecretariatTransaction, rules: RuleFile, decided: JustDecided): void {
  const { nominations, outcome, before } = decided;
  screenOwn(transaction, rules, nominations, decided);
  const wasRejected = (id: CandidateId): boolean => before.outcomes.get(id) === "rejected";
  // Whoever is decided anew is not withdrawn by the unit's choice any more, rejected or not.
  const turned = nominations.filter(
    ({ id }) => wasRejected(id) !== (outcome === "rejected") || before.chosenOut.has(id),
  );
  if (turned.length === 0) return;
  screenUnits(transaction, rules, [...new Set(turned.map(({ unit }) => unit))]);
  screenCategories(transaction, rules, [...new Set(turned.map(({ category }) => category))]);
}

/** Brings what the rules of one candidate say up to date, for each of these nominations. */
export function screenOwn(
  transaction: SecretariatTransaction,
  rules: RuleFile,
  nominations: readonly Nomination[],
  decision: { readonly outcome: Outcome; readonly reason: string } | undefined,
): void {
  const ids = nominations.map(({ id }) => id);
  const materials = storedMaterials(transaction, ids);
  const verified = verifiedValues(transaction, ids);
  const cleared = clearancesInForce(transaction, ids);
  const said = nominations.flatMap((one) =>
    screenNomination(rules, withVerifiedFacts(one, verified), materials.get(one.id) ?? [], {
      ...{ decision, cleared: cleared.get(one.id) },
    }),
  );
  replace(transaction, and(inArray(finding.candidate, ids), notInArray(finding.code, codesOfRound)), said);
}

function screenUnits(transaction: SecretariatTransaction, rules: RuleFile, units: readonly UnitId[]): void {
  const which = [inArray(candidate.unit, [...units]), inArray(finding.unit, [...units])] as const;
  screenPart(transaction, rules, "unit", ...which);
}

function screenCategories(transaction: SecretariatTransaction, rules: RuleFile, ids: readonly CategoryId[]): void {
  const which = [inArray(candidate.category, [...ids]), inArray(finding.category, [...ids])] as const;
  screenPart(transaction, rules, "category", ...which);
}

/** Runs the rules that look at decisions on the part of the round that they reach. */
function screenPart(
  transaction: SecretariatTransaction,
  rules: RuleFile,
  reach: NonNullable<RoundRule["decisionsReach"]>,
  ofPart: SQL,
  findingsOfPart: SQL,
): void {
  const own = roundRules.filter(({ decisionsReach }) => decisionsReach === reach);
  const part = storedNominations(transaction, ofPart);
  const outcomes = latestOutcomes(transaction);
  const rejected = new Set([...outcomes].flatMap(([id, outcome]) => (outcome === "rejected" ? [id] : [])));
  const round = { rules, ...part, rejected, chosenOut: chosenOut(transaction), formerWinners: [] };
  const said = own.flatMap((rule) => rule.check(round));
  replace(transaction, and(inArray(finding.code, codesOf(own)), findingsOfPart), said);
}

function replace(
  transaction: SecretariatTransaction,
  which: SQL | undefined,
  said: Parameters<typeof insertFindings>[2],
): void {
  transaction
    .delete(finding)
    .where(and(eq(finding.stage, "screening"), which))
    .run();
  insertFindings(transaction, "screening", said);
}
