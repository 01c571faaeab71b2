import type { ScoreDocument } from "#shared/formats/score-file.ts";
import type { InspectedFile } from "#shared/ipc/merge-calls.ts";
import { cellKeyOf, type MergedContent } from "#main/secretariat/merge/read-merge-state.ts";

/** Counts of a file that could not be read. */
export const noForms: InspectedFile["counts"] = { forms: 0, scored: 0, recused: 0, abstained: 0, changedCells: 0 };

/**
 * What a file holds, and how many single scores would differ from those that count now.
 *
 * Scores that are new, changed or no longer there all count; without a merged revision every score is new.
 */
export function countForms(
  document: Pick<ScoreDocument, "forms">,
  merged: MergedContent | undefined,
): InspectedFile["counts"] {
  const inState = (state: string): number => document.forms.filter(({ standing }) => standing.state === state).length;
  const own = new Map<string, number>();
  for (const form of document.forms)
    for (const { criterion, cell } of form.cells)
      if (cell.state === "scored") own.set(cellKeyOf(form.candidate, criterion), cell.tenths);
  const before = merged?.cells ?? new Map<string, number>();
  const changed = [...own].filter(([key, tenths]) => before.get(key) !== tenths).length;
  const gone = [...before.keys()].filter((key) => !own.has(key)).length;
  return {
    forms: document.forms.length,
    scored: inState("judging"),
    recused: inState("recused"),
    abstained: inState("abstained"),
    changedCells: changed + gone,
  };
}
