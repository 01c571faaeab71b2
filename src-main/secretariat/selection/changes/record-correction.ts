import { differingScores } from "#shared/corrections/objective-item.ts";
import type { RecordedCorrection } from "#shared/formats/recorded-change.ts";
import type { Input } from "#shared/ipc/api.ts";
import type { RecordedNumber } from "#shared/ipc/change-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import type { Criterion } from "#shared/rules/rubric.ts";
import type { Category } from "#shared/rules/rule-file.ts";
import { applyDecisions } from "#shared/scoring/apply-decisions.ts";
import { otherForms } from "#main/secretariat/selection/changes/other-forms.ts";
import { drawnOutcome } from "#main/secretariat/selection/category-table.ts";
import { changedScores, latestChange } from "#main/secretariat/selection/changes/recorded-changes.ts";
import { recordChange } from "#main/secretariat/selection/changes/record-change.ts";
import type { FrozenSelection } from "#main/secretariat/selection/frozen-selection.ts";
import { isSamePerson } from "#shared/domain/is-same-person.ts";
import { categoryNamed } from "#shared/rules/category-named.ts";
import type { SelectionInput } from "#main/secretariat/selection/read-selection.ts";

type Wish = Input<"result/correct">;
type Cells = RecordedCorrection["cells"];

/** Puts one expert's form for one candidate right, for one of the four coded reasons, by two people. */
export function recordCorrection(frozen: FrozenSelection, wish: Wish, nowMs: number): Result<RecordedNumber, Problem> {
  const { input } = frozen;
  const category = input.round.rules.categories.find(({ id }) => id === wish.category);
  if (category === undefined) return err({ kind: "result/category-unknown", facts: { category: wish.category } });
  if (isSamePerson(wish.by, wish.witness)) return err({ kind: "result/same-person" });
  const cells = correctedCells(input, category, wish);
  if (!cells.ok) return cells;
  const { candidate, expert, reason, text, reference } = wish;
  const differing =
    reason === "objective" ? differingScores(cells.value, otherForms(input, category.id, candidate, expert)) : [];
  if (differing.length > 0 && wish.acknowledged !== true)
    return err({
      kind: "change/objective-differs",
      facts: { count: new Set(differing.map((one) => one.expert)).size },
    });
  const people = { recordedBy: wish.by, witness: wish.witness };
  const change = {
    ...{ category: category.id, candidate, expert, reason, cells: cells.value, text, reference, ...people },
    ...(differing.length === 0 ? {} : { differing }),
  };
  const refusal = refuseByDecisions(input, category, change, nowMs);
  if (refusal !== undefined) return err(refusal);
  const facts = { candidate, expert, reason, cells: cells.value, differing: differing.map((one) => ({ ...one })) };
  return ok(recordChange(frozen, { kind: "correction", change }, facts, nowMs));
}

const isInRubric = ({ maxTenths, stepTenths }: Criterion, tenths: number): boolean =>
  tenths <= maxTenths && tenths % stepTenths === 0;

/** What changes, with the scores as they counted until now. */
function correctedCells(
  { cells, candidates }: SelectionInput,
  { id, rubric }: Category,
  wish: Wish,
): Result<Cells, Problem> {
  const { candidate, expert } = wish;
  const named = candidates.find((one) => one.id === candidate && one.category === id);
  const cell = cells(candidate, expert);
  const facts = { candidate: named?.name ?? candidate, expert };
  if (named === undefined || cell.state !== "scored") return err({ kind: "change/no-scores", facts });
  const corrected: Cells = [];
  for (const { criterion, afterTenths } of wish.cells) {
    const line = rubric.criteria.find((one) => one.id === criterion);
    const beforeTenths = cell.tenthsByCriterion.get(criterion);
    if (line === undefined || beforeTenths === undefined || corrected.some((one) => one.criterion === criterion))
      return err({ kind: "change/no-scores", facts });
    if (!isInRubric(line, afterTenths)) {
      const { name, maxTenths, stepTenths } = line;
      const range = {
        criterion: name.zh,
        criterionEn: name.en,
        maxPoints: maxTenths / 10,
        stepPoints: stepTenths / 10,
      };
      return err({ kind: "change/out-of-range", facts: range });
    }
    corrected.push({ criterion, beforeTenths, afterTenths });
  }
  // Whoever gave an abnormal score may stand by it; every other reason is a mistake, so something changes.
  const isChanged = corrected.some(({ beforeTenths, afterTenths }) => beforeTenths !== afterTenths);
  return isChanged || wish.reason === "abnormal" ? ok(corrected) : err({ kind: "change/nothing-changed", facts });
}

/** A correction under which a decision that stands would no longer fit: the decision is taken back first. */
function refuseByDecisions(
  input: SelectionInput,
  category: Category,
  change: Omit<RecordedCorrection, "number" | "recordedAt">,
  nowMs: number,
): Problem | undefined {
  const decisions = input.changes.decisions.filter((one) => one.category === category.id);
  const number = (latestChange(input.changes)?.number ?? 0) + 1;
  const correction = { ...change, number, recordedAt: new Date(nowMs).toISOString() };
  const changes = { ...input.changes, corrections: [...input.changes.corrections, correction] };
  const corrected = { ...input, ...changedScores(changes, input.scores, input.recusals) };
  const drawn = drawnOutcome(corrected, category);
  if (!drawn.ok) throw new Error(`a recorded vote does not fit: ${drawn.error}`);
  const decided = applyDecisions(drawn.value, decisions);
  if (decided.ok) return undefined;
  return { kind: "change/decision-in-the-way", facts: { number: decided.error.decision, ...categoryNamed(category) } };
}
