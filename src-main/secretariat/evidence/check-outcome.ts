import { canonicalJson } from "#shared/formats/canonical-json.ts";
import { evidencePaths } from "#shared/formats/evidence-pack.ts";
import type { RecordedVote } from "#shared/formats/result.ts";
import { applyVote } from "#shared/scoring/apply-vote.ts";
import type { EvidenceDifference } from "#shared/words/evidence-steps.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { idsOf, type FiguredCategory } from "#main/secretariat/evidence/check-figures.ts";
import { compare, presence, yesNo } from "#main/secretariat/evidence/difference.ts";
import type { OpenedPack } from "#main/secretariat/evidence/open-pack.ts";
import { voteInForce, type CategoryTable } from "#main/secretariat/selection/category-table.ts";
import { resultCodeOf } from "#main/secretariat/selection/result-code.ts";
import type { RankingInput } from "#main/secretariat/selection/read-selection.ts";

type Walk = Iterable<EvidenceDifference | undefined>;

/** Where seats stay contested there is a vote that fits, and nowhere else. */
export function* checkVotes(categories: readonly FiguredCategory[], input: RankingInput, isPractice: boolean): Walk {
  for (const { category, outcome, found } of categories) {
    const { id } = category;
    const vote = voteInForce(input, category, outcome);
    // A correction may have made a tie of others, or none, and left an older vote without one.
    const isCorrected = input.changes.corrections.some((one) => one.category === id);
    const recorded = isCorrected ? vote : input.votes.get(id)?.at(-1);
    yield compare(id, "vote", presence(outcome.openSeats > 0), presence(recorded !== undefined));
    if (!isCorrected) yield compare(id, "tieGroup", outcome.tieGroup.join(" "), recorded?.group.join(" ") ?? "");
    yield compare(id, "vote", chosenText(vote), chosenText(found?.vote));
    yield compare(id, "voteRecord", recordHash(vote), recordHash(found?.vote));
    if (vote === undefined) continue;
    const applied = applyVote(outcome, vote.chosen);
    if (!applied.ok) yield compare(id, "openSeats", outcome.openSeats, chosenText(vote));
    if (!isPractice) yield compare(id, "demonstration", "@no", yesNo(vote.demonstration));
  }
}

const chosenText = (vote: RecordedVote | undefined): string => vote?.chosen.join(" ") ?? "@missing";
const recordHash = (vote: RecordedVote | undefined): string =>
  vote === undefined ? "" : sha256Hex(canonicalJson(vote));

/** Who takes the seats, those chosen by vote included. */
export function* checkSeats(tables: readonly CategoryTable[], { result }: OpenedPack): Walk {
  for (const [at, { category, outcome }] of tables.entries()) {
    const found = result.categories[at];
    yield compare(category.id, "seats", outcome.seats, found?.seats ?? 0);
    yield compare(category.id, "selected", outcome.selected.join(" "), idsOf(found?.selected));
    yield compare(category.id, "vacant", outcome.vacant, found?.vacant ?? 0);
  }
}

/** Who comes next. */
export function* checkReserve(tables: readonly CategoryTable[], { result }: OpenedPack): Walk {
  for (const [at, { category, outcome }] of tables.entries())
    yield compare(category.id, "reserve", outcome.reserve.join(" "), idsOf(result.categories[at]?.reserve));
}

/** Everything else that the result says of its categories, and the code over all of it. */
export function* checkCode(tables: readonly CategoryTable[], input: RankingInput, { result }: OpenedPack): Walk {
  yield compare(evidencePaths.result, "category", tables.length, result.categories.length);
  for (const [at, table] of tables.entries()) {
    const found = result.categories[at];
    const expected = sha256Hex(canonicalJson(table.result));
    yield compare(table.category.id, "remainder", expected, found ? sha256Hex(canonicalJson(found)) : "");
  }
  yield compare(evidencePaths.result, "code", resultCodeOf(input, tables), result.resultCode);
}
