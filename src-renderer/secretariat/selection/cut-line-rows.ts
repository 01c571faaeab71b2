import type { CategoryResult, RankedCandidate } from "#shared/formats/result.ts";
import { decidedStandings, type DecidedStanding } from "#shared/scoring/decided-standings.ts";
import { printHalfUp } from "#shared/scoring/decimal.ts";
import { addFractions, fraction, multiplyFractions, parseFraction } from "#shared/scoring/fraction.ts";

type Standing =
  | { readonly state: "selected" | "selectedByVote" | "tied" | "notSelected" | "notSelectedByVote" }
  | { readonly state: "reserve"; readonly place: number }
  | DecidedStanding;

/** A line of the screen that decides: a candidate, the tie above its group, or the line below the last seat. */
export type CutLineRow =
  | {
      readonly kind: "candidate";
      readonly candidate: RankedCandidate;
      readonly standing: Standing;
      /** Others have the same rank. */
      readonly shared: boolean;
      /** Points above (+) or below (−) the last seat; empty without a line. */
      readonly gap: string;
    }
  | { readonly kind: "tie" }
  | { readonly kind: "line" };

/** An exact value as people read it, with three decimals at most. */
export const printExact = (text: string): string => printHalfUp(parseFraction(text), 3).replace(/\.?0+$/, "");

function gapTo(line: string, score: string): string {
  const gap = addFractions(parseFraction(score), multiplyFractions(parseFraction(line), fraction(-1n)));
  if (gap.numerator === 0n) return "0";
  const printed = printHalfUp(gap, 2);
  const sign = gap.numerator > 0n ? "+" : "−";
  // A difference too small to print is still a difference: it decided.
  return /^-?0\.00$/.test(printed) ? `${sign}<0.01` : `${sign}${printed.replace("-", "")}`;
}

/** Seats for which there is nobody by figures and vote. */
export const seatsLeft = ({ seats, openSeats, vote, drawn }: DrawnCategory): number =>
  seats - drawn.length - (vote === undefined ? openSeats : 0);

/** A category with whom figures and vote select, before any decision. */
type DrawnCategory = CategoryResult & { readonly drawn: readonly string[] };

const ids = (candidates: readonly RankedCandidate[]): ReadonlySet<string> => new Set(candidates.map(({ id }) => id));

/** Candidates by rank with the line and the tie between them; those chosen by a vote stand above the others of their group. */
export function cutLineRows(category: DrawnCategory): readonly CutLineRow[] {
  const selected = new Set(category.drawn);
  const decided = decidedStandings(category.decisions ?? []);
  const group = ids(category.tieGroup);
  const voted = category.vote !== undefined;
  const standingOf = ({ id }: RankedCandidate): Standing => {
    const byDecision = decided.get(id);
    if (byDecision !== undefined) return byDecision;
    if (selected.has(id)) return { state: group.has(id) ? "selectedByVote" : "selected" };
    if (group.has(id) && !voted) return { state: "tied" };
    const place = category.reserve.findIndex((one) => one.id === id);
    if (place >= 0) return { state: "reserve", place: place + 1 };
    return { state: group.has(id) ? "notSelectedByVote" : "notSelected" };
  };
  const ordered = orderGroup(category.ranking, group, selected);
  // With seats to spare nobody stands below a line.
  const lastDrawn = category.ranking.findLast(({ id }) => selected.has(id));
  const lastSeat = seatsLeft(category) > 0 ? undefined : (category.tieGroup[0] ?? lastDrawn);
  const rows: CutLineRow[] = [];
  ordered.forEach((candidate, position) => {
    if (candidate.id === ordered.find(({ id }) => group.has(id))?.id) rows.push({ kind: "tie" });
    const shared = ordered.some((other, at) => at !== position && other.rank === candidate.rank);
    const gap = lastSeat === undefined ? "" : gapTo(lastSeat.score.fraction, candidate.score.fraction);
    rows.push({ kind: "candidate", candidate, standing: standingOf(candidate), shared, gap });
    if (candidate.id === lastOf(ordered, selected, group, voted)?.id) rows.push({ kind: "line" });
  });
  return rows;
}

/** Inside the tie group the order of ranks decides nothing; the vote does. */
function orderGroup(
  ranking: readonly RankedCandidate[],
  group: ReadonlySet<string>,
  selected: ReadonlySet<string>,
): readonly RankedCandidate[] {
  const first = ranking.findIndex(({ id }) => group.has(id));
  if (first < 0) return ranking;
  const inGroup = ranking.filter(({ id }) => group.has(id));
  const chosenFirst = [
    ...inGroup.filter(({ id }) => selected.has(id)),
    ...inGroup.filter(({ id }) => !selected.has(id)),
  ];
  const others = ranking.filter(({ id }) => !group.has(id));
  return [...others.slice(0, first), ...chosenFirst, ...others.slice(first)];
}

function lastOf(
  ordered: readonly RankedCandidate[],
  selected: ReadonlySet<string>,
  group: ReadonlySet<string>,
  voted: boolean,
): RankedCandidate | undefined {
  const holds = ({ id }: RankedCandidate): boolean => selected.has(id) || (!voted && group.has(id));
  return ordered.findLast(holds);
}
