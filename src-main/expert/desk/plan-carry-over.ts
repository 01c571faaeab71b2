import type { Envelope } from "#shared/formats/bundle.ts";
import type { CandidateId, MaterialId } from "#shared/ids.ts";
import type { Category } from "#shared/rules/rule-file.ts";
import type { deskTables } from "#main/expert/desk/desk-tables.ts";
import type { SeatRow } from "#main/expert/desk/seat-rows.ts";

type Row<Table extends keyof typeof deskTables> = (typeof deskTables)[Table]["$inferSelect"];

/** Rows of an expert's work. Texts are sealed for the bundle that they are of. */
interface WorkRows {
  readonly scores: readonly Row<"score">[];
  readonly sheets: readonly Row<"sheet">[];
  readonly criterionComments: readonly Row<"criterionComment">[];
  readonly notes: readonly Row<"pageNote">[];
  readonly phrases: readonly Row<"phrase">[];
  readonly visits: readonly Row<"visit">[];
  readonly troubles: readonly Row<"materialTrouble">[];
}

/** What an expert has on an older bundle. */
export interface OldWork extends WorkRows {
  readonly seat: Pick<SeatRow, "cardDigests" | "withdrawn" | "lastCandidate">;
}

/** What the newer bundle gives the same expert. */
export interface NewPanel {
  readonly order: readonly CandidateId[];
  readonly keys: Envelope["keys"];
  /** The category of a candidate that the expert may read. */
  readonly categoryOf: (candidate: CandidateId) => Category | undefined;
  readonly hasMaterial: (candidate: CandidateId, material: MaterialId) => boolean;
}

/** What comes along (its texts still sealed for the older bundle), and what the newer bundle changed. */
export interface CarryOver extends WorkRows {
  readonly added: readonly CandidateId[];
  readonly corrected: readonly CandidateId[];
  readonly withdrawn: readonly CandidateId[];
  /** Judged on the older bundle; the newer one says that the expert stands aside. */
  readonly nowRecused: readonly CandidateId[];
  /** The mark of each candidate that is still to be looked at. */
  readonly marks: ReadonlyMap<CandidateId, "added" | "corrected">;
  /** Withdrawn by this and earlier bundles. */
  readonly allWithdrawn: readonly CandidateId[];
  readonly lastCandidate: CandidateId | null;
}

/**
 * Compares an expert's work on an older bundle with a newer one.
 *
 * Work follows the candidates that the expert may still read. What the rubric does not allow any more stays behind, and
 * so do notes on materials that are gone, and troubles of a candidate that was corrected: they are seen anew.
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
  const isKnownCriterion = ({ candidate, criterion }: Row<"criterionComment">): boolean =>
    panel.categoryOf(candidate)?.rubric.criteria.some(({ id }) => id === criterion) ?? false;
  const isThere = ({ candidate, material }: Row<"pageNote"> | Row<"materialTrouble">): boolean =>
    panel.hasMaterial(candidate, material);
  const isUnchanged = ({ candidate }: Row<"materialTrouble">): boolean =>
    known.get(candidate) === digests.get(candidate);
  return {
    added,
    corrected,
    withdrawn,
    nowRecused: gone.filter((id) => listed.has(id)),
    scores: old.scores.filter((row) => comesAlong(row) && isAllowed(row, panel.categoryOf(row.candidate))),
    sheets: old.sheets.filter(comesAlong),
    criterionComments: old.criterionComments.filter((row) => comesAlong(row) && isKnownCriterion(row)),
    notes: old.notes.filter((row) => comesAlong(row) && isThere(row)),
    phrases: old.phrases,
    visits: old.visits.filter(comesAlong).map((row) => withMaterialThere(row, panel)),
    troubles: old.troubles.filter((row) => comesAlong(row) && isUnchanged(row) && isThere(row)),
    marks,
    allWithdrawn: [...new Set([...old.seat.withdrawn, ...withdrawn])].filter((id) => !listed.has(id)),
    lastCandidate: lastCandidate !== null && readable.has(lastCandidate) ? lastCandidate : null,
  };
}

/** A visit does not resume at a material that is gone. */
const withMaterialThere = (row: Row<"visit">, { hasMaterial }: NewPanel): Row<"visit"> =>
  row.lastMaterial === null || hasMaterial(row.candidate, row.lastMaterial)
    ? row
    : { ...row, lastMaterial: null, lastPage: null };

function isAllowed({ criterion, tenths }: Row<"score">, category: Category | undefined): boolean {
  const asked = category?.rubric.criteria.find(({ id }) => id === criterion);
  return asked !== undefined && tenths <= asked.maxTenths && tenths % asked.stepTenths === 0;
}
