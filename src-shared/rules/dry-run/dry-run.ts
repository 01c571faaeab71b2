import type { CandidateId } from "#shared/ids.ts";
import {
  cellKey,
  inventScores,
  type InventedFigures,
  type InventedScores,
} from "#shared/rules/dry-run/invent-scores.ts";
import { plantTie, type PlantedTie } from "#shared/rules/dry-run/plant-tie.ts";
import { shortCase, type ShortCase } from "#shared/rules/dry-run/short-case.ts";
import type { Category, RuleFile } from "#shared/rules/rule-file.ts";
import { categoryOutcome, type CategoryOutcome } from "#shared/scoring/category-outcome.ts";
import { compareFractions } from "#shared/scoring/fraction.ts";

/** What is tried. */
export interface DryRunSetup extends InventedFigures {
  readonly tie: PlantedTie;
}

/** What the rules make of invented scores. Touches nothing of the round. */
export interface DryRun {
  readonly scores: InventedScores;
  readonly outcome: CategoryOutcome;
  /** Whether the tie that was asked for could be planted. */
  readonly tiePlanted: boolean;
  /** All with the score of the last seat, when they are more than one: whom the steps of a tie compare. */
  readonly tied: readonly CandidateId[];
  /** Who would be selected only with, and only without, dropping the highest and the lowest. */
  readonly trimChanges: { readonly onlyWith: readonly CandidateId[]; readonly onlyWithout: readonly CandidateId[] };
  /** What happens when there are two fit candidates fewer than seats. */
  readonly tooFew: { readonly candidates: number; readonly selected: number; readonly vacant: number };
  /** What happens when the best has too few valid scores; undefined where nobody is ranked. */
  readonly short: ShortCase | undefined;
}

/**
 * Runs the real scoring and selection on invented scores.
 *
 * Shape: the same rules and setup give the same answer on every machine.
 */
export function dryRun(rules: RuleFile, category: Category, setup: DryRunSetup): DryRun {
  const invented = inventScores(category, setup);
  const first = outcomeOf(rules, category, invented, invented.candidates);
  const pair = [first.ordered[category.seats - 1], first.ordered[category.seats]];
  const [last, next] = pair;
  const planted =
    setup.tie === "none" || last === undefined || next === undefined
      ? undefined
      : plantTie(invented, category, setup.tie, [last, next]);
  const scores = planted ?? invented;
  const outcome = planted === undefined ? first : outcomeOf(rules, category, scores, scores.candidates);
  const untrimmed = { ...rules, aggregation: { ...rules.aggregation, trim: 0 } };
  const without = outcomeOf(untrimmed, category, scores, scores.candidates);
  const few = scores.candidates.slice(0, Math.max(0, category.seats - 2));
  const tooFew = outcomeOf(rules, category, scores, few);
  return {
    scores,
    outcome,
    tiePlanted: planted !== undefined,
    tied: tiedAtTheLine(outcome),
    trimChanges: {
      onlyWith: outcome.selected.filter((id) => !without.selected.includes(id)),
      onlyWithout: without.selected.filter((id) => !outcome.selected.includes(id)),
    },
    tooFew: { candidates: few.length, selected: tooFew.selected.length, vacant: tooFew.vacant },
    short: shortCase(rules, scores, outcome, (cells) =>
      outcomeOf(rules, category, { ...scores, cells }, scores.candidates),
    ),
  };
}

const outcomeOf = (
  rules: RuleFile,
  category: Category,
  { experts, cells }: InventedScores,
  candidates: readonly CandidateId[],
): CategoryOutcome =>
  categoryOutcome({
    category,
    rules,
    candidates,
    experts,
    cells: (candidate, expert) => cells.get(cellKey(candidate, expert)) ?? { state: "blank" },
  });

function tiedAtTheLine({ candidates, ordered, seats }: CategoryOutcome): readonly CandidateId[] {
  const scoreOf = (id: CandidateId | undefined) => candidates.find((one) => one.id === id)?.score;
  const line = scoreOf(ordered[seats - 1]);
  if (line === undefined || ordered.length <= seats) return [];
  const equal = ordered.filter((id) => {
    const score = scoreOf(id);
    return score !== undefined && compareFractions(score, line) === 0;
  });
  return equal.length > 1 ? equal : [];
}
