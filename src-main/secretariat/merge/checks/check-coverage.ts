import type { ScoreForm } from "#shared/domain/score.ts";
import type { Finding } from "#shared/finding.ts";
import type { CandidateId } from "#shared/ids.ts";
import { isCommentRequired } from "#shared/rules/comment-required.ts";
import type { MergeFindingCode } from "#shared/words/findings/merge.ts";
import { mergeFinding, type CheckedForms, type MergeCheck } from "#main/secretariat/merge/checks/merge-check.ts";
import { slipKeyOf, type MergeState } from "#main/secretariat/merge/read-merge-state.ts";

/** Every assigned candidate has one complete form, and nobody else has any. */
export const checkCoverage: MergeCheck<CheckedForms> = ({ file, state }) => {
  const { bundle, expert, forms } = file.open.document;
  const assigned = new Set(state.slips.get(slipKeyOf(bundle, expert))?.assigned);
  const recused = state.recusals.get(expert) ?? new Set<CandidateId>();
  const findings: Finding[] = [];
  const add = (code: MergeFindingCode, id: CandidateId, details: Finding["details"] = {}): void => {
    const candidate = state.candidates.get(id)?.name ?? id;
    findings.push(mergeFinding(file.fileName, "error", code, { candidate, ...details }, id));
  };
  const isExpected = (id: CandidateId): boolean => state.candidates.has(id) && (assigned.has(id) || recused.has(id));
  const seen = new Set<CandidateId>();
  for (const { candidate, standing, cells, comment } of forms) {
    if (seen.has(candidate)) add("merge-candidate-twice", candidate);
    seen.add(candidate);
    if (!isExpected(candidate)) {
      add("merge-candidate-unknown", candidate);
      continue;
    }
    if (standing.state !== "judging") continue;
    if (recused.has(candidate)) add("merge-recusal-ignored", candidate);
    const missingCriteria = missingScores(candidate, cells, state);
    if (missingCriteria > 0) add("merge-form-incomplete", candidate, { missingCriteria });
    else if (isCommentMissing({ candidate, cells, comment }, state)) add("merge-comment-missing", candidate);
  }
  for (const candidate of assigned) if (!seen.has(candidate)) add("merge-candidate-missing", candidate);
  return [...findings, ...leftPanels(file, state)];
};

/** Whether the rule file wants a comment on the total of a complete form, and there is none. */
function isCommentMissing(
  { candidate, cells, comment }: Pick<ScoreForm, "candidate" | "cells" | "comment">,
  state: MergeState,
): boolean {
  const category = state.candidates.get(candidate)?.category;
  const rubric = category && state.categories.get(category)?.rubric;
  const totalTenths = cells.reduce((sum, { cell }) => sum + (cell.state === "scored" ? cell.tenths : 0), 0);
  return comment.trim() === "" && rubric !== undefined && isCommentRequired(rubric, totalTenths);
}

/** Forms that judge in categories from whose panels the expert was taken since. */
function leftPanels({ fileName, open }: CheckedForms["file"], state: MergeState): Finding[] {
  const { expert, forms } = open.document;
  const panels = state.panels.get(expert) ?? [];
  const count = forms.filter(({ candidate, standing }) => {
    const category = state.candidates.get(candidate)?.category;
    return standing.state === "judging" && category !== undefined && !panels.includes(category);
  }).length;
  return count === 0 ? [] : [mergeFinding(fileName, "warning", "merge-panel-changed", { count })];
}

function missingScores(candidate: CandidateId, cells: ScoreForm["cells"], state: MergeState): number {
  const scored = new Set(cells.flatMap(({ criterion, cell }) => (cell.state === "scored" ? [criterion] : [])));
  const category = state.candidates.get(candidate)?.category;
  const criteria = (category && state.categories.get(category)?.rubric.criteria) ?? [];
  return criteria.filter(({ id }) => !scored.has(id)).length;
}
