import type { BundleId, CandidateId, CriterionId, ExpertId } from "#shared/ids.ts";
import type { CandidateState } from "#shared/ipc/expert-calls.ts";
import type { Criterion } from "#shared/rules/rubric.ts";
import { call } from "#renderer/lib/api.ts";
import { createSaveQueue } from "#renderer/expert/review/save-queue.ts";
import { emptyReview, useReview } from "#renderer/expert/review/store.ts";

/** A field is written this long after its last key, and tried again this long after a failure. */
const queue = createSaveQueue({ soonMs: 250, retryMs: 3000 }, (saving) => useReview.setState({ saving }));

/** What was typed and is not known to be on disk, by field; shown again when its candidate is reopened. */
const unsaved = new Map<string, string>();

const fieldKey = (candidate: CandidateId, field: string): string => `${candidate}/${field}`;

/** Text of a field that is still on its way to the disk. */
export const unsavedText = (candidate: CandidateId, field: string): string | undefined =>
  unsaved.get(fieldKey(candidate, field));

let owner = "";

/** Writes nothing more until it is known whose desk is opened next. */
export const holdSaves = (): void => queue.hold();

/** Goes on with what waits if it is the same expert's desk again; what another expert left unsaved is never written here. */
export function takeSeat(bundle: BundleId, expert: ExpertId): void {
  const seat = `${bundle}/${expert}`;
  if (owner !== seat) {
    unsaved.clear();
    queue.drop();
  }
  owner = seat;
  queue.release();
}

/** Forgets the desk that was open; called once nothing waits any more. */
export function closeDesk(): void {
  owner = "";
  unsaved.clear();
  queue.drop();
  useReview.setState(emptyReview, true);
}

/** Takes an open desk off the screen that locked itself; what is not on disk yet waits for the same expert. */
export function leaveDesk(): void {
  const { saving } = useReview.getState();
  if (saving.waiting === 0) {
    closeDesk();
    return;
  }
  queue.hold();
  useReview.setState({ ...emptyReview, saving }, true);
}

/** Writes everything that waits, now. */
export const flushSaves = (): Promise<void> => queue.flush();

/** Changes one candidate in the list. */
export function changeStanding(candidate: CandidateId, change: Partial<CandidateState>): void {
  useReview.setState(({ overview }) =>
    overview === null
      ? {}
      : {
          overview: {
            ...overview,
            candidates: overview.candidates.map((row) => (row.id === candidate ? { ...row, ...change } : row)),
          },
        },
  );
}

/** Puts a score down for saving; `tenths` null empties the cell. */
export function saveScore(
  bundle: BundleId,
  candidate: CandidateId,
  criterion: Criterion,
  text: string,
  tenths: number | null,
): void {
  const key = fieldKey(candidate, criterion.id);
  unsaved.set(key, text);
  queue.put({
    key,
    save: async () => {
      const answer = await call("review/save-score", { bundle, candidate, criterion: criterion.id, tenths });
      if (answer.ok) {
        if (unsaved.get(key) === text) unsaved.delete(key);
        keepScore(candidate, criterion, tenths, answer.value.totalTenths);
      }
      return answer;
    },
  });
}

/** Takes a score back that is still on its way: more was typed, and it is no score any more. */
export function withdrawScore(candidate: CandidateId, criterion: Criterion): void {
  const key = fieldKey(candidate, criterion.id);
  unsaved.delete(key);
  queue.withdraw(key);
}

type KeptListener = (candidate: CandidateId, criterion: CriterionId, tenths: number | null) => void;
const keptListeners = new Set<KeptListener>();

/** Tells of each score once it is on disk, until the answered function is called. */
export function whenScoreKept(listener: KeptListener): () => void {
  keptListeners.add(listener);
  return () => void keptListeners.delete(listener);
}

/** Takes a saved score into the open sheet and the list. */
function keepScore(candidate: CandidateId, criterion: Criterion, tenths: number | null, total: number | null): void {
  for (const listener of keptListeners) listener(candidate, criterion.id, tenths);
  const { desk } = useReview.getState();
  if (desk?.candidate.id !== candidate) {
    changeStanding(candidate, { totalTenths: total });
    return;
  }
  const others = Object.entries(desk.scores).filter(([id]) => id !== criterion.id);
  const scores = Object.fromEntries(tenths === null ? others : [...others, [criterion.id, tenths]]);
  useReview.setState({ desk: { ...desk, scores } });
  changeStanding(candidate, { totalTenths: total, scoredCriteria: Object.keys(scores).length });
}

/** Puts a comment down for saving. */
export function saveComment(bundle: BundleId, candidate: CandidateId, comment: string): void {
  const key = fieldKey(candidate, "comment");
  unsaved.set(key, comment);
  queue.put({
    key,
    save: async () => {
      const answer = await call("review/save-comment", { bundle, candidate, comment });
      if (answer.ok && unsaved.get(key) === comment) unsaved.delete(key);
      return answer;
    },
  });
}

/** Puts the mark «undecided» down for saving and shows it at once. */
export function saveFlag(bundle: BundleId, candidate: CandidateId, flagged: boolean): void {
  changeStanding(candidate, { flagged });
  queue.put({
    key: fieldKey(candidate, "flag"),
    save: () => call("review/set-flag", { bundle, candidate, flagged }),
  });
}
