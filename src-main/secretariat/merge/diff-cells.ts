import type { ScoreDocument } from "#shared/formats/score-file.ts";
import type { CandidateId } from "#shared/ids.ts";
import type { CellChange } from "#shared/ipc/merge-calls.ts";
import { printHalfUp } from "#shared/scoring/decimal.ts";
import { fromTenths } from "#shared/scoring/fraction.ts";
import { cellKeyOf, type MergeState } from "#main/secretariat/merge/read-merge-state.ts";

/** Every single score that would not stay as it counts now, by candidate as the file lists them, then by criterion. */
export function diffCells(document: ScoreDocument, state: MergeState): CellChange[] {
  const before = state.contentOf(document.expert)?.cells ?? new Map<string, number>();
  const after = new Map<string, number>();
  for (const { candidate, cells } of document.forms)
    for (const { criterion, cell } of cells)
      if (cell.state === "scored") after.set(cellKeyOf(candidate, criterion), cell.tenths);
  const judged = document.forms.map(({ candidate }) => candidate);
  const gone = [...before.keys()].map((key) => key.split(" ")[0] as CandidateId);
  return [...new Set([...judged, ...gone])].flatMap((candidate) => changesOf(candidate, before, after, state));
}

function changesOf(
  candidate: CandidateId,
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
  state: MergeState,
): CellChange[] {
  const known = state.candidates.get(candidate);
  const category = known && state.categories.get(known.category);
  return (category?.rubric.criteria ?? []).flatMap(({ id, name }) => {
    const key = cellKeyOf(candidate, id);
    const [was, is] = [before.get(key), after.get(key)];
    if (was === is) return [];
    const cell = { candidate, name: known?.name ?? candidate, criterion: id, criterionName: name };
    return [{ ...cell, before: pointsOf(was), after: pointsOf(is) }];
  });
}

const pointsOf = (tenths: number | undefined): string | null =>
  tenths === undefined ? null : printHalfUp(fromTenths(tenths), 1);
