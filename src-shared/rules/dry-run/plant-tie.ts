import type { CandidateId, CriterionId } from "#shared/ids.ts";
import { cellKey, type InventedScores } from "#shared/rules/dry-run/invent-scores.ts";
import type { Category } from "#shared/rules/rule-file.ts";
import type { ExpertCell } from "#shared/scoring/category-scores.ts";

/** `by-key`: equal scores that a later step tells apart; `full`: equal on every step. */
export type PlantedTie = "none" | "by-key" | "full";

/**
 * The scores with two candidates made equal: `other` gets the forms of `model`, for `by-key` with a step of points
 * moved from one criterion to another in every form, so that totals stay and criteria differ.
 *
 * Errors: undefined when the forms leave no room to move points.
 */
export function plantTie(
  scores: InventedScores,
  { rubric, tieKeys }: Category,
  tie: Exclude<PlantedTie, "none">,
  [model, other]: readonly [CandidateId, CandidateId],
): InventedScores | undefined {
  const named = tieKeys.flatMap((key) => (key.key === "criterion-mean" ? [key.criterion] : []));
  const from = named[0] ?? rubric.criteria[0]?.id;
  const to = rubric.criteria.find(({ id }) => id !== from)?.id;
  const cells = new Map(scores.cells);
  for (const expert of scores.experts) {
    const cell = scores.cells.get(cellKey(model, expert));
    if (cell === undefined) continue;
    const copy = tie === "full" ? cell : moved(cell, rubric.criteria, from, to);
    if (copy === undefined) return undefined;
    cells.set(cellKey(other, expert), copy);
  }
  return { ...scores, cells };
}

function moved(
  cell: ExpertCell,
  criteria: Category["rubric"]["criteria"],
  from: CriterionId | undefined,
  to: CriterionId | undefined,
): ExpertCell | undefined {
  if (cell.state !== "scored") return cell;
  const [giving, taking] = [from, to].map((id) => criteria.find((one) => one.id === id));
  if (giving === undefined || taking === undefined || giving.stepTenths !== taking.stepTenths) return undefined;
  const step = giving.stepTenths;
  const given = (cell.tenthsByCriterion.get(giving.id) ?? 0) - step;
  const taken = (cell.tenthsByCriterion.get(taking.id) ?? 0) + step;
  if (given < 0 || taken > taking.maxTenths) return undefined;
  const tenthsByCriterion = new Map(cell.tenthsByCriterion).set(giving.id, given).set(taking.id, taken);
  return { state: "scored", tenthsByCriterion };
}
