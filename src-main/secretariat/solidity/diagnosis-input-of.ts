import { sameName } from "#shared/eligibility/normalise-name.ts";
import type { CandidateId, ExpertId } from "#shared/ids.ts";
import type { Category } from "#shared/rules/rule-file.ts";
import type { ExpertCell } from "#shared/scoring/category-scores.ts";
import type { CandidateOutcome } from "#shared/scoring/category-outcome.ts";
import { regionOf } from "#shared/screening-counts/region-of.ts";
import type { DiagnosisInput } from "#shared/statistics/diagnosis-input.ts";
import { outcomeByFigures } from "#main/secretariat/selection/category-table.ts";
import type { SelectionInput } from "#main/secretariat/selection/read-selection.ts";
import type { MetOrder } from "#main/secretariat/solidity/read-orders.ts";
import { candidateRegion } from "#main/secretariat/solidity/read-spread.ts";

/** Drawn panels a category: enough for a share to be right within about a hundredth, and fewer for very long lists. */
const usualDraws = 10_000;
const drawsOfLongLists = 2_000;
const longList = 600;

/**
 * One category for the diagnosis: the candidates best first, then those without a rank.
 *
 * The seed comes from the frozen scores, so that everybody who has them gets the same figures.
 */
export function diagnosisInputOf(
  input: SelectionInput,
  category: Category,
  stateHash: string,
  orders: ReadonlyMap<ExpertId, MetOrder>,
): DiagnosisInput {
  const outcome = outcomeByFigures(input, category);
  const places = new Map(outcome.ordered.map((id, place) => [id, place]));
  const placeOf = ({ id }: CandidateOutcome): number => places.get(id) ?? outcome.candidates.length;
  const candidates = outcome.candidates.toSorted((a, b) => placeOf(a) - placeOf(b));
  const units = new Map(input.candidates.map(({ id, unit }) => [id, unit]));
  const regions = new Map(input.candidates.map((one) => [one.id, candidateRegion(one)]));
  const experts = input.experts.filter(({ categories }) => categories.includes(category.id));
  const formOf = (candidate: CandidateId, expert: ExpertId): number[] | null =>
    completeForm(input.cells(candidate, expert), category);
  return {
    seed: `${stateHash.slice(0, 16)}:${category.id}`,
    draws: candidates.length > longList ? drawsOfLongLists : usualDraws,
    rule: {
      seats: category.seats,
      trim: input.round.rules.aggregation.trim,
      trimMinimum: input.round.rules.aggregation.trimMinimum,
    },
    criteria: category.rubric.criteria.map(({ id, stepTenths }) => ({ id, stepTenths })),
    candidates: candidates.map(({ id, rank, status }) => ({
      id,
      rank: rank ?? null,
      isEligible: status === "ranked",
    })),
    experts: experts.map(({ id, unit }) => {
      const order = orders.get(id);
      const region = regionOf(unit);
      return {
        id,
        orderSource: order?.source ?? null,
        positions: candidates.map((candidate) => order?.positions.get(candidate.id) ?? null),
        ownUnit: candidates.map((candidate) => sameName(unit, units.get(candidate.id) ?? "")),
        ownRegion: candidates.map(({ id: owner }) => region !== undefined && regions.get(owner) === region),
      };
    }),
    forms: candidates.map((candidate) => experts.map((expert) => formOf(candidate.id, expert.id))),
  };
}

function completeForm(cell: ExpertCell, { rubric }: Category): number[] | null {
  if (cell.state !== "scored") return null;
  const tenths = rubric.criteria.map(({ id }) => cell.tenthsByCriterion.get(id));
  return tenths.every((value) => value !== undefined) ? tenths : null;
}
