import type { CandidateId } from "#shared/ids.ts";
import type { BundleChanges, CandidateState } from "#shared/ipc/expert-calls.ts";

export interface ChangedRow {
  readonly id: CandidateId;
  readonly name: string;
  readonly unitName: string;
  readonly change: "added" | "corrected";
}

/** How many candidates a newer bundle added, corrected and withdrew. */
export const countChanges = ({ added, corrected, withdrawn }: BundleChanges) => ({
  added: added.length,
  corrected: corrected.length,
  withdrawn: withdrawn.length,
});

/** The added and corrected candidates by name, in the expert's own order; the corrected first, they hold scores. */
export function listChanges(
  { added, corrected }: BundleChanges,
  candidates: readonly CandidateState[],
): readonly ChangedRow[] {
  const rows = (change: ChangedRow["change"], ids: readonly CandidateId[]): readonly ChangedRow[] =>
    candidates.filter(({ id }) => ids.includes(id)).map(({ id, name, unitName }) => ({ id, name, unitName, change }));
  return [...rows("corrected", corrected), ...rows("added", added)];
}
