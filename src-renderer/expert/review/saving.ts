import type { BundleId, CandidateId, CriterionId, ExpertId } from "#shared/ids.ts";
import type { CandidateState } from "#shared/ipc/expert-calls.ts";
import type { Criterion } from "#shared/rules/rubric.ts";
import { call } from "#renderer/lib/api.ts";
import { tellUnsaved } from "#renderer/lib/unsaved.ts";
import { createSaveQueue } from "#renderer/expert/review/save-queue.ts";
import { emptyReview, useReview } from "#renderer/expert/review/store.ts";

let place: readonly string[] = [];
let owner = "";

/** A text is written this long after its last key, a score at once; both are tried again this long after a failure. */
const queue = createSaveQueue({ soonMs: 250, retryMs: 3000 }, (saving) => {
  useReview.setState({ saving });
  tellUnsaved({
    waiting: saving.waiting,
    failed: saving.failed.length,
    place,
    flush: flushSaves,
  });
});

/** What was typed and is not known to be on disk, by field; shown again when its candidate is reopened. */
const unsaved = new Map<string, string>();

/** Names a field in the queue: `comment`, `flag`, a criterion, or what is said of a criterion. */
const fieldKey = (candidate: CandidateId, field: string): string => `${candidate}/${field}`;
/** Name of the field for what is said of a criterion. */
export const saidField = (criterion: string): string => `said/${criterion}`;

/** Text of a field that is still on its way to the disk. */
export const unsavedText = (candidate: CandidateId, field: string): string | undefined =>
  unsaved.get(fieldKey(candidate, field));

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
  place = ["expert", bundle, "review"];
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

/** Puts a score down for saving at once; `tenths` null empties the cell. */
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
    isUrgent: true,
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
  const { desk, overview } = useReview.getState();
  // Whoever scores has looked at what a newer bundle changed.
  const change = { totalTenths: total, change: null };
  if (desk?.candidate.id !== candidate) {
    changeStanding(candidate, change);
    return;
  }
  const others = Object.entries(desk.scores).filter(([id]) => id !== criterion.id);
  const scores = Object.fromEntries(tenths === null ? others : [...others, [criterion.id, tenths]]);
  const scoredCriteria = Object.keys(scores).length;
  useReview.setState({ desk: { ...desk, scores } });
  const known = overview?.candidates.find(({ id }) => id === candidate);
  // A digit more in a field that was filled changes nothing in the list until the total does.
  if (known?.totalTenths !== total || known.scoredCriteria !== scoredCriteria || known.change !== null)
    changeStanding(candidate, { ...change, scoredCriteria });
}

/** Puts a comment down for saving. */
export function saveComment(bundle: BundleId, candidate: CandidateId, comment: string): void {
  saveText(candidate, "comment", comment, () => call("review/save-comment", { bundle, candidate, comment }));
}

/** Puts down for saving what is said of one criterion. */
export function saveSaid(bundle: BundleId, candidate: CandidateId, { id }: Criterion, comment: string): void {
  saveText(candidate, saidField(id), comment, () =>
    call("review/save-criterion-comment", { bundle, candidate, criterion: id, comment }),
  );
}

type Save = Parameters<typeof queue.put>[0]["save"];

function saveText(candidate: CandidateId, field: string, text: string, write: Save): void {
  const key = fieldKey(candidate, field);
  unsaved.set(key, text);
  queue.put({
    key,
    save: async () => {
      const answer = await write();
      if (answer.ok && unsaved.get(key) === text) unsaved.delete(key);
      return answer;
    },
  });
}

/** Puts the mark «undecided» with its reason down for saving and shows it at once. */
export function saveFlag(bundle: BundleId, candidate: CandidateId, flagged: boolean, reason: string): void {
  const flagReason = flagged ? reason : "";
  changeStanding(candidate, { flagged, flagReason });
  saveText(candidate, "flag", flagReason, () =>
    call("review/set-flag", { bundle, candidate, flagged, reason: flagReason }),
  );
}
