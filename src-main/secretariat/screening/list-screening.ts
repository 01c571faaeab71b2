import { eq, getTableColumns, isNotNull, type SQL } from "drizzle-orm";
import { changedSinceDecision } from "#main/secretariat/intake/changes-since.ts";
import { latestOutcomes } from "#main/secretariat/rounds/latest-decisions.ts";
import type { OpenRound } from "#main/secretariat/rounds/open-round.ts";
import { findingOrder } from "#main/secretariat/screening/finding-order.ts";
import { findingsOf } from "#main/secretariat/screening/standing-findings.ts";
import {
  countMaterials,
  listedNominations,
  type ListedNomination,
} from "#main/secretariat/screening/stored-nominations.ts";
import type { CandidateId } from "#shared/ids.ts";
import type { ScreeningRow, StoredFinding } from "#shared/ipc/secretariat-calls.ts";
import * as tables from "#shared/schema/secretariat.ts";

/** All nominations with how many findings each has, and every finding. */
export function listScreening(round: OpenRound): { rows: readonly ScreeningRow[]; findings: readonly StoredFinding[] } {
  const findings = storedFindings(round);
  const { database } = round;
  const files = countMaterials(database);
  const outcomes = latestOutcomes(database);
  const standings = deliveryStandings(database);
  const nominations = listedNominations(database);
  const ofCandidates = findingsOf(findings, nominations);
  const rows = nominations.map((nomination) =>
    screeningRow(nomination, {
      unitType: nomination.unitType,
      files: files.get(nomination.id) ?? 0,
      findings: ofCandidates.get(nomination.id) ?? [],
      decision: outcomes.get(nomination.id) ?? null,
      standing: standings(nomination.id),
    }),
  );
  return { rows, findings };
}

/** Every finding as stored, or those for which `which` holds. */
export const storedFindings = (
  { database }: { readonly database: Pick<OpenRound["database"], "select"> },
  which?: SQL,
): readonly StoredFinding[] =>
  database
    .select(getTableColumns(tables.finding))
    .from(tables.finding)
    .leftJoin(tables.candidate, eq(tables.candidate.id, tables.finding.candidate))
    .where(which)
    .orderBy(...findingOrder)
    .all();

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
  nomination: ListedNomination,
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
