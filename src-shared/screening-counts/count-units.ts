import type { Nomination } from "#shared/domain/candidate.ts";
import { placesTaken } from "#shared/eligibility/quota-rule.ts";
import { unitsOf, type NominatingUnit } from "#shared/eligibility/units-of.ts";
import type { UnitId } from "#shared/ids.ts";
import type { Text } from "#shared/rules/condition.ts";
import type { CountInput } from "#shared/screening-counts/count-input.ts";
import type { OutcomeCounts } from "#shared/screening-counts/outcome-counts.ts";

/** One unit's nominations, what came of them, and its quota. */
export interface UnitCount extends OutcomeCounts {
  readonly unit: UnitId;
  readonly name: string;
  /** `null` while the type of the unit is unknown. */
  readonly type: Text | null;
  /** Places of the quota that its nominations take, as the rules count them. */
  readonly taken: number;
  /** The most that it may nominate in all; `null` where the rules set no limit or the type is unknown. */
  readonly allowed: number | null;
  /** How many are too many, counted category by category where the quota is. */
  readonly excess: number;
}

/**
 * The counts of every unit, in the order of its first nomination.
 *
 * Source: notice facts §4; a quota per category allows as many times that number as there are categories.
 */
export function countUnits(
  { rules, nominations, unitTypes, outcomes, chosenOut }: CountInput,
  countsOf: (some: readonly Nomination[]) => OutcomeCounts,
): readonly UnitCount[] {
  const rejected = new Set([...outcomes].flatMap(([id, outcome]) => (outcome === "rejected" ? [id] : [])));
  const round = { rules, nominations, unitTypes, rejected, formerWinners: [], ...(chosenOut && { chosenOut }) };
  return unitsOf(round).map((unit) => {
    const takenBy = (some: readonly Nomination[]): number => placesTaken(some, round);
    return {
      unit: unit.id,
      name: unit.name,
      type: unit.type?.name ?? null,
      taken: takenBy(unit.nominations),
      allowed: allowedOf(unit, rules.categories.length),
      excess: excessOf(unit, takenBy),
      ...countsOf(unit.nominations),
    };
  });
}

function allowedOf({ type }: NominatingUnit, categories: number): number | null {
  const limits = [type?.total, type?.perCategory === undefined ? undefined : type.perCategory * categories];
  const set = limits.filter((limit) => limit !== undefined);
  return set.length === 0 ? null : Math.min(...set);
}

function excessOf({ type, nominations }: NominatingUnit, takenBy: (some: readonly Nomination[]) => number): number {
  const over = (some: readonly Nomination[], limit: number | undefined): number =>
    limit === undefined ? 0 : Math.max(0, takenBy(some) - limit);
  const byCategory = [...Map.groupBy(nominations, ({ category }) => category).values()];
  const inCategories = byCategory.reduce((sum, own) => sum + over(own, type?.perCategory), 0);
  return Math.max(inCategories, over(nominations, type?.total));
}
