import type { Envelope } from "#shared/formats/bundle.ts";
import type { CandidateId } from "#shared/ids.ts";
import type { Category } from "#shared/rules/rule-file.ts";
import type { score, sheet } from "#shared/schema/expert.ts";
import type { SeatRow } from "#main/expert/desk/seat-rows.ts";

type Score = typeof score.$inferSelect;
type Sheet = typeof sheet.$inferSelect;

/** What an expert has on an older bundle. */
export interface OldWork {
  readonly seat: Pick<SeatRow, "cardDigests" | "withdrawn" | "lastCandidate">;
  readonly scores: readonly Score[];
  readonly sheets: readonly Sheet[];
}

/** What the newer bundle gives the same expert. */
export interface NewPanel {
  readonly order: readonly CandidateId[];
  readonly keys: Envelope["keys"];
  /** The category of a candidate that the expert may read. */
  readonly categoryOf: (candidate: CandidateId) => Category | undefined;
}

/** What comes along, and what the newer bundle changed. */
export interface CarryOver {
  readonly added: readonly CandidateId[];
  readonly corrected: readonly CandidateId[];
  readonly withdrawn: readonly CandidateId[];
  /** Judged on the older bundle; the newer one says that the expert stands aside. */
  readonly nowRecused: readonly CandidateId[];
  readonly scores: readonly Score[];
  /** As they were; texts are still sealed for the older bundle. */
  readonly sheets: readonly Sheet[];
  /** The mark of each candidate that is still to be looked at. */
  readonly marks: ReadonlyMap<CandidateId, "added" | "corrected">;
  /** Withdrawn by this and earlier bundles. */
  readonly allWithdrawn: readonly CandidateId[];
  readonly lastCandidate: CandidateId | null;
}

/**
 * Compares an expert's work on an older bundle with a newer one.
 *
 * Work follows the candidates that the expert may still read. Scores that the rubric does not allow any more stay behind.
 */
export function planCarryOver(old: OldWork, panel: NewPanel): CarryOver {
  const known = new Map(Object.entries(old.seat.cardDigests));
  const readable = new Set(panel.keys.map(({ candidate }) => candidate));
  const listed = new Set(panel.order);
  const sheetOf = new Map(old.sheets.map((row) => [row.candidate, row]));
  const inOrder = panel.order.filter((id) => readable.has(id));
  const digests = new Map(panel.keys.map(({ candidate, digest }) => [candidate, digest]));

  const added = inOrder.filter((id) => !known.has(id));
  // An expert who stands aside has nothing to look at again.
  const corrected = inOrder.filter(
    (id) => known.has(id) && known.get(id) !== digests.get(id) && sheetOf.get(id)?.state !== "recused",
  );
  const gone = [...known.keys()].filter((id) => !readable.has(id as CandidateId)) as CandidateId[];
  const withdrawn = gone.filter((id) => !listed.has(id));

  const marks = new Map<CandidateId, "added" | "corrected">();
  for (const id of corrected) marks.set(id, "corrected");
  // A mark of an older bundle that was not looked at yet stays: «added» is still new to the expert.
  for (const { candidate, change } of old.sheets)
    if (change !== null && readable.has(candidate)) marks.set(candidate, change);
  for (const id of added) marks.set(id, "added");

  const comesAlong = ({ candidate }: { readonly candidate: CandidateId }): boolean =>
    known.has(candidate) && readable.has(candidate);
  const { lastCandidate } = old.seat;
  return {
    added,
    corrected,
    withdrawn,
    nowRecused: gone.filter((id) => listed.has(id)),
    scores: old.scores.filter((row) => comesAlong(row) && isAllowed(row, panel.categoryOf(row.candidate))),
    sheets: old.sheets.filter(comesAlong),
    marks,
    allWithdrawn: [...new Set([...old.seat.withdrawn, ...withdrawn])].filter((id) => !listed.has(id)),
    lastCandidate: lastCandidate !== null && readable.has(lastCandidate) ? lastCandidate : null,
  };
}

function isAllowed({ criterion, tenths }: Score, category: Category | undefined): boolean {
  const asked = category?.rubric.criteria.find(({ id }) => id === criterion);
  return asked !== undefined && tenths <= asked.maxTenths && tenths % asked.stepTenths === 0;
}
