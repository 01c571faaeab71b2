import { asc, isNotNull } from "drizzle-orm";
import { changedSinceDecision } from "#main/secretariat/intake/changes-since.ts";
import { latestDecisions } from "#main/secretariat/rounds/latest-decisions.ts";
import type { OpenRound } from "#main/secretariat/rounds/open-round.ts";
import { findingsOf } from "#main/secretariat/screening/standing-findings.ts";
import { storedNominations } from "#main/secretariat/screening/stored-nominations.ts";
import type { Nomination } from "#shared/domain/candidate.ts";
import type { CandidateId } from "#shared/ids.ts";
import type { ScreeningRow, StoredFinding } from "#shared/ipc/secretariat-calls.ts";
import * as tables from "#shared/schema/secretariat.ts";

/** All nominations with how many findings each has, and every finding. */
export function listScreening(round: OpenRound): { rows: readonly ScreeningRow[]; findings: readonly StoredFinding[] } {
  const findings = storedFindings(round);
  const { database } = round;
  const files = new Map<CandidateId, number>();
  for (const { candidate } of database.select({ candidate: tables.material.candidate }).from(tables.material).all())
    files.set(candidate, (files.get(candidate) ?? 0) + 1);
  const { nominations, unitTypes } = storedNominations(database);
  const decisions = latestDecisions(database);
  const standings = deliveryStandings(database);
  const ofCandidates = findingsOf(findings, nominations);
  const rows = nominations.map((nomination) =>
    screeningRow(nomination, {
      unitType: unitTypes.get(nomination.unit) ?? null,
      files: files.get(nomination.id) ?? 0,
      findings: ofCandidates.get(nomination.id) ?? [],
      decision: decisions.get(nomination.id)?.outcome ?? null,
      standing: standings(nomination.id),
    }),
  );
  return { rows, findings };
}

/** Every finding as stored, in the order in which it was made. */
export const storedFindings = ({ database }: Pick<OpenRound, "database">): readonly StoredFinding[] =>
  database.select().from(tables.finding).orderBy(asc(tables.finding.id)).all();

/** How a candidate stands to the newest delivery. */
export type DeliveryStanding = Required<Pick<ScreeningRow, "changed" | "gone">>;

/** Tells of each candidate whether it changed after its decision, and whether the newest delivery still has it. */
export function deliveryStandings(database: OpenRound["database"]): (candidate: CandidateId) => DeliveryStanding {
  const changed = changedSinceDecision(database);
  const rows = database.select({ id: tables.candidate.id }).from(tables.candidate);
  const gone = new Set(
    rows
      .where(isNotNull(tables.candidate.goneInRun))
      .all()
      .map(({ id }) => id),
  );
  return (candidate) => ({ changed: changed.has(candidate), gone: gone.has(candidate) });
}

/** A nomination as the list shows it. */
export function screeningRow(
  nomination: Nomination,
  facts: Pick<ScreeningRow, "files" | "decision"> & {
    readonly unitType: string | null;
    readonly findings: readonly StoredFinding[];
    readonly standing: DeliveryStanding;
  },
): ScreeningRow {
  const { id, number, category, name, place, unit, unitName } = nomination;
  const { unitType, files, decision, findings, standing } = facts;
  const count = (severity: StoredFinding["severity"]): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    ...{ id, number, category, name, place, unit, unitName, unitType, files },
    errors: count("error"),
    warnings: count("warning"),
    remarks: count("remark"),
    decision,
    ...standing,
  };
}
