import { and, eq, isNull, or } from "drizzle-orm";
import { allDecisions, inForce } from "#main/secretariat/rounds/latest-decisions.ts";
import type { OpenRound } from "#main/secretariat/rounds/open-round.ts";
import {
  countBySeverity,
  deliveryStandings,
  screeningRow,
  storedFindings,
} from "#main/secretariat/screening/list-screening.ts";
import { concerns } from "#main/secretariat/screening/standing-findings.ts";
import { verifiedValues } from "#main/secretariat/screening/verified-values.ts";
import { storedMaterials, storedNominations } from "#main/secretariat/screening/stored-nominations.ts";
import type { Nomination } from "#shared/domain/candidate.ts";
import { withEvidence } from "#main/secretariat/screening/with-evidence.ts";
import { checkCondition } from "#shared/eligibility/check-condition.ts";
import type { CandidateId } from "#shared/ids.ts";
import { holdsFor, withVerified, type VerifiedValue } from "#shared/domain/verified.ts";
import type { CheckedField, ConditionCheck, ScreeningDetail, StoredDecision } from "#shared/ipc/secretariat-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { fieldsOfTest, type Condition } from "#shared/rules/condition.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";
import * as tables from "#shared/schema/secretariat.ts";

/** Everything about one nomination, for the person who decides. */
export function showCandidate(round: OpenRound, id: CandidateId): Result<ScreeningDetail, Problem> {
  const { database, rules } = round;
  const { nominations, unitTypes } = storedNominations(database, eq(tables.candidate.id, id));
  const [nomination] = nominations;
  if (nomination === undefined) return err({ kind: "screening/candidate-not-found" });
  const { finding } = tables;
  const ofUnit = and(isNull(finding.candidate), eq(finding.unit, nomination.unit));
  const around = storedFindings(round, or(eq(finding.candidate, id), ofUnit));
  const findings = around.filter((one) => concerns(one, nomination));
  const materials = storedMaterials(database, [id]).get(id) ?? [];
  const verified = verifiedValues(database, [id]).get(id) ?? [];
  const own = allDecisions(database, eq(tables.decision.candidate, id));
  const decision = inForce(own);
  const decisions = own.map(({ outcome, reason, decidedBy, decidedAtMs, withdrawn }): StoredDecision => ({
    ...{ outcome, reason, decidedBy, decidedAtMs, withdrawn },
  }));
  const unitType = unitTypes.get(nomination.unit) ?? null;
  const { firstNominator, receivedOn, notSecret, summary, at, declared } = nomination;
  return ok({
    ...screeningRow(nomination, {
      ...{ unitType, findings: countBySeverity(findings) },
      files: materials.length,
      decision: decision?.outcome ?? null,
      standing: deliveryStandings(database)(id),
    }),
    ...{ firstNominator, receivedOn, notSecret, summary, at, declared },
    ...withEvidence(rules, nomination, checkConditions(rules, nomination, verified, decision), materials),
    materials,
    findings,
    decisions,
  });
}

/** Each condition of the category against what was declared and verified. */
export function checkConditions(
  rules: RuleFile,
  nomination: Nomination,
  verified: readonly VerifiedValue[],
  decision: Pick<StoredDecision, "outcome" | "reason"> | undefined,
): readonly ConditionCheck[] {
  const category = rules.categories.find(({ id }) => id === nomination.category);
  const reasonRecorded = decision?.outcome === "admitted" && decision.reason !== "";
  const context = { referenceDay: rules.referenceDay, reasonRecorded };
  const facts = withVerified(nomination.declared, verified);
  return (category?.conditions ?? []).map((condition) => ({
    id: condition.id,
    kind: condition.kind,
    text: condition.text,
    source: condition.source,
    declared: declaredText(condition, nomination),
    fields: fieldsOf(condition, nomination, verified),
    verdict: checkCondition(condition, facts, context),
  }));
}

function fieldsOf(
  { test }: Condition,
  { declared }: Nomination,
  verified: readonly VerifiedValue[],
): readonly CheckedField[] {
  return (test === undefined ? [] : fieldsOfTest(test)).map((field) => {
    const found = verified.find((one) => one.field === field);
    const own = found === undefined ? null : { ...found, holds: holdsFor(declared, found) };
    return { field, declared: declared[field]?.raw ?? "", verified: own };
  });
}

/** The cells' own texts that a condition looks at. */
function declaredText({ test }: Condition, { declared }: Nomination): string {
  if (test === undefined) return "";
  const fields = fieldsOfTest(test);
  return fields.map((field) => declared[field]?.raw ?? "").join(" / ");
}
