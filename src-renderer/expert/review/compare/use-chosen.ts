import { useMemo } from "react";
import type { CandidateState } from "#shared/ipc/expert-calls.ts";
import { chosenOf } from "#renderer/expert/review/compare/choose-compared.ts";
import { useReview } from "#renderer/expert/review/store.ts";

/** Those of `candidates` that are chosen for comparing, in the order of choosing. */
export function useChosen(candidates: readonly CandidateState[]): readonly CandidateState[] {
  const tray = useReview((state) => state.tray);
  return useMemo(() => chosenOf(candidates, tray), [candidates, tray]);
}
