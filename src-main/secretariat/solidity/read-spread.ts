import type { CategorySpread } from "#shared/ipc/solidity-calls.ts";
import { regionOf } from "#shared/screening-counts/region-of.ts";
import { seatSpread, type SpreadMember } from "#shared/statistics/seat-spread.ts";
import { categoryTables, type CategoryTable } from "#main/secretariat/selection/category-table.ts";
import type { FrozenSelection } from "#main/secretariat/selection/frozen-selection.ts";
import type { SelectionCandidate, SelectionInput } from "#main/secretariat/selection/read-selection.ts";

/** How the seats of the list as it stands fell on regions and types of units. Reads only. */
export function readSpread({ input }: FrozenSelection): readonly CategorySpread[] {
  const types = new Map(input.round.rules.unitTypes.map(({ id, name }) => [id, name]));
  return categoryTables(input).map((table) => ({
    id: table.category.id,
    seats: table.category.seats,
    openSeats: table.outcome.chosen.length > 0 ? 0 : table.outcome.openSeats,
    regions: seatSpread(membersOf(input, table, candidateRegion)).map((one) => ({ ...one, name: null })),
    unitTypes: seatSpread(membersOf(input, table, ({ unitType }) => unitType)).map((one) => ({
      ...one,
      name: types.get(one.group ?? "") ?? null,
    })),
  }));
}

/** Where a candidate is from, as far as its place or its unit says so. */
export const candidateRegion = ({ place, unit }: Pick<SelectionCandidate, "place" | "unit">): string | null =>
  regionOf(place) ?? regionOf(unit) ?? null;

function membersOf(
  { candidates }: SelectionInput,
  { outcome }: CategoryTable,
  groupOf: (candidate: SelectionCandidate) => string | null,
): SpreadMember[] {
  const named = new Map(candidates.map((one) => [one.id, one]));
  const [selected, reserve] = [new Set(outcome.selected), new Set(outcome.reserve)];
  return outcome.candidates.flatMap(({ id, rank }) => {
    const one = named.get(id);
    if (one === undefined) return [];
    const listed = selected.has(id) ? "selected" : reserve.has(id) ? "reserve" : "ranked";
    return [{ group: groupOf(one), standing: rank === undefined ? "unranked" : listed }];
  });
}
