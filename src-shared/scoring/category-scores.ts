import type { CandidateId, CriterionId, ExpertId } from "#shared/ids.ts";
import type { Category, RuleFile } from "#shared/rules/rule-file.ts";

/** Tenths of a point by criterion; every map is one. */
export type MarksByCriterion = Pick<ReadonlyMap<CriterionId, number>, "get" | "has" | typeof Symbol.iterator>;

/** What one expert said of one candidate. A form with a missing criterion counts as blank. */
export type ExpertCell =
  | { readonly state: "scored"; readonly tenthsByCriterion: MarksByCriterion }
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
