import type { CandidateId } from "#shared/ids.ts";
import { useVisits } from "#renderer/expert/visits.ts";

/** Hours and minutes, e.g. `1:12`. */
function hours(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

/** How long the expert had the open candidate on screen, and all of them together. */
export function useElapsed(candidate: CandidateId | undefined): { readonly own: string; readonly all: string } {
  const own = useVisits(({ activeMs }) => hours(candidate === undefined ? 0 : (activeMs[candidate] ?? 0)));
  const all = useVisits(({ activeMs }) => hours(Object.values(activeMs).reduce((sum, ms) => sum + ms, 0)));
  return { own, all };
}
