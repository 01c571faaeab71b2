import { create } from "zustand";
import type { CandidateId, CategoryId, RoundId, UnitId } from "#shared/ids.ts";

interface ScreeningState {
  readonly round: RoundId | undefined;
  readonly category: CategoryId | undefined;
  readonly unit: UnitId | undefined;
  readonly open: CandidateId | undefined;
}

const nothing = { category: undefined, unit: undefined, open: undefined };

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
