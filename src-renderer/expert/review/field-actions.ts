import type { CriterionId } from "#shared/ids.ts";
import type { Criterion } from "#shared/rules/rubric.ts";
import { formatTenths } from "#renderer/lib/numbers.ts";
import { readPoints, stepPoints } from "#renderer/expert/review/read-points.ts";
import { flushSaves, saveComment, saveSaid, saveScore, unsavedText } from "#renderer/expert/review/saving.ts";
import { entryOf, isReadOnly, openCriteria, sumSheet, useReview } from "#renderer/expert/review/store.ts";
import { record } from "#renderer/expert/review/undo-log.ts";

const get = useReview.getState;
const set = useReview.setState;

/** Moves the keyboard to a field of the open sheet. */
export const focusOn = (field: CriterionId | "comment"): void =>
  set(({ focus }) => ({ focus: { field, turn: (focus?.turn ?? 0) + 1 } }));

const textOf = (tenths: number | null): string => (tenths === null ? "" : formatTenths(tenths));

/**
 * Takes what was typed into a field and saves it at once when it is a score or empty.
 *
 * What is refused puts back the score that the field was entered with: the digits on the way to it were no score.
 */
export function typePoints(criterion: Criterion, text: string): void {
  const { bundle, desk, settled } = get();
  if (bundle === null || desk === null || isReadOnly(get())) return;
  set((state) => ({ texts: { ...state.texts, [criterion.id]: text }, notice: null }));
  const entry = readPoints(text, criterion);
  const candidate = desk.candidate.id;
  if (entry.state !== "refused") {
    saveScore(bundle, candidate, criterion, text, entry.state === "empty" ? null : entry.tenths);
    return;
  }
  const before = settled[criterion.id] ?? null;
  const isBack = (desk.scores[criterion.id] ?? null) === before && unsavedText(candidate, criterion.id) === undefined;
  if (!isBack) saveScore(bundle, candidate, criterion, textOf(before), before);
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
  if (entryOf(get(), criterion).state === "refused") typePoints(criterion, textOf(get().settled[criterion.id] ?? null));
}

/** Writes a read score the usual way when the field is left, `２１，５` becomes `21.5`; from now on it may be taken back. */
export function settleField(criterion: Criterion): void {
  const { desk, settled, texts, deeds } = get();
  const entry = entryOf(get(), criterion);
  if (desk === null || entry.state === "refused" || isReadOnly(get())) return;
  const before = settled[criterion.id] ?? null;
  const after = entry.state === "points" ? entry.tenths : null;
  const text = textOf(after);
  if (before === after && texts[criterion.id] === text) return;
  set({
    texts: { ...texts, [criterion.id]: text },
    settled: { ...settled, [criterion.id]: after },
    deeds: record(deeds, { kind: "score", candidate: desk.candidate.id, criterion: criterion.id, before, after }),
  });
}

/** Settles all fields of the open sheet. */
export const settleFields = (): void => openCriteria(get()).forEach(settleField);

/** Puts a score into a field as if it had always been there: for taking something back. */
export function putPoints(criterion: Criterion, tenths: number | null): void {
  const { bundle, desk } = get();
  if (bundle === null || desk === null) return;
  const text = textOf(tenths);
  set((state) => ({
    texts: { ...state.texts, [criterion.id]: text },
    settled: { ...state.settled, [criterion.id]: tenths },
  }));
  saveScore(bundle, desk.candidate.id, criterion, text, tenths);
}

/** Goes to the criterion below; from the last one to the first that is still open. */
export function focusNext(criterion: CriterionId): void {
  const criteria = openCriteria(get());
  const below = criteria[criteria.findIndex(({ id }) => id === criterion) + 1]?.id;
  const next = below ?? sumSheet(get(), criteria).firstOpen ?? criteria.at(-1)?.id;
  if (next !== undefined) focusOn(next);
}

/** Takes what was typed as comment on the candidate and saves it soon. */
export function writeComment(comment: string): void {
  const { bundle, desk } = get();
  if (bundle === null || desk === null || isReadOnly(get())) return;
  set({ comment, notice: null });
  saveComment(bundle, desk.candidate.id, comment);
}

/** Takes what was typed of one criterion and saves it soon. */
export function writeSaid(criterion: Criterion, comment: string): void {
  const { bundle, desk } = get();
  if (bundle === null || desk === null || isReadOnly(get())) return;
  set((state) => ({ said: { ...state.said, [criterion.id]: comment } }));
  saveSaid(bundle, desk.candidate.id, criterion, comment);
}

/** Saves what was typed into a field that is left. */
export const leaveText = (): void => void flushSaves();
