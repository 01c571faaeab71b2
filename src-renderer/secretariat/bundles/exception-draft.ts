import type { CandidateId } from "#shared/ids.ts";

/** What is written for each candidate that was ticked, reasons as typed. */
export type ExceptionDraft = ReadonlyMap<CandidateId, string>;

/** Ticks or unticks one candidate; what was written for it is forgotten with the tick. */
export function tickOne(draft: ExceptionDraft, candidate: CandidateId, ticked: boolean): ExceptionDraft {
  const next = new Map(draft);
  if (ticked) next.set(candidate, draft.get(candidate) ?? "");
  else next.delete(candidate);
  return next;
}

/** Writes a reason for one candidate, which ticks it. */
export const writeReason = (draft: ExceptionDraft, candidate: CandidateId, reason: string): ExceptionDraft =>
  new Map(draft).set(candidate, reason);

/** Gives every ticked candidate the same reason. */
export const writeForTicked = (draft: ExceptionDraft, reason: string): ExceptionDraft =>
  new Map([...draft.keys()].map((candidate) => [candidate, reason]));

/** What there is to record, and how many of the ticked ones still lack a reason. */
export function exceptionsOf(draft: ExceptionDraft): {
  readonly exceptions: readonly { readonly candidate: CandidateId; readonly reason: string }[];
  readonly lacking: number;
} {
  const exceptions = [...draft].map(([candidate, reason]) => ({ candidate, reason: reason.trim() }));
  return { exceptions, lacking: exceptions.filter(({ reason }) => reason === "").length };
}
