import type { CandidateId } from "#shared/ids.ts";
import { go } from "#renderer/lib/route.ts";
import { planCompared, toggleChosen } from "#renderer/expert/review/compare/choose-compared.ts";
import { flushSaves } from "#renderer/expert/review/saving.ts";
import { useReview } from "#renderer/expert/review/store.ts";

/** Chooses a candidate for comparing, or takes the choice back. */
export function toggleTray(candidate: CandidateId): void {
  useReview.setState(({ overview, tray }) => ({ tray: toggleChosen(overview?.candidates ?? [], tray, candidate) }));
}

export const clearTray = (): void => useReview.setState({ tray: [] });

/** Writes what waits, then shows these candidates side by side. */
export async function compareThese(candidates: readonly CandidateId[]): Promise<void> {
  const { bundle } = useReview.getState();
  if (bundle === null || candidates.length < 2) return;
  useReview.setState({ tray: candidates });
  await flushSaves();
  go("expert", bundle, "compare", ...candidates);
}

/** Shows the chosen side by side, or the open one with its nearest. */
export function compareChosen(openId: CandidateId | null): void {
  const { overview, tray } = useReview.getState();
  void compareThese(planCompared(overview?.candidates ?? [], tray, openId));
}
