import type { CandidateId } from "#shared/ids.ts";
import type { CandidateState } from "#shared/ipc/expert-calls.ts";

/** As many as fit side by side. */
export const mostCompared = 4;

/** Why a candidate cannot be chosen for comparing; `undefined` when it can. */
export type Refused = "recused" | "other-category" | "full";

/** The chosen candidates as they stand now: who was recused since is not among them any more. */
export const chosenOf = (
  candidates: readonly CandidateState[],
  tray: readonly CandidateId[],
): readonly CandidateState[] =>
  tray.flatMap((id) => candidates.find((one) => one.id === id && one.state !== "recused") ?? []);

/** Whether a candidate can be added to the chosen. */
export function refusalOf(chosen: readonly CandidateState[], candidate: CandidateState): Refused | undefined {
  if (candidate.state === "recused") return "recused";
  if (chosen.some(({ category }) => category !== candidate.category)) return "other-category";
  return chosen.length >= mostCompared ? "full" : undefined;
}

/** How a candidate stands to the choice, in one word: it stays the same while others are scored. */
export type Choice = "chosen" | "free" | Refused;

/** How a candidate stands to the chosen. */
export function choiceOf(chosen: readonly CandidateState[], candidate: CandidateState): Choice {
  if (chosen.some(({ id }) => id === candidate.id)) return "chosen";
  return refusalOf(chosen, candidate) ?? "free";
}

/** The chosen with one more or one less; unchanged when it cannot be added. */
export function toggleChosen(
  candidates: readonly CandidateState[],
  tray: readonly CandidateId[],
  id: CandidateId,
): readonly CandidateId[] {
  const chosen = chosenOf(candidates, tray);
  if (chosen.some((one) => one.id === id)) return chosen.filter((one) => one.id !== id).map((one) => one.id);
  const candidate = candidates.find((one) => one.id === id);
  const ids = chosen.map((one) => one.id);
  return candidate === undefined || refusalOf(chosen, candidate) !== undefined ? ids : [...ids, id];
}

/**
 * Who to show side by side: the chosen when there are two or more, else the open candidate (or the one chosen) with the
 * one whose total is nearest. Nobody when that cannot be said.
 */
export function planCompared(
  candidates: readonly CandidateState[],
  tray: readonly CandidateId[],
  openId: CandidateId | null,
): readonly CandidateId[] {
  const chosen = chosenOf(candidates, tray);
  if (chosen.length >= 2) return chosen.map(({ id }) => id);
  const first = chosen[0] ?? candidates.find(({ id, state }) => id === openId && state !== "recused");
  const second = first && nearestTo(candidates, first);
  return first === undefined || second === undefined ? [] : [first.id, second.id];
}

/** By total, then by the expert's own order; without a total the next one in that order. */
function nearestTo(candidates: readonly CandidateState[], first: CandidateState): CandidateState | undefined {
  const others = candidates.filter(
    ({ id, category, state }) => id !== first.id && category === first.category && state === "judging",
  );
  const total = first.totalTenths;
  const withTotal = others.filter(({ totalTenths }) => totalTenths !== null);
  const distance = (one: CandidateState): number => Math.abs((one.totalTenths ?? 0) - (total ?? 0));
  const nearest = withTotal.toSorted((a, b) => distance(a) - distance(b))[0];
  if (total !== null && nearest !== undefined) return nearest;
  const at = candidates.findIndex(({ id }) => id === first.id);
  return others.find((one) => candidates.indexOf(one) > at) ?? others[0];
}
