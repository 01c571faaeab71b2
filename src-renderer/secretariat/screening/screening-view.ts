import type { CandidateId, CategoryId, UnitId } from "#shared/ids.ts";
import type { ScreeningRow, StoredFinding } from "#shared/ipc/secretariat-calls.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";

/** What is asked for at the left. */
export interface Filter {
  readonly category: CategoryId | undefined;
  readonly unit: UnitId | undefined;
}

/** The rows that the filter lets through, in their own order. */
export const filterRows = (rows: readonly ScreeningRow[], filter: Filter): readonly ScreeningRow[] =>
  rows.filter(
    (row) =>
      (filter.category === undefined || row.category === filter.category) &&
      (filter.unit === undefined || row.unit === filter.unit),
  );

/** Candidates that may be admitted together: nothing stands against them and nobody has decided yet. */
export const cleanRows = (rows: readonly ScreeningRow[]): readonly ScreeningRow[] =>
  rows.filter((row) => row.decision === null && row.errors === 0 && row.warnings === 0);

/** The next candidate without a decision, or with one that has to be looked at again, after `from`, round the end of the list; undefined when all are decided. */
export function nextUndecided(rows: readonly ScreeningRow[], from: CandidateId): CandidateId | undefined {
  const at = rows.findIndex((row) => row.id === from);
  const after = [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))];
  return after.find((row) => row.decision === null || row.changed === true)?.id;
}

/** One quota of a unit: how many it nominated of how many it may. `category` undefined counts all categories. */
export interface Quota {
  readonly category: CategoryId | undefined;
  readonly nominated: number;
  readonly limit: number;
}

export interface UnitCount {
  readonly unit: UnitId;
  readonly name: string;
  readonly nominated: number;
  readonly undecided: number;
  /** Empty while the type of the unit is unknown. */
  readonly quotas: readonly Quota[];
}

/** Every unit with its counts and quotas, in the order in which the workbook first names it. */
export function countUnits(
  rows: readonly ScreeningRow[],
  rules: RuleFile | undefined,
  overQuota: readonly StoredFinding[] = [],
): readonly UnitCount[] {
  const byUnit = Map.groupBy(rows, (row) => row.unit);
  return [...byUnit].map(([unit, own]) => ({
    unit,
    name: own[0]?.unitName ?? unit,
    nominated: own.length,
    undecided: own.filter((row) => row.decision === null).length,
    quotas: quotasOf(
      own,
      rules,
      overQuota.filter((finding) => finding.unit === unit),
    ),
  }));
}

/** Where a quota is exceeded the finding says by how many, as the rules count; elsewhere those count that were not rejected. */
function quotasOf(
  own: readonly ScreeningRow[],
  rules: RuleFile | undefined,
  exceeded: readonly StoredFinding[],
): readonly Quota[] {
  const taken = (rows: readonly ScreeningRow[], category: CategoryId | undefined): number => {
    const found = exceeded.find((finding) => finding.category === (category ?? null));
    return Number(found?.details["number"] ?? rows.filter(({ decision }) => decision !== "rejected").length);
  };
  const type = rules?.unitTypes.find((one) => one.id === own[0]?.unitType);
  if (type === undefined) return [];
  const quotas: Quota[] = [];
  const { perCategory, total } = type;
  if (perCategory !== undefined)
    for (const [category, rows] of Map.groupBy(own, (row) => row.category))
      quotas.push({ category, nominated: taken(rows, category), limit: perCategory });
  if (total !== undefined) quotas.push({ category: undefined, nominated: taken(own, undefined), limit: total });
  return quotas;
}
