import type { CandidateId, CriterionId, ExpertId } from "#shared/ids.ts";
import { aggregateTenths, type Aggregate } from "#shared/scoring/aggregate.ts";
import type { CategoryScores, ExpertCell, MarksByCriterion } from "#shared/scoring/category-scores.ts";
import { formTotalTenths } from "#shared/scoring/form-total.ts";
import { fraction, type Fraction } from "#shared/scoring/fraction.ts";

/** What the panel's forms for one candidate come to, before anyone is ranked. */
export interface CandidateScore {
  /** One per expert of the panel. */
  readonly states: readonly ExpertCell["state"][];
  /** Total of each expert's form in tenths; `undefined` where there is none. */
  readonly totalsTenths: readonly (number | undefined)[];
  /** Experts whose total was dropped, for showing only. */
  readonly dropped: readonly ExpertId[];
  readonly aggregate: Aggregate;
  /** The score that ranks, in points: the trimmed mean. */
  readonly score: Fraction | undefined;
  /** One value per tie key of the category, in points; empty where nobody scored. */
  readonly tieValues: readonly Fraction[];
}

/** The scores of one candidate: totals of complete forms, their aggregates and the values of the tie keys. */
export function candidateScore(input: CategoryScores, candidate: CandidateId): CandidateScore {
  const { category, rules, experts } = input;
  const states: ExpertCell["state"][] = [];
  const totalsTenths: (number | undefined)[] = [];
  const forms: MarksByCriterion[] = [];
  for (const expert of experts) {
    const cell = input.cells(candidate, expert);
    const total =
      cell.state === "scored" ? formTotalTenths(category.rubric.criteria, cell.tenthsByCriterion) : undefined;
    totalsTenths.push(total);
    states.push(cell.state === "scored" && total === undefined ? "blank" : cell.state);
    if (cell.state === "scored" && total !== undefined) forms.push(cell.tenthsByCriterion);
  }
  const aggregate = aggregateTenths(totalsTenths, rules.aggregation);
  return {
    states,
    totalsTenths,
    dropped: aggregate.dropped.flatMap((at) => experts[at] ?? []),
    aggregate,
    score: aggregate.trimmed,
    tieValues: tieValues(category.tieKeys, aggregate, forms),
  };
}

function tieValues(
  keys: CategoryScores["category"]["tieKeys"],
  aggregate: Aggregate,
  forms: readonly MarksByCriterion[],
): readonly Fraction[] {
  const { trimmed, mean, median } = aggregate;
  if (trimmed === undefined || mean === undefined || median === undefined) return [];
  return keys.map((key) => {
    switch (key.key) {
      case "score":
        return trimmed;
      case "mean":
        return mean;
      case "median":
        return median;
      case "criterion-mean":
        return criterionMean(key.criterion, forms);
    }
  });
}

/** Each form is complete, so each has the criterion; a rule file that names another is refused when it is read. */
function criterionMean(criterion: CriterionId, forms: readonly MarksByCriterion[]): Fraction {
  const sumTenths = forms.reduce((sum, form) => sum + (form.get(criterion) ?? 0), 0);
  return fraction(BigInt(sumTenths), 10n * BigInt(forms.length));
}
