import type { ScoreForm } from "#shared/domain/score.ts";
import type { PaperRecord } from "#shared/formats/paper-entry.ts";
import type { CandidateId, CriterionId } from "#shared/ids.ts";
import { cellField, compareSheets } from "#shared/paper-entry/compare-sheets.ts";

/** Criteria of a candidate's category, in the order of the rubric. */
export type CriteriaOf = (candidate: CandidateId) => readonly CriterionId[];

/**
 * The forms that follow from a paper entry: what both typed or a third look settled, and the registered recusals.
 *
 * Shape: by candidate; what is still open has no cell, or judges without any.
 */
export function paperForms(record: Pick<PaperRecord, "sheets" | "recusals">, criteriaOf: CriteriaOf): ScoreForm[] {
  const typed = record.sheets.map((sheet) => formOf(sheet, criteriaOf(sheet.candidate)));
  const known = record.recusals.map(({ candidate, reason }): ScoreForm => {
    return { candidate, standing: { state: "recused", reason, by: "secretariat" }, cells: [], comment: "" };
  });
  return [...typed, ...known].sort((one, other) => (one.candidate < other.candidate ? -1 : 1));
}

function formOf(
  { candidate, typed, settled }: PaperRecord["sheets"][number],
  criteria: readonly CriterionId[],
): ScoreForm {
  const { fields } = compareSheets(typed, settled, criteria);
  const values = new Map(fields.map(({ field, value }) => [field, value ?? ""]));
  const state = values.get("standing");
  const reason = values.get("reason") ?? "";
  if (state === "recused") return { candidate, standing: { state, reason, by: "expert" }, cells: [], comment: "" };
  if (state === "abstained") return { candidate, standing: { state, reason }, cells: [], comment: "" };
  const cells = criteria.map((criterion) => {
    const value = values.get(cellField(criterion)) ?? "";
    return {
      criterion,
      cell: value === "" ? ({ state: "blank" } as const) : ({ state: "scored", tenths: Number(value) } as const),
    };
  });
  return { candidate, standing: { state: "judging" }, cells, comment: values.get("comment") ?? "" };
}
