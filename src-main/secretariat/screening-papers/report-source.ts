import { allDecisions, inForce, type RecordedDecision } from "#main/secretariat/rounds/latest-decisions.ts";
import type { OpenRound } from "#main/secretariat/rounds/open-round.ts";
import { storedFindings } from "#main/secretariat/screening/list-screening.ts";
import { checkConditions } from "#main/secretariat/screening/show-candidate.ts";
import { concerns } from "#main/secretariat/screening/standing-findings.ts";
import { verifiedValues } from "#main/secretariat/screening/verified-values.ts";
import { storedMaterials, storedNominations } from "#main/secretariat/screening/stored-nominations.ts";
import { readStatistics } from "#main/secretariat/screening-papers/read-statistics.ts";
import type { Nomination } from "#shared/domain/candidate.ts";
import type { Material } from "#shared/domain/material.ts";
import type { ConditionCheck, StoredFinding } from "#shared/ipc/secretariat-calls.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";
import type { ScreeningStatistics } from "#shared/screening-counts/count-screening.ts";

/** One nomination with everything that the report says of it. */
export interface ReportedCandidate {
  readonly nomination: Nomination;
  readonly categoryTitle: string;
  readonly conditions: readonly ConditionCheck[];
  readonly materials: readonly Material[];
  readonly findings: readonly StoredFinding[];
  /** In the order in which they were made. */
  readonly decisions: readonly RecordedDecision[];
  readonly decision: RecordedDecision | undefined;
}

/** What the report is written from. */
export interface ReportSource {
  readonly rules: RuleFile;
  readonly ruleHash: string;
  readonly round: string;
  readonly practice: boolean;
  readonly candidates: readonly ReportedCandidate[];
  /** All of them, those of no candidate too. */
  readonly findings: readonly StoredFinding[];
  readonly statistics: ScreeningStatistics;
}

/** Reads a round's preliminary check as it stands. */
export function reportSource(round: OpenRound): ReportSource {
  const { database, rules, row } = round;
  const findings = storedFindings(round);
  const materials = storedMaterials(database);
  const verified = verifiedValues(database);
  const decisions = Map.groupBy(allDecisions(database), ({ candidate }) => candidate);
  const byCandidate = Map.groupBy(findings, ({ candidate }) => candidate);
  const ofUnits = byCandidate.get(null) ?? [];
  const titles = new Map(rules.categories.map(({ id, title }) => [id, title.zh]));
  const candidates = storedNominations(database).nominations.map((nomination): ReportedCandidate => {
    const own = decisions.get(nomination.id) ?? [];
    const decision = inForce(own);
    return {
      nomination,
      categoryTitle: titles.get(nomination.category) ?? nomination.category,
      conditions: checkConditions(rules, nomination, verified.get(nomination.id) ?? [], decision),
      materials: materials.get(nomination.id) ?? [],
      findings: [
        ...(byCandidate.get(nomination.id) ?? []),
        ...ofUnits.filter((finding) => concerns(finding, nomination)),
      ],
      decisions: own,
      decision,
    };
  });
  return {
    ...{ rules, ruleHash: row.ruleHash, round: row.id, practice: row.practice, candidates, findings },
    statistics: readStatistics(round),
  };
}
