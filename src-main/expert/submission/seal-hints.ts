import type { CandidateState, SealHint } from "#shared/ipc/expert-calls.ts";
import type { Category } from "#shared/rules/rule-file.ts";
import type { scoresByCandidate } from "#main/expert/review/candidate-states.ts";

type Scores = ReturnType<typeof scoresByCandidate>;

/** Candidates with exactly the same total. */
interface Pile {
  readonly totalTenths: number;
  readonly members: readonly CandidateState[];
}

/** Below ten candidates it says nothing that marks are equal. */
const enough = 10;

/**
 * What is worth another look in the scores of one category, the seat line first. Nothing here blocks sealing.
 *
 * Units: totals and spreads in whole tenths of a point.
 */
export function hintsOf(category: Category, states: readonly CandidateState[], scores: Scores): SealHint[] {
  const complete = states.filter((state) => state.category === category.id && state.totalTenths !== null);
  const piles = pilesOf(complete);
  const line = lineHints(category, piles);
  if (complete.length < enough) return line;
  const least = Math.max(4, Math.ceil(complete.length / 4));
  const told = new Set(line.flatMap(({ code, candidates }) => (code === "line-tie" ? candidates : [])));
  const equal = piles
    .filter(({ members }) => members.length >= least && !members.some(({ id }) => told.has(id)))
    .map(({ members }) => hint("equal-pile", category, members.length, members));
  return [...line, ...equal, ...sameCriteria(category, complete, scores), ...smallSpread(category, piles)];
}

/** The piles, highest total first. */
function pilesOf(complete: readonly CandidateState[]): Pile[] {
  const byTotal = Map.groupBy(complete, ({ totalTenths }) => totalTenths ?? 0);
  return [...byTotal]
    .map(([totalTenths, members]) => ({ totalTenths, members }))
    .toSorted((a, b) => b.totalTenths - a.totalTenths);
}

/** Equal candidates of whom not all have a seat, or a last seat that hangs by at most a hundredth of the full marks. */
function lineHints(category: Category, piles: readonly Pile[]): SealHint[] {
  let above = 0;
  for (const [at, pile] of piles.entries()) {
    const next = piles[at + 1];
    if (above + pile.members.length > category.seats)
      return [hint("line-tie", category, pile.members.length, pile.members)];
    above += pile.members.length;
    if (above < category.seats || next === undefined) continue;
    const gapTenths = pile.totalTenths - next.totalTenths;
    const isNear = gapTenths * 100 <= category.rubric.totalTenths;
    return isNear ? [hint("line-near", category, gapTenths, [...pile.members, ...next.members])] : [];
  }
  return [];
}

function sameCriteria(category: Category, complete: readonly CandidateState[], scores: Scores): SealHint[] {
  return category.rubric.criteria.flatMap(({ id }) => {
    const given = new Set(complete.map((state) => scores.get(state.id)?.get(id)));
    const [tenths] = given;
    if (given.size > 1 || tenths === undefined) return [];
    return [{ code: "same-criterion", category: category.id, count: tenths, criterion: id, candidates: [] }];
  });
}

function smallSpread(category: Category, piles: readonly Pile[]): SealHint[] {
  const spreadTenths = (piles[0]?.totalTenths ?? 0) - (piles.at(-1)?.totalTenths ?? 0);
  return spreadTenths * 20 < category.rubric.totalTenths ? [hint("small-spread", category, spreadTenths, [])] : [];
}

const hint = (
  code: SealHint["code"],
  category: Category,
  count: number,
  about: readonly CandidateState[],
): SealHint => ({ code, category: category.id, count, criterion: null, candidates: about.map(({ id }) => id) });
