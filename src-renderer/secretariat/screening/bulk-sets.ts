import type { CandidateId } from "#shared/ids.ts";
import type { ScreeningRow } from "#shared/ipc/secretariat-calls.ts";

/** Some candidates that a deed on many can be meant for. */
export interface BulkSet {
  readonly id: "marked" | "shown" | "clean";
  readonly candidates: readonly CandidateId[];
}

/** The marked candidates, if any are, and those that are listed; marked ones count wherever they are listed. */
export function bulkSets(
  rows: readonly ScreeningRow[],
  shown: readonly ScreeningRow[],
  marked: readonly CandidateId[],
): readonly BulkSet[] {
  const wanted = new Set(marked);
  const picked = rows.filter(({ id }) => wanted.has(id)).map(({ id }) => id);
  const sets: readonly BulkSet[] = [
    { id: "marked", candidates: picked },
    { id: "shown", candidates: shown.map(({ id }) => id) },
  ];
  return sets.filter(({ candidates }) => candidates.length > 0);
}
