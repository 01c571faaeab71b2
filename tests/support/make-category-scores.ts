import { CandidateId, CriterionId, ExpertId } from "#shared/ids.ts";
import { cast2023 } from "#shared/rules/presets/cast-2023.ts";
import type { Criterion } from "#shared/rules/rubric.ts";
import type { Category, RuleFile } from "#shared/rules/rule-file.ts";
import type { CategoryScores, ExpertCell } from "#shared/scoring/category-scores.ts";

/** One expert's form: points of the two criteria `main` (70) and `side` (30), or why there are none. */
export type MadeCell = readonly [main: number, side: number] | "recused" | "abstained" | "blank" | "half-filled";

const [main, side] = [CriterionId.parse("main"), CriterionId.parse("side")];
const [firstCategory] = cast2023.categories;

/** A category of two criteria whose ties go by the score, then by `main`, then by the mean of all scores. */
export function makeCategory(seats: number): Category {
  if (firstCategory === undefined) throw new Error("the preset has no category");
  const text = { zh: "项", en: "item" };
  const criterion = (id: CriterionId, maxTenths: number): Criterion => ({
    id,
    name: text,
    guide: text,
    maxTenths,
    stepTenths: 5,
    sources: [],
    anchors: [{ fromTenths: 0, toTenths: maxTenths, label: text, meaning: text }],
  });
  return {
    ...firstCategory,
    seats,
    rubric: { totalTenths: 1000, criteria: [criterion(main, 700), criterion(side, 300)] },
    tieKeys: [{ key: "score" }, { key: "criterion-mean", criterion: main }, { key: "mean" }],
  };
}

/** The input of a category's outcome from a table: one line per candidate (`c0`, `c1`, …), one cell per expert. */
export function makeCategoryScores(
  table: readonly (readonly MadeCell[])[],
  options: { seats: number; category?: Category; rules?: Partial<RuleFile> },
): CategoryScores {
  const candidates = table.map((_, at) => CandidateId.parse(`c${at}`));
  const experts = (table[0] ?? []).map((_, at) => ExpertId.parse(`E${at}`));
  return {
    category: options.category ?? makeCategory(options.seats),
    rules: { ...cast2023, ...options.rules },
    candidates,
    experts,
    cells: (candidate, expert) => cellOf(table[candidates.indexOf(candidate)]?.[experts.indexOf(expert)] ?? "blank"),
  };
}

function cellOf(cell: MadeCell): ExpertCell {
  if (cell === "half-filled") return { state: "scored", tenthsByCriterion: new Map([[main, 700]]) };
  if (typeof cell === "string") return { state: cell };
  return {
    state: "scored",
    tenthsByCriterion: new Map([
      [main, cell[0] * 10],
      [side, cell[1] * 10],
    ]),
  };
}
