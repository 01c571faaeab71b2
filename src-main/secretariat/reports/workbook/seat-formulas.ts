import { compareKeys } from "#shared/scoring/select.ts";
import type { CandidateId } from "#shared/ids.ts";
import type { CandidateOutcome } from "#shared/scoring/category-outcome.ts";
import type { Fraction } from "#shared/scoring/fraction.ts";
import { cellAt, onSheet } from "#main/secretariat/reports/workbook/addresses.ts";
import type { CategoryPlan } from "#main/secretariat/reports/workbook/category-plan.ts";
import { rankingColumns, wholeColumn } from "#main/secretariat/reports/workbook/ranking-columns.ts";

type SeatFigure = "above" | "group" | "chosen" | "taken" | "line";

/** The figures of a category's seats as formulas on the sheet of parameters. */
export function seatFormulas(plan: CategoryPlan): Readonly<Record<SeatFigure, string>> {
  const columns = rankingColumns(plan);
  const all = (column: number): string => onSheet(plan.sheets.ranking, wholeColumn(plan, column));
  const [eligible, ahead, equal] = [all(columns.eligible), all(columns.ahead), all(columns.equal)];
  const own = (column: number): string => cellAt(column, plan.parameterRow);
  const [seats, above, group, chosen] = [own(1), own(8), own(9), own(10)];
  const tied = `${eligible}*(${ahead}<${seats})*(${ahead}+${equal}>${seats})`;
  return {
    above: `SUMPRODUCT(${eligible}*(${ahead}+${equal}<=${seats}))`,
    group: `SUMPRODUCT(${tied})`,
    chosen: `SUMPRODUCT(${tied}*(${all(columns.vote)}=1))`,
    taken: `IF(AND(${group}>0,${chosen}<>${seats}-${above}),${above}+${group},MIN(${seats},SUM(${eligible})))`,
    line: `IF(SUM(${eligible})<${seats},"",LARGE(${all(columns.score)},${seats}))`,
  };
}

/** What they come to. */
export function seatFacts({ outcome, category }: CategoryPlan): Readonly<Record<SeatFigure, number | string>> {
  const { tieGroup, openSeats, chosen, selected } = outcome;
  const above = selected.length - chosen.length;
  const isOpen = openSeats > 0 && chosen.length === 0;
  const eligible = outcome.candidates.filter(({ status }) => status === "ranked");
  const last = outcome.ordered[category.seats - 1];
  const line = eligible.length < category.seats ? undefined : eligible.find(({ id }) => id === last)?.score;
  return {
    above,
    group: tieGroup.length,
    chosen: chosen.length,
    taken: isOpen ? above + tieGroup.length : Math.min(category.seats, eligible.length),
    line: line === undefined ? "" : toNumber(line),
  };
}

/** How many eligible candidates stand exactly before each, and how many are exactly equal, the candidate included. */
export function standings({ outcome }: CategoryPlan): ReadonlyMap<CandidateId, { ahead: number; equal: number }> {
  const byId = new Map(outcome.candidates.map((one) => [one.id, one]));
  const ordered = outcome.ordered.flatMap((id) => byId.get(id) ?? []).filter(({ status }) => status === "ranked");
  const found = new Map<CandidateId, { ahead: number; equal: number }>();
  let first = 0;
  ordered.forEach((one, place) => {
    const before = ordered[place - 1];
    if (before === undefined || compareKeys(tupleOf(before), tupleOf(one)) !== 0) first = place;
    found.set(one.id, { ahead: first, equal: 0 });
  });
  const sizes = Map.groupBy(found.values(), ({ ahead }) => ahead);
  for (const standing of found.values()) standing.equal = sizes.get(standing.ahead)?.length ?? 0;
  return found;
}

const tupleOf = ({ score, tieValues }: CandidateOutcome): readonly Fraction[] =>
  score === undefined ? [] : [score, ...tieValues];

/** Lowest terms divide to the same figure as the formula's whole numbers: both are rounded once. */
export const toNumber = ({ numerator, denominator }: Fraction): number => Number(numerator) / Number(denominator);
