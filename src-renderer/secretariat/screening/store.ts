import { create } from "zustand";
import type { CandidateId, CategoryId, RoundId, UnitId } from "#shared/ids.ts";
import type { ListChoice } from "#shared/screening/list-choice.ts";
import type { TableChoice } from "#renderer/ui/fill-table.tsx";

interface ScreeningState {
  readonly round: RoundId | undefined;
  readonly category: CategoryId | undefined;
  readonly unit: UnitId | undefined;
  readonly open: CandidateId | undefined;
  /** Search and filters above the list. */
  readonly list: TableChoice;
  /** Candidates that were marked for a deed on many. */
  readonly marked: readonly CandidateId[];
}

const nothing = {
  category: undefined,
  unit: undefined,
  open: undefined,
  list: { query: "", chosen: {} },
  marked: [],
};

/** What is looked at; kept while the user visits another step of the same round. */
export const useScreening = create<ScreeningState>()(() => ({ round: undefined, ...nothing }));

/** Starts afresh when another round is opened. */
export function enterRound(round: RoundId): void {
  if (useScreening.getState().round !== round) useScreening.setState({ round, ...nothing });
}

/** Shows one category, or all. */
export const showCategory = (category: CategoryId | undefined): void => useScreening.setState({ category });

/** Shows one unit, or all. */
export const showUnit = (unit: UnitId | undefined): void => useScreening.setState({ unit });

/** Opens one candidate. */
export const openCandidate = (open: CandidateId | undefined): void => useScreening.setState({ open });

/** Searches and filters the list. */
export const setList = (list: TableChoice): void => useScreening.setState({ list });

/** Marks these candidates and no others. */
export const markCandidates = (marked: readonly CandidateId[]): void => useScreening.setState({ marked });

/** The whole way of looking at the list as it can be saved. */
export function currentChoice(): ListChoice {
  const { category, unit, list } = useScreening.getState();
  const chosen = Object.fromEntries(Object.entries(list.chosen).filter(([, value]) => value !== ""));
  return { category: category ?? null, unit: unit ?? null, chosen, query: list.query.trim() };
}

/** Looks at the list in a saved way. */
export const applyChoice = ({ category, unit, chosen, query }: ListChoice): void =>
  useScreening.setState({ category: category ?? undefined, unit: unit ?? undefined, list: { chosen, query } });
