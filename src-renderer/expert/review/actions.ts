import type { BundleId, CandidateId, CriterionId } from "#shared/ids.ts";
import type { CandidateState } from "#shared/ipc/expert-calls.ts";
import type { Criterion } from "#shared/rules/rubric.ts";
import { openVisits } from "#renderer/expert/visits.ts";
import { call } from "#renderer/lib/api.ts";
import { formatTenths } from "#renderer/lib/numbers.ts";
import { neighbour, nextOpen } from "#renderer/expert/review/candidate-list.ts";
import { readPoints, stepPoints } from "#renderer/expert/review/read-points.ts";
import {
  changeStanding,
  flushSaves,
  saveComment,
  saveFlag,
  saveScore,
  takeSeat,
  withdrawScore,
  unsavedText,
} from "#renderer/expert/review/saving.ts";
import {
  emptyReview,
  entryOf,
  openCategory,
  openStanding,
  sumSheet,
  useReview,
} from "#renderer/expert/review/store.ts";

const get = useReview.getState;
const set = useReview.setState;

/** Opens the desk of a bundle where the expert left it, or at `wanted`. */
export async function openDesk(bundle: BundleId, wanted: CandidateId | undefined): Promise<void> {
  if (get().bundle !== bundle) set({ ...emptyReview, bundle });
  const answer = await call("review/overview", { bundle });
  if (!answer.ok) {
    set({ problem: answer.error });
    return;
  }
  const { seat } = answer.value;
  if (get().overview?.seat.expert !== seat.expert) set({ ...emptyReview, bundle });
  takeSeat(bundle, seat.expert);
  await openVisits(bundle, seat.expert, answer.value.lastCandidate);
  set({ overview: answer.value, problem: null });
  const { candidates, lastCandidate } = answer.value;
  const first = wanted ?? lastCandidate ?? nextOpen(candidates, null)?.id ?? candidates[0]?.id;
  if (first !== undefined) await showCandidate(first);
}

let lastShown = 0;

async function showCandidate(candidate: CandidateId): Promise<void> {
  const { bundle } = get();
  if (bundle === null) return;
  const turn = ++lastShown;
  await flushSaves();
  const answer = await call("review/candidate", { bundle, candidate });
  // Somebody who leafs fast sees only the last one asked for.
  if (turn !== lastShown) return;
  if (!answer.ok) {
    set({ problem: answer.error });
    return;
  }
  const desk = answer.value;
  const criteria = get().overview?.categories.find((one) => one.id === desk.candidate.category)?.rubric.criteria ?? [];
  const texts = Object.fromEntries(
    criteria.map(({ id }) => {
      const tenths = desk.scores[id];
      return [id, unsavedText(candidate, id) ?? (tenths === undefined ? "" : formatTenths(tenths))];
    }),
  );
  const comment = unsavedText(candidate, "comment") ?? desk.comment;
  set({ desk, texts, comment, problem: null, notice: null });
  const open = sumSheet({ texts }, criteria).firstOpen ?? criteria[0]?.id;
  if (open !== undefined) focusOn(open);
}

/** Moves the keyboard to a field. */
const focusOn = (criterion: CriterionId): void =>
  set(({ focus }) => ({ focus: { criterion, turn: (focus?.turn ?? 0) + 1 } }));

const openCriteria = (): readonly Criterion[] => openCategory(get())?.rubric.criteria ?? [];
const isReadOnly = (): boolean => get().overview?.sealed !== null || openStanding(get())?.state !== "judging";

/** Opens a candidate, unless a refused entry would get lost by leaving. */
export async function goTo(candidate: CandidateId): Promise<void> {
  const refused = isReadOnly() ? undefined : sumSheet(get(), openCriteria()).firstRefused;
  if (refused !== undefined) {
    set({ notice: { kind: "fix-first" } });
    focusOn(refused);
    return;
  }
  await showCandidate(candidate);
}

/** Opens the candidate before or after this one in the rows shown. */
export async function goBeside(rows: readonly CandidateState[], direction: 1 | -1): Promise<void> {
  const next = neighbour(rows, get().desk?.candidate.id ?? null, direction);
  if (next) await goTo(next.id);
}

/** «Done and next»: stays at what is still open, else opens the next unfinished candidate. */
export async function finishAndNext(): Promise<void> {
  const { desk, overview } = get();
  if (desk === null || overview === null) return;
  const sum = sumSheet(get(), openCriteria());
  if (!isReadOnly() && sum.firstRefused === undefined && sum.firstOpen !== undefined) {
    set({ notice: { kind: "still-open", open: sum.of - sum.done } });
    focusOn(sum.firstOpen);
    return;
  }
  await flushSaves();
  const next = nextOpen(get().overview?.candidates ?? [], desk.candidate.id);
  if (next) await goTo(next.id);
  else set({ notice: { kind: "all-done" } });
}

/** Takes what was typed into a field and saves it when it is a score or empty. */
export function typePoints(criterion: Criterion, text: string): void {
  const { bundle, desk } = get();
  if (bundle === null || desk === null || isReadOnly()) return;
  set((state) => ({ texts: { ...state.texts, [criterion.id]: text }, notice: null }));
  const entry = readPoints(text, criterion);
  if (entry.state === "refused") withdrawScore(desk.candidate.id, criterion);
  else saveScore(bundle, desk.candidate.id, criterion, text, entry.state === "empty" ? null : entry.tenths);
}

/** One step up or down; an empty field stays empty. Answers whether there was a step. */
export function stepField(criterion: Criterion, direction: 1 | -1): boolean {
  const tenths = stepPoints(entryOf(get(), criterion), direction, criterion);
  if (tenths === null) return false;
  typePoints(criterion, formatTenths(tenths));
  return true;
}

/** Puts the saved score back into a field whose entry was refused. */
export function restoreField(criterion: Criterion): void {
  const tenths = get().desk?.scores[criterion.id];
  if (entryOf(get(), criterion).state === "refused")
    typePoints(criterion, tenths === undefined ? "" : formatTenths(tenths));
}

/** Writes a read score the usual way when the field is left: `２１，５` becomes `21.5`. */
export function settleField(criterion: Criterion): void {
  const entry = entryOf(get(), criterion);
  if (entry.state === "points")
    set((state) => ({ texts: { ...state.texts, [criterion.id]: formatTenths(entry.tenths) } }));
  void flushSaves();
}

/** Goes to the criterion below; from the last one to the first that is still open. */
export function focusNext(criterion: CriterionId): void {
  const criteria = openCriteria();
  const below = criteria[criteria.findIndex(({ id }) => id === criterion) + 1]?.id;
  const next = below ?? sumSheet(get(), criteria).firstOpen ?? criteria.at(-1)?.id;
  if (next !== undefined) focusOn(next);
}

export function writeComment(comment: string): void {
  const { bundle, desk } = get();
  if (bundle === null || desk === null || isReadOnly()) return;
  set({ comment });
  saveComment(bundle, desk.candidate.id, comment);
}

/** Marks the open candidate as undecided, or takes the mark away. */
export function toggleFlag(): void {
  const { bundle, desk, overview } = get();
  const standing = openStanding(get());
  if (bundle === null || desk === null || overview?.sealed !== null || standing === undefined) return;
  saveFlag(bundle, desk.candidate.id, !standing.flagged);
}

/** The expert has looked again at the open candidate, which a newer bundle changed. */
export async function markSeen(): Promise<void> {
  const { bundle, desk } = get();
  if (bundle === null || desk === null) return;
  const candidate = desk.candidate.id;
  const answer = await call("review/seen-change", { bundle, candidate });
  if (answer.ok) changeStanding(candidate, { change: null });
  else set({ problem: answer.error });
}

/** Recuses, abstains or takes it back, then reads the candidate again. Answers whether it was done. */
export async function setStanding(state: CandidateState["state"], reason: string): Promise<boolean> {
  const { bundle, desk } = get();
  if (bundle === null || desk === null) return false;
  await flushSaves();
  const candidate = desk.candidate.id;
  const answer = await call("review/set-standing", { bundle, candidate, state, reason });
  if (!answer.ok) {
    set({ problem: answer.error });
    return false;
  }
  set(({ saving }) => ({ saving: { ...saving, savedAtMs: answer.value.savedAtMs }, problem: null }));
  changeStanding(candidate, { state, reason, by: "expert" });
  await showCandidate(candidate);
  return true;
}
