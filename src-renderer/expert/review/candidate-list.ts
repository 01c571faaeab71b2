import type { CandidateState } from "#shared/ipc/expert-calls.ts";
import { matchesName } from "#renderer/lib/name-search.ts";

/** What a row of the list says of a candidate. */
export type Mark = "blank" | "part" | "done" | "recused" | "abstained";
export type ListFilter = "all" | "open" | "done" | "flagged" | "changed" | "recused" | "abstained";
export type ListOrder = "own" | "name" | "unit" | "total";

/** Filters in the order in which they are offered; `changed` only while a newer bundle's changes wait to be looked at. */
export const listFilters: readonly ListFilter[] = ["all", "open", "done", "flagged", "recused", "abstained", "changed"];
export const listOrders: readonly ListOrder[] = ["own", "name", "unit", "total"];

export function markOf(candidate: CandidateState): Mark {
  if (candidate.state === "recused") return "recused";
  if (candidate.state === "abstained") return "abstained";
  if (candidate.totalTenths !== null) return "done";
  return candidate.scoredCriteria === 0 ? "blank" : "part";
}

const accepts: Readonly<Record<ListFilter, (candidate: CandidateState) => boolean>> = {
  all: () => true,
  open: (candidate) => markOf(candidate) === "blank" || markOf(candidate) === "part",
  done: (candidate) => markOf(candidate) === "done",
  flagged: (candidate) => candidate.flagged,
  changed: (candidate) => candidate.change !== null,
  recused: (candidate) => candidate.state === "recused",
  abstained: (candidate) => candidate.state === "abstained",
};

/** How many candidates each filter shows. `flagged` and `changed` overlap with the others. */
export function countList(candidates: readonly CandidateState[]): Readonly<Record<ListFilter, number>> {
  const count = (filter: ListFilter): number => candidates.filter(accepts[filter]).length;
  return {
    all: candidates.length,
    open: count("open"),
    done: count("done"),
    flagged: count("flagged"),
    changed: count("changed"),
    recused: count("recused"),
    abstained: count("abstained"),
  };
}

/** How many candidates have to be scored, and how many are. */
export function progressOf(candidates: readonly CandidateState[]): { readonly done: number; readonly toScore: number } {
  const toScore = candidates.filter((candidate) => candidate.state === "judging");
  return { done: toScore.filter((candidate) => candidate.totalTenths !== null).length, toScore: toScore.length };
}

export interface ListQuery {
  readonly filter: ListFilter;
  readonly order: ListOrder;
  readonly search: string;
  /** Pinyin initials of a text; absent until they are loaded. */
  readonly initials?: ((text: string) => string) | undefined;
}

/** The rows to show. Equal rows keep the expert's own order. */
export function planList(candidates: readonly CandidateState[], query: ListQuery): readonly CandidateState[] {
  const rows = candidates.filter((candidate) => accepts[query.filter](candidate) && isFound(candidate, query));
  const compare = comparers[query.order];
  return compare ? rows.toSorted(compare) : rows;
}

const collator = new Intl.Collator("zh-Hans-CN");
type Comparer = (a: CandidateState, b: CandidateState) => number;
const comparers: Readonly<Record<ListOrder, Comparer | undefined>> = {
  own: undefined,
  name: (a, b) => collator.compare(a.name, b.name),
  unit: (a, b) => collator.compare(a.unitName, b.unitName),
  // A candidate without a total stands behind all with one: missing is not 0.
  total: (a, b) => (b.totalTenths ?? -1) - (a.totalTenths ?? -1),
};

/** Whether a search meets a candidate's name, place or unit, as written or by pinyin initials once these are loaded. */
const isFound = (candidate: CandidateState, query: ListQuery): boolean =>
  [candidate.name, candidate.unitName, candidate.place].some((text) => matchesName(query.search, text, query.initials));

/** The candidate before or after one in the rows shown; `undefined` at the ends. */
export function neighbour(
  rows: readonly CandidateState[],
  current: CandidateState["id"] | null,
  direction: 1 | -1,
): CandidateState | undefined {
  const index = rows.findIndex((row) => row.id === current);
  if (index === -1) return direction === 1 ? rows[0] : rows.at(-1);
  return rows[index + direction];
}

/** Where «done and next» goes: the next unfinished row after this one, from the top again at the end. */
export function nextOpen(
  candidates: readonly CandidateState[],
  current: CandidateState["id"] | null,
): CandidateState | undefined {
  const index = candidates.findIndex((row) => row.id === current);
  const ahead = [...candidates.slice(index + 1), ...candidates.slice(0, Math.max(index, 0))];
  return ahead.find(accepts.open);
}
