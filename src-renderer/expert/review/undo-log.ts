import type { CandidateId, CriterionId } from "#shared/ids.ts";

/** Something that the expert did and may take back. `null` tenths: blank. */
export type Deed =
  | {
      readonly kind: "score";
      readonly candidate: CandidateId;
      readonly criterion: CriterionId;
      readonly before: number | null;
      readonly after: number | null;
    }
  | { readonly kind: "flag"; readonly candidate: CandidateId; readonly before: boolean; readonly after: boolean };

/** What was done, and what of it was taken back; the newest last. */
export interface UndoLog {
  readonly done: readonly Deed[];
  readonly undone: readonly Deed[];
}

export const emptyLog: UndoLog = { done: [], undone: [] };

/** Adds a deed; what was taken back before it cannot be done again any more. A deed without effect is none. */
export const record = (log: UndoLog, deed: Deed): UndoLog =>
  deed.before === deed.after ? log : { done: [...log.done, deed], undone: [] };

/** The newest deed and the log without it, or the deed that was taken back last and the log with it again. */
export function takeDeed(
  log: UndoLog,
  way: "back" | "again",
): { readonly deed: Deed; readonly log: UndoLog } | undefined {
  const deed = way === "back" ? log.done.at(-1) : log.undone.at(-1);
  if (deed === undefined) return undefined;
  return way === "back"
    ? { deed, log: { done: log.done.slice(0, -1), undone: [...log.undone, deed] } }
    : { deed, log: { done: [...log.done, deed], undone: log.undone.slice(0, -1) } };
}
