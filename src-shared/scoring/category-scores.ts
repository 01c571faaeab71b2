import type { CandidateId, CriterionId, ExpertId } from "#shared/ids.ts";
import type { Category, RuleFile } from "#shared/rules/rule-file.ts";

/** What one expert said of one candidate. A form with a missing criterion counts as blank. */
export type ExpertCell =
  | { readonly state: "scored"; readonly tenthsByCriterion: ReadonlyMap<CriterionId, number> }
  | { readonly state: "recused" | "abstained" | "blank" };

/** Everything that a category's outcome is computed from. */
export interface CategoryScores {
  readonly category: Category;
  readonly rules: Pick<RuleFile, "aggregation" | "panel" | "reserveLength" | "minimumScoreTenths">;
  readonly candidates: readonly CandidateId[];
  /** The panel of the category; the order of all lists by expert. */
  readonly experts: readonly ExpertId[];
  readonly cells: (candidate: CandidateId, expert: ExpertId) => ExpertCell;
}
