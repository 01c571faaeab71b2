import type { CandidateId, ExpertId } from "#shared/ids.ts";
import type { Category, RuleFile } from "#shared/rules/rule-file.ts";
import type { CandidateOutcome, CategoryOutcome } from "#shared/scoring/category-outcome.ts";
import { decidedStandings, type DecidedStanding } from "#shared/scoring/decided-standings.ts";
import { isFromPaper } from "#main/secretariat/merge/files-in-force.ts";
import { sheetNameOf } from "#main/secretariat/reports/workbook/addresses.ts";
import type { CategoryTable } from "#main/secretariat/selection/category-table.ts";
import type { PanelExpert, SelectionCandidate, SelectionInput } from "#main/secretariat/selection/read-selection.ts";

/** One form of the workbook: who judged whom, and the scores. */
export interface PlannedForm {
  readonly candidate: SelectionCandidate;
  readonly expert: PanelExpert;
  readonly state: "judging" | "recused" | "abstained";
  readonly reason: string;
  /** One per criterion; undefined where nothing was given. */
  readonly tenths: readonly (number | undefined)[];
}

/** One candidate of the workbook. */
export interface PlannedCandidate {
  readonly named: SelectionCandidate;
  readonly outcome: CandidateOutcome;
  readonly forms: readonly PlannedForm[];
  /** Row of its first form, from 0. */
  readonly firstForm: number;
}

/** Where everything of a category stands in the workbook: formulas and values follow from it. */
export interface CategoryPlan {
  readonly category: Category;
  readonly rules: RuleFile;
  /** What the figures and the vote give: the formulas come to the same. */
  readonly outcome: CategoryOutcome;
  /** What decisions made of it afterwards. */
  readonly decided: ReadonlyMap<string, DecidedStanding>;
  readonly vote: CategoryTable["result"]["vote"];
  readonly experts: readonly PanelExpert[];
  /** How the scores of each expert came in; nothing for whoever did not hand in. */
  readonly origin: ReadonlyMap<ExpertId, "file" | "paper">;
  /** Public votes by candidate, shown and never counted; undefined while none were taken in. */
  readonly publicVotes: Readonly<Record<string, number>> | undefined;
  /** By rank, those without one last. */
  readonly candidates: readonly PlannedCandidate[];
  readonly sheets: {
    readonly ranking: string;
    readonly forms: string;
    readonly criteria: string;
    readonly experts: string;
  };
  /** Row on the sheet of parameters, from 0. */
  readonly parameterRow: number;
}

/** Rows above the first candidate or form on each sheet of a category. */
export const headRows = 2;

/** Lays out the categories. */
export const planWorkbook = (
  input: SelectionInput,
  tables: readonly CategoryTable[],
  publicVotes: CategoryPlan["publicVotes"],
): CategoryPlan[] => {
  const forms = Map.groupBy(input.scores.forms, ({ candidate }) => candidate);
  return tables.map((table, at) => ({ ...planCategory(input, table, forms, at), publicVotes }));
};

type CountedForms = ReadonlyMap<CandidateId, SelectionInput["scores"]["forms"]>;

function planCategory(
  input: SelectionInput,
  { category, byFigures: outcome, experts, result }: CategoryTable,
  counted: CountedForms,
  at: number,
): Omit<CategoryPlan, "publicVotes"> {
  const named = new Map(input.candidates.map((one) => [one.id, one]));
  const places = new Map(outcome.ordered.map((id, place) => [id, place]));
  const placeOf = ({ id }: CandidateOutcome): number => places.get(id) ?? outcome.candidates.length;
  let row = headRows;
  const candidates = outcome.candidates
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .flatMap((one): PlannedCandidate[] => {
      const candidate = named.get(one.id);
      if (candidate === undefined) return [];
      const forms = formsOf(input, category, candidate, experts, counted);
      const planned = { named: candidate, outcome: one, forms, firstForm: row };
      row += forms.length;
      return [planned];
    });
  const { number, title } = category;
  return {
    ...{ category, rules: input.round.rules, outcome, vote: result.vote, experts, candidates },
    origin: new Map([...input.scores.inForce].map(([id, file]) => [id, isFromPaper(file) ? "paper" : "file"] as const)),
    decided: decidedStandings(result.decisions ?? []),
    sheets: {
      ranking: sheetNameOf(number, title.zh),
      forms: `明细 ${String(number)}`,
      criteria: `分项 ${String(number)}`,
      experts: `专家 ${String(number)}`,
    },
    parameterRow: headRows + at,
  };
}

/** Forms in the panel's order; whoever neither judged nor stood aside has none. */
function formsOf(
  input: SelectionInput,
  category: Category,
  candidate: SelectionCandidate,
  experts: readonly PanelExpert[],
  counted: CountedForms,
): PlannedForm[] {
  const reasons = new Map((counted.get(candidate.id) ?? []).map((form) => [form.expert, form.reason]));
  return experts.flatMap((expert): PlannedForm[] => {
    // As it counts: what was corrected afterwards stands in the cells.
    const cell = input.cells(candidate.id, expert.id);
    if (cell.state === "blank") return [];
    const given = cell.state === "scored" ? cell.tenthsByCriterion : undefined;
    const tenths = category.rubric.criteria.map(({ id }) => given?.get(id));
    const state = cell.state === "scored" ? "judging" : cell.state;
    return [{ candidate, expert, state, reason: reasons.get(expert.id) ?? "", tenths }];
  });
}

/** `E01 name`. */
export const expertLabel = ({ id, name }: { readonly id: ExpertId; readonly name: string }): string => `${id} ${name}`;
