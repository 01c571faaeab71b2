import { startTransition, useEffect, useState } from "react";
import { useShallow } from "zustand/react/shallow";
import type { CandidateState, DeskOverview } from "#shared/ipc/expert-calls.ts";
import { progressOf } from "#renderer/expert/review/candidate-list.ts";
import { openStanding, useReview } from "#renderer/expert/review/store.ts";

// Each saved score makes a new overview. The parts of the desk take from it what they show, so that a key draws a
// field and a total, not the whole desk.

/** The desk without its candidates. */
export type DeskHead = Omit<DeskOverview, "candidates">;

/** What is the same for all candidates; `null` before the desk is read. */
export function useDeskHead(): DeskHead | null {
  return useReview(
    useShallow(({ overview }) => {
      if (overview === null) return null;
      const { candidates: _, ...head } = overview;
      return head;
    }),
  );
}

/** How the expert stands to a candidate, apart from the scores. */
export type Standing = Omit<CandidateState, "scoredCriteria" | "totalTenths">;

/** How the expert stands to the open candidate. */
export function useStanding(): Standing | undefined {
  return useReview(
    useShallow((state) => {
      const standing = openStanding(state);
      if (standing === undefined) return undefined;
      const { scoredCriteria: _, totalTenths: __, ...rest } = standing;
      return rest;
    }),
  );
}

/** How many candidates have to be scored, and how many are. */
export const useProgress = (): ReturnType<typeof progressOf> =>
  useReview(useShallow(({ overview }) => progressOf(overview?.candidates ?? none)));

const none: readonly CandidateState[] = [];
const candidatesNow = (): readonly CandidateState[] => useReview.getState().overview?.candidates ?? none;

/** Long enough for the next key of a quick hand to come first, too short to be noticed. */
const laterMs = 120;

/** The candidates as they stood a moment ago, told when nothing more urgent is to be drawn. */
export function useLaterCandidates(): readonly CandidateState[] {
  const [candidates, setCandidates] = useState(candidatesNow);
  useEffect(() => {
    let timer: number | undefined;
    const take = (): void => {
      timer = undefined;
      startTransition(() => setCandidates(candidatesNow));
    };
    const stop = useReview.subscribe(({ overview }, before) => {
      if (overview?.candidates !== before.overview?.candidates) timer ??= window.setTimeout(take, laterMs);
    });
    take();
    return () => {
      stop();
      window.clearTimeout(timer);
    };
  }, []);
  return candidates;
}
