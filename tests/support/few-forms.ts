import { ScoreForm } from "#shared/domain/score.ts";
import { experts, type MergeRound } from "#tests/support/merge-round.ts";
import { formsOf, judged, sealScores } from "#tests/support/seal-scores.ts";

const abstained = (candidate: string): ScoreForm =>
  ScoreForm.parse({ candidate, standing: { state: "abstained", reason: "不熟悉" }, cells: [], comment: "" });

/** E01 gives c1 95 and E02 gives it 88; nobody else judges c1, and nobody at all judges c5. */
const fewForms = (expert: string): ScoreForm[] =>
  formsOf(expert).map((form) => {
    if (form.candidate === "c1" && expert === "E02") return judged("c1", [50, 38]);
    const isJudged = form.candidate === "c1" ? expert === "E01" : form.candidate !== "c5";
    return isJudged ? form : abstained(form.candidate);
  });

/** One file of every expert in which two candidates have too few valid scores, by file name. */
export async function sealFew(round: MergeRound): Promise<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = {};
  for (const expert of experts) files[`${expert}.pss`] = await sealScores(round, expert, { forms: fewForms(expert) });
  return files;
}
