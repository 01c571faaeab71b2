import type { BundleId, CandidateId } from "#shared/ids.ts";
import type { CandidateState, DeskOverview } from "#shared/ipc/expert-calls.ts";
import { openVisits } from "#renderer/expert/visits.ts";
import { call } from "#renderer/lib/api.ts";
import { formatTenths } from "#renderer/lib/numbers.ts";
import { neighbour, nextOpen } from "#renderer/expert/review/candidate-list.ts";
import { focusOn, settleFields } from "#renderer/expert/review/field-actions.ts";
import { changeStanding, flushSaves, saidField, takeSeat, unsavedText } from "#renderer/expert/review/saving.ts";
import {
  emptyReview,
  isCommentMissing,
  isReadOnly,
  openCriteria,
  sumSheet,
  useReview,
} from "#renderer/expert/review/store.ts";

const get = useReview.getState;
const set = useReview.setState;

/** Reads how the expert stands to all candidates; `undefined` when that failed, which is then on screen. */
export async function readOverview(bundle: BundleId): Promise<DeskOverview | undefined> {
  if (get().bundle !== bundle) set({ ...emptyReview, bundle });
  const answer = await call("review/overview", { bundle });
  if (!answer.ok) {
    set({ problem: answer.error });
    return undefined;
  }
  const { seat } = answer.value;
  if (get().overview?.seat.expert !== seat.expert) set({ ...emptyReview, bundle });
  takeSeat(bundle, seat.expert);
  await openVisits(bundle, seat.expert, answer.value.lastCandidate);
  set({ overview: answer.value, problem: null });
  return answer.value;
}

/** Opens the desk of a bundle where the expert left it, or at `wanted`. */
export async function openDesk(bundle: BundleId, wanted: CandidateId | undefined): Promise<void> {
  const overview = await readOverview(bundle);
  if (overview === undefined) return;
  const { candidates, lastCandidate } = overview;
  const first = wanted ?? lastCandidate ?? nextOpen(candidates, null)?.id ?? candidates[0]?.id;
  if (first !== undefined) await showCandidate(first);
}

let lastShown = 0;

async function showCandidate(candidate: CandidateId): Promise<void> {
  const { bundle } = get();
  if (bundle === null) return;
  const turn = ++lastShown;
  settleFields();
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
  const settled = Object.fromEntries(criteria.map(({ id }) => [id, desk.scores[id] ?? null]));
  const said = Object.fromEntries(
    criteria.map(({ id }) => [id, unsavedText(candidate, saidField(id)) ?? desk.criterionComments[id] ?? ""]),
  );
  const comment = unsavedText(candidate, "comment") ?? desk.comment;
  set({ desk, texts, settled, said, comment, problem: null, notice: null });
  const open = sumSheet({ texts }, criteria).firstOpen ?? criteria[0]?.id;
  if (open !== undefined) focusOn(open);
}

/** Opens a candidate, unless a refused entry would get lost by leaving. */
export async function goTo(candidate: CandidateId): Promise<void> {
  const refused = isReadOnly(get()) ? undefined : sumSheet(get(), openCriteria(get())).firstRefused;
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
  settleFields();
  const sum = sumSheet(get(), openCriteria(get()));
  if (!isReadOnly(get()) && sum.firstRefused === undefined) {
    if (sum.firstOpen !== undefined) {
      set({ notice: { kind: "still-open", open: sum.of - sum.done } });
      focusOn(sum.firstOpen);
      return;
    }
    if (isCommentMissing(get())) {
      set({ notice: { kind: "comment-needed" } });
      focusOn("comment");
      return;
    }
  }
  await flushSaves();
  const next = nextOpen(get().overview?.candidates ?? [], desk.candidate.id);
  if (next) await goTo(next.id);
  else set({ notice: { kind: "all-done" } });
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
  settleFields();
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
