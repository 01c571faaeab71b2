import type { CategoryResult, RankedCandidate, RecordedVote } from "#shared/formats/result.ts";
import type { CandidateId } from "#shared/ids.ts";
import type { CutLine } from "#shared/ipc/merge-calls.ts";
import type { Category } from "#shared/rules/rule-file.ts";
import { applyVote } from "#shared/scoring/apply-vote.ts";
import { categoryOutcome, type CandidateOutcome, type CategoryOutcome } from "#shared/scoring/category-outcome.ts";
import { printHalfUp } from "#shared/scoring/decimal.ts";
import { fractionText, fromTenths } from "#shared/scoring/fraction.ts";
import type { PanelExpert, RankingInput, SelectionCandidate } from "#main/secretariat/selection/read-selection.ts";

/** A category computed: the result that is published, and what explains it. */
export interface CategoryTable {
  readonly category: Category;
  readonly result: CategoryResult;
  readonly outcome: CategoryOutcome;
  readonly experts: readonly PanelExpert[];
  readonly totals: CutLine["categories"][number]["totals"];
}

/** Ranks every category of the rules and puts recorded votes in force. Computes only; nothing is stored. */
export const categoryTables = (input: RankingInput): CategoryTable[] =>
  input.round.rules.categories.map((category) => categoryTable(input, category));

/** The category's outcome by the figures alone, before any vote. */
export function outcomeByFigures(input: RankingInput, category: Category): CategoryOutcome {
  return categoryOutcome({
    category,
    rules: input.round.rules,
    candidates: input.candidates.filter((one) => one.category === category.id).map(({ id }) => id),
    experts: panelOf(input, category).map(({ id }) => id),
    cells: input.cells,
  });
}

const panelOf = (input: RankingInput, category: Category): PanelExpert[] =>
  input.experts.filter(({ categories }) => categories.includes(category.id));

function categoryTable(input: RankingInput, category: Category): CategoryTable {
  const figures = outcomeByFigures(input, category);
  const vote = input.votes.get(category.id);
  const voted = vote && applyVote(figures, vote.chosen);
  if (voted?.ok === false) throw new Error(`a recorded vote does not fit its tie: ${category.id} ${voted.error.kind}`);
  const outcome = voted?.value ?? figures;
  const experts = panelOf(input, category);
  return {
    category,
    outcome,
    experts,
    totals: Object.fromEntries(outcome.candidates.map((one) => [one.id, totalsOf(one, experts)])),
    result: resultOf(category, outcome, vote, new Map(input.candidates.map((one) => [one.id, one])), input),
  };
}

function resultOf(
  category: Category,
  outcome: CategoryOutcome,
  vote: RecordedVote | undefined,
  named: ReadonlyMap<CandidateId, SelectionCandidate>,
  { round }: RankingInput,
): CategoryResult {
  const decimals = round.rules.aggregation.printedDecimals;
  const ranked = new Map<CandidateId, RankedCandidate>();
  for (const one of outcome.candidates) {
    const { name, unit, place } = named.get(one.id) ?? { name: "", unit: "", place: "" };
    if (one.rank === undefined || one.score === undefined) continue;
    ranked.set(one.id, {
      id: one.id,
      name,
      unit,
      place,
      rank: one.rank,
      score: { fraction: fractionText(one.score), printed: printHalfUp(one.score, decimals) },
      tieValues: one.tieValues.map(fractionText),
      valid: one.aggregate.count,
      trimmed: one.aggregate.trimmingApplied,
    });
  }
  const list = (ids: readonly CandidateId[]): RankedCandidate[] => ids.flatMap((id) => ranked.get(id) ?? []);
  return {
    id: category.id,
    title: category.title,
    countingWord: category.countingWord,
    seats: outcome.seats,
    selected: list(outcome.selected),
    tieGroup: list(outcome.tieGroup),
    openSeats: outcome.openSeats,
    ...(vote === undefined ? {} : { vote }),
    vacant: outcome.vacant,
    reserve: list(outcome.reserve),
    ranking: list(outcome.ordered),
    tieKeys: category.tieKeys,
    unranked: outcome.candidates.flatMap(({ id, status, aggregate }) => {
      if (status !== "no_score" && status !== "insufficient") return [];
      const { name, unit } = named.get(id) ?? { name: "", unit: "" };
      return [{ id, name, unit, reason: status, valid: aggregate.count }];
    }),
  };
}

/** One line per expert of the panel, in the panel's order. */
const totalsOf = (one: CandidateOutcome, experts: readonly PanelExpert[]): CategoryTable["totals"][string] =>
  experts.map(({ id }, at) => {
    const tenths = one.totalsTenths[at];
    return {
      state: one.states[at] ?? "blank",
      printed: tenths === undefined ? "" : printHalfUp(fromTenths(tenths), 1),
      dropped: one.dropped.includes(id),
    };
  });

/** Whether people still have to decide who takes the last seats. */
export const isOpenTie = ({ result }: CategoryTable): boolean => result.openSeats > 0 && result.vote === undefined;
