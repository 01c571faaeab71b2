import type { CategoryResult, RankedCandidate, RecordedVote } from "#shared/formats/result.ts";
import type { CandidateId, CategoryId } from "#shared/ids.ts";
import type { CutLine } from "#shared/ipc/merge-calls.ts";
import { err, ok, type Result } from "#shared/result.ts";
import type { Category } from "#shared/rules/rule-file.ts";
import { applyDecisions } from "#shared/scoring/apply-decisions.ts";
import { applyVote } from "#shared/scoring/apply-vote.ts";
import { candidateScore, type CandidateScore } from "#shared/scoring/candidate-score.ts";
import type { CategoryScores } from "#shared/scoring/category-scores.ts";
import { categoryOutcome, type CandidateOutcome, type CategoryOutcome } from "#shared/scoring/category-outcome.ts";
import { printHalfUp } from "#shared/scoring/decimal.ts";
import { fractionText, fromTenths } from "#shared/scoring/fraction.ts";
import type { PanelExpert, RankingInput, SelectionCandidate } from "#main/secretariat/selection/read-selection.ts";
import { atOnce, type Steps } from "#main/steps.ts";

/** A category computed: the result that is published, and what explains it. */
export interface CategoryTable {
  readonly category: Category;
  readonly result: CategoryResult;
  /** With vote and decisions in force. */
  readonly outcome: CategoryOutcome;
  /** Who takes a seat by figures and vote, before any decision. */
  readonly drawn: readonly CandidateId[];
  /** With the vote in force, before any decision: what the figures give by themselves. */
  readonly byFigures: CategoryOutcome;
  readonly experts: readonly PanelExpert[];
  readonly totals: CutLine["categories"][number]["totals"];
}

/** Ranks every category of the rules and puts votes and decisions in force. Computes only; nothing is stored. */
export function categoryTables(input: RankingInput): readonly CategoryTable[] {
  const tables = fittingTables(input);
  if (!tables.ok) throw new Error(`what was recorded does not fit: ${tables.error}`);
  return tables.value;
}

const tablesOf = new WeakMap<RankingInput, Result<readonly CategoryTable[], string>>();

/** The same for records of which nobody knows whether they fit; errors: what does not. Computed once for each input. */
export function fittingTables(input: RankingInput): Result<readonly CategoryTable[], string> {
  const known = tablesOf.get(input) ?? computeTables(input);
  tablesOf.set(input, known);
  return known;
}

function computeTables(input: RankingInput): Result<CategoryTable[], string> {
  const tables: CategoryTable[] = [];
  for (const category of input.round.rules.categories) {
    const table = categoryTable(input, category);
    if (!table.ok) return table;
    tables.push(table.value);
  }
  return ok(tables);
}

const figuresOf = new WeakMap<RankingInput, Map<Category, CategoryOutcome>>();

/** The category's outcome by the figures alone, before any vote. Computed once for each input. */
export const outcomeByFigures = (input: RankingInput, category: Category): CategoryOutcome =>
  atOnce(figuresSteps(input, category));

/** The same candidate by candidate. */
export function* figuresSteps(input: RankingInput, category: Category): Steps<CategoryOutcome> {
  const held = figuresOf.get(input) ?? new Map<Category, CategoryOutcome>();
  figuresOf.set(input, held);
  const known = held.get(category);
  if (known !== undefined) return known;
  const scores: CategoryScores = {
    category,
    rules: input.round.rules,
    candidates: input.candidates.filter((one) => one.category === category.id).map(({ id }) => id),
    experts: panelOf(input, category).map(({ id }) => id),
    cells: input.cells,
  };
  const computed: CandidateScore[] = [];
  for (const candidate of scores.candidates) {
    computed.push(candidateScore(scores, candidate));
    yield;
  }
  const outcome = categoryOutcome(scores, computed);
  held.set(category, outcome);
  return outcome;
}

/** The latest vote on exactly this tie: a correction after a vote may have made another tie, or none. */
export const voteInForce = (
  { votes }: Pick<RankingInput, "votes">,
  { id }: Category,
  { tieGroup }: CategoryOutcome,
): RecordedVote | undefined =>
  tieGroup.length === 0 ? undefined : votes.get(id)?.findLast(({ group }) => group.join(" ") === tieGroup.join(" "));

/** The category's outcome with its vote in force, before any decision. */
export function drawnOutcome(input: RankingInput, category: Category): Result<CategoryOutcome, string> {
  const figures = outcomeByFigures(input, category);
  const vote = voteInForce(input, category, figures);
  const voted = vote === undefined ? ok(figures) : applyVote(figures, vote.chosen);
  return voted.ok ? voted : err(`${category.id} ${voted.error.kind}`);
}

const ofCategory = <Change extends { readonly category: CategoryId }>(
  all: readonly Change[],
  id: CategoryId,
): Change[] => all.filter(({ category }) => category === id);

const panelOf = (input: RankingInput, category: Category): PanelExpert[] =>
  input.experts.filter(({ categories }) => categories.includes(category.id));

function categoryTable(input: RankingInput, category: Category): Result<CategoryTable, string> {
  const withVote = drawnOutcome(input, category);
  if (!withVote.ok) return withVote;
  const drawn = withVote.value;
  const vote = voteInForce(input, category, drawn);
  const decided = applyDecisions(drawn, ofCategory(input.changes.decisions, category.id));
  if (!decided.ok) return err(`${category.id} ${decided.error.kind}`);
  const outcome = decided.value;
  const experts = panelOf(input, category);
  return ok({
    category,
    outcome,
    drawn: drawn.selected,
    byFigures: drawn,
    experts,
    totals: totalsOf(outcome.candidates, experts),
    result: resultOf(category, outcome, vote, new Map(input.candidates.map((one) => [one.id, one])), input),
  });
}

function resultOf(
  category: Category,
  outcome: CategoryOutcome,
  vote: RecordedVote | undefined,
  named: ReadonlyMap<CandidateId, SelectionCandidate>,
  { round, changes }: RankingInput,
): CategoryResult {
  const corrections = ofCategory(changes.corrections, category.id);
  const decisions = ofCategory(changes.decisions, category.id);
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
    ...(corrections.length === 0 ? {} : { corrections }),
    ...(decisions.length === 0 ? {} : { decisions }),
  };
}

type CellTotal = CategoryTable["totals"][string][number];

/** One line per expert of the panel, in the panel's order. Equal lines are one value: a large panel has half a million. */
function totalsOf(candidates: readonly CandidateOutcome[], experts: readonly PanelExpert[]): CategoryTable["totals"] {
  const known = new Map<string, CellTotal>();
  const totalOf = (state: CellTotal["state"], tenths: number | undefined, dropped: boolean): CellTotal => {
    const key = `${state} ${String(tenths)} ${String(dropped)}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = { state, printed: tenths === undefined ? "" : printHalfUp(fromTenths(tenths), 1), dropped };
    known.set(key, made);
    return made;
  };
  return Object.fromEntries(
    candidates.map(({ id, states, totalsTenths, dropped }) => [
      id,
      experts.map((one, at) => totalOf(states[at] ?? "blank", totalsTenths[at], dropped.includes(one.id))),
    ]),
  );
}

/** Whether people still have to decide who takes the last seats. */
export const isOpenTie = ({ result }: CategoryTable): boolean => result.openSeats > 0 && result.vote === undefined;
