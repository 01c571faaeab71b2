import { and, count, eq, getTableColumns, isNotNull, isNull, type SQL } from "drizzle-orm";
import { journalHead } from "#main/db/journal.ts";
import { changedSinceDecision } from "#main/secretariat/intake/changes-since.ts";
import { latestOutcomes } from "#main/secretariat/rounds/latest-decisions.ts";
import type { OpenRound } from "#main/secretariat/rounds/open-round.ts";
import { findingOrder } from "#main/secretariat/screening/finding-order.ts";
import { concerns } from "#main/secretariat/screening/standing-findings.ts";
import {
  countMaterials,
  listedNominations,
  type ListedNomination,
} from "#main/secretariat/screening/stored-nominations.ts";
import type { Severity } from "#shared/finding.ts";
import type { CandidateId } from "#shared/ids.ts";
import type { ListedScreening, ScreeningRow, StoredFinding } from "#shared/ipc/secretariat-calls.ts";
import * as tables from "#shared/schema/secretariat.ts";

type Counts = Readonly<Record<Severity, number>>;

const { finding } = tables;
/** The list of each round as it was made last, with the journal's newest entry then: whatever changes it is recorded. */
const made = new WeakMap<OpenRound["database"], { readonly head: string; readonly list: ListedScreening }>();

/** All nominations with how many findings each has, and which units are over their quotas. */
export function listScreening({ database }: Pick<OpenRound, "database">): ListedScreening {
  const head = journalHead(database);
  const known = made.get(database);
  if (known?.head === head) return known.list;
  const list = makeList(database);
  made.set(database, { head, list });
  return list;
}

function makeList(database: OpenRound["database"]): ListedScreening {
  const files = countMaterials(database);
  const outcomes = latestOutcomes(database);
  const standings = deliveryStandings(database);
  const counted = countedFindings(database);
  const ofUnits = storedFindings({ database }, and(isNull(finding.candidate), isNotNull(finding.unit)));
  const byUnit = Map.groupBy(ofUnits, ({ unit }) => unit);
  const rows = listedNominations(database).map((nomination) => {
    const around = (byUnit.get(nomination.unit) ?? []).filter((one) => concerns(one, nomination));
    return screeningRow(nomination, {
      unitType: nomination.unitType,
      files: files.get(nomination.id) ?? 0,
      findings: countBySeverity(around, counted.get(nomination.id)),
      decision: outcomes.get(nomination.id) ?? null,
      standing: standings(nomination.id),
    });
  });
  const codes: readonly string[] = ["quota-category-exceeded", "quota-total-exceeded"];
  return { rows, overQuota: ofUnits.filter(({ code }) => codes.includes(code)) };
}

/** How many findings each candidate has of its own, counted by the database: there may be many thousands. */
function countedFindings(database: OpenRound["database"]): ReadonlyMap<CandidateId, Counts> {
  const { candidate, severity } = finding;
  const counted = new Map<CandidateId, Record<Severity, number>>();
  const rows = database.select({ candidate, severity, n: count() }).from(finding).groupBy(candidate, severity).all();
  for (const row of rows) {
    if (row.candidate === null) continue;
    const counts = counted.get(row.candidate) ?? { error: 0, warning: 0, remark: 0 };
    counts[row.severity] = row.n;
    counted.set(row.candidate, counts);
  }
  return counted;
}

/** Findings by severity, on top of those counted before. */
export function countBySeverity(findings: readonly StoredFinding[], before?: Counts): Counts {
  const counts = { error: 0, warning: 0, remark: 0, ...before };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** Every finding as stored, or those for which `which` holds. */
export const storedFindings = (
  { database }: { readonly database: Pick<OpenRound["database"], "select"> },
  which?: SQL,
): readonly StoredFinding[] =>
  database
    .select(getTableColumns(finding))
    .from(finding)
    .leftJoin(tables.candidate, eq(tables.candidate.id, finding.candidate))
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
    readonly findings: Counts;
    readonly standing: DeliveryStanding;
  },
): ScreeningRow {
  const { id, number, category, name, place, unit, unitName } = nomination;
  const { unitType, files, decision, findings, standing } = facts;
  return {
    ...{ id, number, category, name, place, unit, unitName, unitType, files },
    errors: findings.error,
    warnings: findings.warning,
    remarks: findings.remark,
    decision,
    ...standing,
  };
}
