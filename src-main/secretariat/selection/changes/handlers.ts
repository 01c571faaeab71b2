import { ok } from "#shared/result.ts";
import type { Handlers } from "#main/handler.ts";
import { otherForms } from "#main/secretariat/selection/changes/other-forms.ts";
import { recordCorrection } from "#main/secretariat/selection/changes/record-correction.ts";
import { recordDecision } from "#main/secretariat/selection/changes/record-decision.ts";
import { frozenSelection } from "#main/secretariat/selection/frozen-selection.ts";

/** What people record after the freeze, beside votes. */
export const changeHandlers: Handlers<"result/form" | "result/correct" | "result/decide"> = {
  "result/form": (input, context) => {
    const frozen = frozenSelection(context, input.round);
    if (!frozen.ok) return frozen;
    const { candidate, expert } = input;
    const selection = frozen.value.input;
    const cell = selection.cells(candidate, expert);
    const category = selection.candidates.find(({ id }) => id === candidate)?.category;
    return ok({
      scores: cell.state === "scored" ? Object.fromEntries(cell.tenthsByCriterion) : {},
      others: category === undefined ? [] : otherForms(selection, category, candidate, expert),
    });
  },
  "result/correct": (input, context) => {
    const frozen = frozenSelection(context, input.round);
    return frozen.ok ? recordCorrection(frozen.value, input, context.now()) : frozen;
  },
  "result/decide": (input, context) => {
    const frozen = frozenSelection(context, input.round);
    return frozen.ok ? recordDecision(frozen.value, input, context.now()) : frozen;
  },
};
