import type { CategoryResult, RankedCandidate } from "#shared/formats/result.ts";
import type { CandidateId } from "#shared/ids.ts";
import type { Category } from "#shared/rules/rule-file.ts";
import { printHalfUp } from "#shared/scoring/decimal.ts";
import type { CandidateOutcome, CategoryOutcome } from "#shared/scoring/category-outcome.ts";
import { fractionText } from "#shared/scoring/fraction.ts";
import type { EvidenceDifference } from "#shared/words/evidence-steps.ts";
import { compare, presence, yesNo } from "#main/secretariat/evidence/difference.ts";

type Walk = Iterable<EvidenceDifference | undefined>;

/** A category as the figures make it, beside what the result says of it. */
export interface FiguredCategory {
  readonly category: Category;
  readonly outcome: CategoryOutcome;
  readonly found: CategoryResult | undefined;
  readonly decimals: number;
  /** How lines name a candidate. */
  readonly label: (id: CandidateId) => string;
}

/** Every candidate's exact score, or why there is none. */
export function* checkScores(categories: readonly FiguredCategory[]): Walk {
  for (const category of categories) {
    const { outcome, found, label } = category;
    yield compare(category.category.id, "category", "@present", presence(found !== undefined));
    if (found === undefined) continue;
    const ranked = new Map(found.ranking.map((one) => [one.id, one]));
    const unranked = new Map(found.unranked.map((one) => [one.id, one]));
    for (const one of outcome.candidates) {
      const own = ranked.get(one.id);
      const without = unranked.get(one.id);
      const said = own?.score.fraction ?? (without === undefined ? "@missing" : `@${without.reason}`);
      yield compare(label(one.id), "score", scoreText(one), said);
      yield compare(label(one.id), "valid", one.aggregate.count, (own ?? without)?.valid ?? 0);
      if (own !== undefined) yield* checkShown(category, one, own);
    }
  }
}

function* checkShown(
  { decimals, label }: FiguredCategory,
  { id, score, aggregate }: CandidateOutcome,
  shown: RankedCandidate,
): Walk {
  if (score === undefined) return;
  yield compare(label(id), "printed", printHalfUp(score, decimals), shown.score.printed);
  yield compare(label(id), "trimmed", yesNo(aggregate.trimmingApplied), yesNo(shown.trimmed));
}

const scoreText = ({ score, rank, status }: CandidateOutcome): string =>
  score === undefined || rank === undefined ? `@${status}` : fractionText(score);

/** Places by the score, equal scores sharing one. */
export function* checkRanks(categories: readonly FiguredCategory[]): Walk {
  for (const { category, outcome, found, label } of categories) {
    const ranks = new Map(found?.ranking.map((one) => [one.id, one.rank]));
    for (const one of outcome.candidates)
      yield compare(label(one.id), "rank", one.rank ?? "@missing", ranks.get(one.id) ?? "@missing");
    yield compare(category.id, "order", outcome.ordered.join(" "), idsOf(found?.ranking));
  }
}

/** The values by which equal scores were told apart, and who is equal in all of them at the cut line. */
export function* checkTies(categories: readonly FiguredCategory[]): Walk {
  for (const { category, outcome, found, label } of categories) {
    const ranked = new Map(found?.ranking.map((one) => [one.id, one]));
    for (const one of outcome.candidates)
      if (one.rank !== undefined) {
        const expected = one.tieValues.map(fractionText).join(" ");
        yield compare(label(one.id), "tieValues", expected, ranked.get(one.id)?.tieValues.join(" ") ?? "");
      }
    yield compare(category.id, "tieGroup", outcome.tieGroup.join(" "), idsOf(found?.tieGroup));
    yield compare(category.id, "openSeats", outcome.openSeats, found?.openSeats ?? 0);
  }
}

/** Ids in their order, as lines show them. */
export const idsOf = (list: CategoryResult["ranking"] | undefined): string =>
  (list ?? []).map(({ id }) => id).join(" ");
