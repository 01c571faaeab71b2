import { asc, eq } from "drizzle-orm";
import type { OpenRound } from "#main/secretariat/rounds/open-round.ts";
import {
  concerns,
  deliveryStandings,
  screeningRow,
  storedFindings,
} from "#main/secretariat/screening/list-screening.ts";
import { storedMaterials, storedNominations } from "#main/secretariat/screening/stored-nominations.ts";
import type { Nomination } from "#shared/domain/candidate.ts";
import { withEvidence } from "#main/secretariat/screening/with-evidence.ts";
import { checkCondition } from "#shared/eligibility/check-condition.ts";
import type { CandidateId } from "#shared/ids.ts";
import type { ConditionCheck, ScreeningDetail, StoredDecision } from "#shared/ipc/secretariat-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { fieldsOfTest, type Condition } from "#shared/rules/condition.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";
import * as tables from "#shared/schema/secretariat.ts";

/** Everything about one nomination, for the person who decides. */
export function showCandidate(round: OpenRound, id: CandidateId): Result<ScreeningDetail, Problem> {
  const { database, rules } = round;
  const { nominations, unitTypes } = storedNominations(database);
  const nomination = nominations.find((each) => each.id === id);
  if (nomination === undefined) return err({ kind: "screening/candidate-not-found" });
  const findings = storedFindings(round).filter((finding) => concerns(finding, nomination));
  const materials = storedMaterials(database).get(id) ?? [];
  const decisions = database
    .select()
    .from(tables.decision)
    .where(eq(tables.decision.candidate, id))
    .orderBy(asc(tables.decision.id))
    .all()
    .map(({ outcome, reason, decidedBy, decidedAtMs }): StoredDecision => ({
      outcome,
      reason,
      decidedBy,
      decidedAtMs,
    }));
  const decision = decisions.at(-1);
  const unitType = unitTypes.get(nomination.unit) ?? null;
  const { firstNominator, receivedOn, notSecret, summary, at, declared } = nomination;
  return ok({
    ...screeningRow(nomination, {
      ...{ unitType, findings },
      files: materials.length,
      decision: decision?.outcome ?? null,
      standing: deliveryStandings(database)(id),
    }),
    ...{ firstNominator, receivedOn, notSecret, summary, at, declared },
    ...withEvidence(rules, nomination, checkConditions(rules, nomination, decision), materials),
    materials,
    findings,
    decisions,
  });
}

/** Each condition of the category against what was declared. */
export function checkConditions(
  rules: RuleFile,
  nomination: Nomination,
  decision: Pick<StoredDecision, "outcome" | "reason"> | undefined,
): readonly ConditionCheck[] {
  const category = rules.categories.find(({ id }) => id === nomination.category);
  const reasonRecorded = decision?.outcome === "admitted" && decision.reason !== "";
  const context = { referenceDay: rules.referenceDay, reasonRecorded };
  return (category?.conditions ?? []).map((condition) => ({
    id: condition.id,
    kind: condition.kind,
    text: condition.text,
    source: condition.source,
    declared: declaredText(condition, nomination),
    verdict: checkCondition(condition, nomination.declared, context),
  }));
}

/** The cells' own texts that a condition looks at. */
function declaredText({ test }: Condition, { declared }: Nomination): string {
  if (test === undefined) return "";
  const fields = fieldsOfTest(test);
  return fields.map((field) => declared[field]?.raw ?? "").join(" / ");
}
