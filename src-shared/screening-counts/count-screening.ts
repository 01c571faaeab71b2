import type { Nomination } from "#shared/domain/candidate.ts";
import type { CategoryId } from "#shared/ids.ts";
import type { Text } from "#shared/rules/condition.ts";
import { countFindings, type FindingCount } from "#shared/screening-counts/count-findings.ts";
import type { CountInput } from "#shared/screening-counts/count-input.ts";
import { countMaterials, type MaterialCount } from "#shared/screening-counts/count-materials.ts";
import { countUnits, type UnitCount } from "#shared/screening-counts/count-units.ts";
import { outcomeCounts, type OutcomeCounts } from "#shared/screening-counts/outcome-counts.ts";
import { regionOf } from "#shared/screening-counts/region-of.ts";

/** What the preliminary check comes to, counted. */
export interface ScreeningStatistics {
  readonly total: OutcomeCounts;
  readonly categories: readonly (OutcomeCounts & { readonly id: CategoryId; readonly title: Text })[];
  /** As the rules list the types; `null` holds units whose type is unknown. */
  readonly unitTypes: readonly (OutcomeCounts & {
    readonly id: string | null;
    readonly name: Text | null;
    readonly units: number;
  })[];
  /** Most nominations first; `null` holds places whose text names no province. */
  readonly regions: readonly (OutcomeCounts & { readonly name: string | null })[];
  readonly units: readonly UnitCount[];
  readonly findings: readonly FindingCount[];
  readonly materials: readonly MaterialCount[];
}

/**
 * Counts nominations by category, type of unit, region and unit, findings by kind, and files by kind.
 *
 * Shape: every table adds up to the same nominations. The region is that of the candidate's own place, or else of the
 * recommending unit's name.
 */
export function countScreening(input: CountInput): ScreeningStatistics {
  const { rules, nominations, outcomes, unitTypes } = input;
  const countsOf = (some: readonly Nomination[]): OutcomeCounts =>
    outcomeCounts(some.map(({ id }) => outcomes.get(id) ?? null));
  const typeOf = ({ unit }: Nomination): string | null =>
    rules.unitTypes.find(({ id }) => id === unitTypes.get(unit))?.id ?? null;
  const byType = Map.groupBy(nominations, typeOf);
  const byRegion = Map.groupBy(nominations, ({ place, unitName }) => regionOf(place) ?? regionOf(unitName) ?? null);
  const types = [...rules.unitTypes.map(({ id, name }) => ({ id, name })), { id: null, name: null }];
  return {
    total: countsOf(nominations),
    categories: rules.categories.map(({ id, title }) => ({
      id,
      title,
      ...countsOf(nominations.filter(({ category }) => category === id)),
    })),
    unitTypes: types.flatMap(({ id, name }) => {
      const own = byType.get(id);
      return own === undefined
        ? []
        : [{ id, name, units: new Set(own.map(({ unit }) => unit)).size, ...countsOf(own) }];
    }),
    regions: [...byRegion]
      .map(([name, own]) => ({ name, ...countsOf(own) }))
      .sort((a, b) => Number(a.name === null) - Number(b.name === null) || b.nominated - a.nominated),
    units: countUnits(input, countsOf),
    findings: countFindings(input.findings),
    materials: countMaterials(input.materials),
  };
}
