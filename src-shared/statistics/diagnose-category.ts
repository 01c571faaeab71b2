import { additive } from "#shared/statistics/additive.ts";
import { bootstrap, type DrawWatch } from "#shared/statistics/bootstrap.ts";
import { diagnoseAgreement, diagnoseExperts } from "#shared/statistics/diagnose-experts.ts";
import { totalsOf, type DiagnosisInput } from "#shared/statistics/diagnosis-input.ts";
import type { CandidateDiagnosis, CategoryDiagnosis, ReviewedCell } from "#shared/statistics/diagnosis.ts";
import { leaveOneOut } from "#shared/statistics/leave-one-out.ts";
import { outliers } from "#shared/statistics/outliers.ts";
import { makePanel, wholePanelScores, type Panel } from "#shared/statistics/panel.ts";
import { rankValues } from "#shared/statistics/rank-values.ts";
import { sensitivity, type Sensitivity } from "#shared/statistics/sensitivity.ts";
import { tolerance, validByRow, type ScoreMatrix } from "#shared/statistics/score-matrix.ts";
import { deviationOf, meanOf, medianOf } from "#shared/statistics/summary.ts";

/**
 * How solid the seats of a category are: experts, candidates, scores to look at, and what other ways of counting change.
 *
 * Shape: the same input gives the same answer; `watch` may end the drawing of panels early.
 * Source: vectors §6–§9.
 */
export function diagnoseCategory(input: DiagnosisInput, watch: DrawWatch = {}): CategoryDiagnosis {
  const matrix = totalsOf(input.forms);
  const eligible = input.candidates.map(({ isEligible }) => isEligible);
  const panel = makePanel(matrix, eligible, input.rule);
  const fair = additive(matrix);
  const sensitive = sensitivity(input);
  const drawn = bootstrap(panel, { seed: input.seed, draws: input.draws, ...watch });
  const withoutOne = leaveOneOut(panel).share;
  // Levels of parts that share no candidate cannot be compared, and so neither can these scores.
  const fairScores = fair.components > 1 ? matrix.map(() => null) : fair.theta;
  const fairRanks = rankValues(fairScores, eligible);
  const found = matrix.map((_, row): Drawn => ({
    share: drawn.share[row] ?? 0,
    ranks: drawn.ranks[row] ?? null,
    withoutOne: withoutOne[row] ?? 0,
    fairScore: fairScores[row] ?? null,
    fairRank: fairRanks[row] ?? null,
  }));
  return {
    seed: drawn.seed,
    draws: drawn.draws,
    seats: input.rule.seats,
    eligible: eligible.filter(Boolean).length,
    agreement: diagnoseAgreement(matrix, fair),
    experts: diagnoseExperts(input, matrix, fair),
    candidates: diagnoseCandidates(input, panel, sensitive, found),
    outliers: cellsToReview(input, matrix),
    scenarios: sensitive.scenarios,
  };
}

type Drawn = Pick<CandidateDiagnosis, "share" | "ranks" | "withoutOne" | "fairScore" | "fairRank">;

const nothingDrawn: Drawn = { share: 0, ranks: null, withoutOne: 0, fairScore: null, fairRank: null };

function diagnoseCandidates(
  input: DiagnosisInput,
  panel: Panel,
  { base, scenarios }: Sensitivity,
  found: readonly Drawn[],
): CandidateDiagnosis[] {
  const { matrix, rule } = panel;
  const valid = validByRow(matrix);
  const scores = wholePanelScores(panel);
  const sorted = [...scores].filter((score) => score > -Infinity).sort((a, b) => b - a);
  const last = sorted.length > rule.seats ? sorted[rule.seats - 1] : undefined;
  const changing = scenarios.map(({ entering, leaving }) => new Set([...entering, ...leaving]));
  return input.candidates.map(({ id, rank }, row): CandidateDiagnosis => {
    const score = scores[row] ?? -Infinity;
    const isRanked = score > -Infinity;
    const dependsOn = changing.flatMap((changed, at) => (changed.has(id) ? [at] : []));
    return {
      id,
      rank,
      ...spreadOf(valid[row] ?? []),
      scores: matrix[row] ?? [],
      score: isRanked ? score : null,
      margin: isRanked && last !== undefined ? score - last : null,
      standing: isRanked ? standingOf(base[row] ?? 0, dependsOn.length) : "unranked",
      dependsOn,
      ...(found[row] ?? nothingDrawn),
    };
  });
}

const spreadOf = (
  own: readonly number[],
): Pick<CandidateDiagnosis, "count" | "mean" | "median" | "deviation" | "low" | "high"> => ({
  count: own.length,
  mean: meanOf(own),
  median: medianOf(own),
  deviation: deviationOf(own),
  low: own.length === 0 ? null : Math.min(...own),
  high: own.length === 0 ? null : Math.max(...own),
});

function standingOf(base: number, changes: number): CandidateDiagnosis["standing"] {
  if (changes > 0 || (base > tolerance && base < 1 - tolerance)) return "depends";
  return base > 0.5 ? "always-in" : "always-out";
}

function cellsToReview(input: DiagnosisInput, matrix: ScoreMatrix): ReviewedCell[] | null {
  const { flagged } = outliers(matrix);
  if (flagged === null) return null;
  return flagged.flatMap(({ row, column, z, residual }) => {
    const [candidate, expert, score] = [input.candidates[row], input.experts[column], matrix[row]?.[column] ?? null];
    if (candidate === undefined || expert === undefined || score === null) return [];
    return [{ candidate: candidate.id, expert: expert.id, score, expected: score - residual, z }];
  });
}
