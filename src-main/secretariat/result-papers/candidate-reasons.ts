import type { CandidateId } from "#shared/ids.ts";
import type { CandidateReasons, ReasonStanding, ReasonStep } from "#shared/ipc/result-paper-calls.ts";
import type { CandidateOutcome } from "#shared/scoring/category-outcome.ts";
import { decidedStandings, type DecidedStanding } from "#shared/scoring/decided-standings.ts";
import { printHalfUp } from "#shared/scoring/decimal.ts";
import { compareFractions, fraction, fractionText, fromTenths } from "#shared/scoring/fraction.ts";
import { neededToRank } from "#shared/scoring/missing-policy.ts";
import { exactDifference } from "#main/secretariat/result-papers/exact-difference.ts";
import type { Pseudonyms } from "#main/secretariat/result-papers/pseudonyms.ts";
import { reasonChanges } from "#main/secretariat/result-papers/reason-changes.ts";
import type { CategoryTable } from "#main/secretariat/selection/category-table.ts";
import type { SelectionInput } from "#main/secretariat/selection/read-selection.ts";

/** What the pages of a category have in common. */
export interface ReasonsContext {
  readonly pseudonyms: Pseudonyms;
  readonly resultCode: string | null;
  /** Of everybody ranked in the category. */
  readonly means: readonly string[];
  readonly comments: ReadonlyMap<CandidateId, readonly { readonly comment: string }[]>;
}

/** Everything from which one candidate's place follows; undefined when the category does not have the candidate. */
export function candidateReasons(
  input: SelectionInput,
  table: CategoryTable,
  id: CandidateId,
  { pseudonyms, resultCode, means, comments }: ReasonsContext,
): CandidateReasons | undefined {
  const { category, outcome, result, totals } = table;
  const one = outcome.candidates.find((candidate) => candidate.id === id);
  const named = input.candidates.find((candidate) => candidate.id === id);
  if (one === undefined || named === undefined) return undefined;
  const { name, unit, place } = named;
  const last = lineCandidate(table);
  const own = criterionMeans(input, table, [id]);
  return {
    candidate: { id, name, unit, place },
    category: { id: category.id, title: category.title, seats: category.seats },
    resultCode,
    standing: standingOf(one, table),
    reservePlace: outcome.reserve.indexOf(id) + 1,
    rank: one.rank ?? null,
    sharedWith: one.rank === undefined ? 0 : outcome.candidates.filter(({ rank }) => rank === one.rank).length - 1,
    ranked: outcome.ordered.length,
    experts: (totals[id] ?? [])
      .map((total, at) => ({ label: labelAt(table, at, pseudonyms), ...total }))
      .sort((a, b) => (a.label < b.label ? -1 : 1)),
    sum: sumOf(input, one, table),
    line: lineOf(input, one, last),
    steps: stepsOf(table, one, peerOf(table, one, last)),
    criteria: category.rubric.criteria.map(({ name: criterion, maxTenths }, at) => ({
      name: criterion,
      max: printHalfUp(fromTenths(maxTenths), 0),
      own: own[at] ?? "",
      all: means[at] ?? "",
    })),
    vote: voteOf(result.vote, id, outcome.openSeats),
    changes: reasonChanges(table, id, pseudonyms.expert),
    // In an order that says nothing of the experts'.
    comments: (comments.get(id) ?? []).map(({ comment }) => comment).sort(),
  };
}

const labelAt = ({ experts }: CategoryTable, at: number, { expert }: Pseudonyms): string => {
  const one = experts[at];
  return one === undefined ? "" : expert(one.id);
};

const decidedStates: Readonly<Record<DecidedStanding["state"], ReasonStanding>> = {
  withdrawn: "withdrawn",
  promoted: "promoted",
  deviated: "deviated",
  passedOver: "passed-over",
};

function standingOf({ id, status }: CandidateOutcome, { outcome, result }: CategoryTable): ReasonStanding {
  const decided = decidedStandings(result.decisions ?? []).get(id);
  if (decided !== undefined) return decidedStates[decided.state];
  if (status === "no_score") return "no-score";
  if (status === "insufficient" || status === "below-minimum") return status;
  const inGroup = outcome.tieGroup.includes(id);
  if (outcome.selected.includes(id)) return inGroup ? "selected-by-vote" : "selected";
  if (inGroup && result.vote === undefined) return "tied";
  if (outcome.reserve.includes(id)) return "reserve";
  return inGroup ? "not-selected-by-vote" : "not-selected";
}

function sumOf({ round }: SelectionInput, one: CandidateOutcome, { experts }: CategoryTable): CandidateReasons["sum"] {
  const { aggregation, panel } = round.rules;
  const { aggregate, totalsTenths, dropped, score } = one;
  const counted = totalsTenths.filter((tenths, at) => {
    const expert = experts[at];
    return tenths !== undefined && expert !== undefined && !dropped.includes(expert.id);
  });
  const total = counted.reduce<number>((sum, tenths) => sum + (tenths ?? 0), 0);
  return {
    valid: aggregate.count,
    counted: counted.length,
    total: printHalfUp(fromTenths(total), 1),
    score: score === undefined ? "" : fractionText(score),
    printed: score === undefined ? "" : printHalfUp(score, aggregation.printedDecimals),
    trimmed: aggregate.trimmingApplied,
    ...{ trim: aggregation.trim, trimMinimum: aggregation.trimMinimum, minimumValid: neededToRank(panel) },
    shortOf: one.rank !== undefined && aggregate.count < panel.minimumValid ? panel.minimumValid : null,
  };
}

/** Whoever holds the last seat by the figures; nobody while seats stay vacant. */
export function lineCandidate({ outcome, category }: CategoryTable): CandidateOutcome | undefined {
  if (outcome.vacant > 0) return undefined;
  const last = outcome.ordered[category.seats - 1];
  return outcome.candidates.find(({ id }) => id === last);
}

function lineOf(
  { round, candidates }: SelectionInput,
  one: CandidateOutcome,
  last: CandidateOutcome | undefined,
): CandidateReasons["line"] {
  if (one.rank === undefined || one.score === undefined || last?.score === undefined) return null;
  const decimals = round.rules.aggregation.printedDecimals;
  return {
    printed: printHalfUp(last.score, decimals),
    gap: exactDifference(one.score, last.score, decimals),
    name: candidates.find(({ id }) => id === last.id)?.name ?? "",
  };
}

/** Whom the steps compare with: who is at the line; for that candidate somebody who is tied there. */
function peerOf(
  { outcome }: CategoryTable,
  { id }: CandidateOutcome,
  last: CandidateOutcome | undefined,
): CandidateOutcome | undefined {
  if (last?.id !== id) return last;
  const other = outcome.tieGroup.includes(id) ? outcome.tieGroup.find((one) => one !== id) : undefined;
  return other === undefined ? last : outcome.candidates.find((one) => one.id === other);
}

function stepsOf({ category }: CategoryTable, one: CandidateOutcome, last: CandidateOutcome | undefined): ReasonStep[] {
  if (one.rank === undefined || last === undefined || last.id === one.id) return [];
  const names = new Map(category.rubric.criteria.map(({ id, name }) => [id, name]));
  const steps: ReasonStep[] = [];
  for (const [at, key] of category.tieKeys.entries()) {
    const [own, line] = [one.tieValues[at], last.tieValues[at]];
    if (own === undefined || line === undefined) break;
    const order = Math.sign(compareFractions(own, line)) as ReasonStep["order"];
    const criterion = key.key === "criterion-mean" ? (names.get(key.criterion) ?? null) : null;
    steps.push({ key: key.key, criterion, own: fractionText(own), line: fractionText(line), order });
    // The first step that differs decides; later ones are not looked at.
    if (order !== 0) break;
  }
  return steps;
}

/** Plain mean of each criterion over the complete forms for these candidates, with two decimals; empty without any. */
export function criterionMeans(
  { cells }: Pick<SelectionInput, "cells">,
  { category, experts }: CategoryTable,
  candidates: readonly CandidateId[],
): string[] {
  const { criteria } = category.rubric;
  const sums = criteria.map(() => 0);
  let forms = 0;
  for (const candidate of candidates)
    for (const expert of experts) {
      const cell = cells(candidate, expert.id);
      if (cell.state !== "scored" || !criteria.every(({ id }) => cell.tenthsByCriterion.has(id))) continue;
      criteria.forEach(({ id }, at) => (sums[at] = (sums[at] ?? 0) + (cell.tenthsByCriterion.get(id) ?? 0)));
      forms += 1;
    }
  return sums.map((sum) => (forms === 0 ? "" : printHalfUp(fraction(BigInt(sum), BigInt(10 * forms)), 2)));
}

function voteOf(vote: CategoryTable["result"]["vote"], id: CandidateId, seats: number): CandidateReasons["vote"] {
  if (vote?.group.includes(id) !== true) return null;
  const { group, tally, recordedAt, reason, demonstration } = vote;
  const votes = tally.find(({ candidate }) => candidate === id)?.votes ?? null;
  return { group: group.length, seats, votes, recordedAt, reason, demonstration };
}
