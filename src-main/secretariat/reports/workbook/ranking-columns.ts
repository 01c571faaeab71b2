import type { TieKey } from "#shared/rules/rubric.ts";
import { columnRange } from "#main/secretariat/reports/workbook/addresses.ts";
import { headRows, type CategoryPlan } from "#main/secretariat/reports/workbook/category-plan.ts";

/** Columns before the experts. */
export const namedColumns = ["名次", "姓名", "推荐单位", "所在单位（地区）"] as const;

/** Columns of the ranking of a category, from 0. */
export interface RankingColumns {
  readonly firstExpert: number;
  readonly lastExpert: number;
  readonly valid: number;
  readonly countedNumber: number;
  readonly countedTenths: number;
  readonly mean: number;
  readonly median: number;
  readonly score: number;
  readonly printed: number;
  readonly gap: number;
  readonly vote: number;
  readonly result: number;
  readonly eligible: number;
  readonly ahead: number;
  readonly equal: number;
  /** One per step of a tie: the column of its value; means of criteria have columns of their own. */
  readonly keys: readonly number[];
  /** The means of criteria among them: which criterion stands in which column. */
  readonly criteria: readonly { readonly at: number; readonly column: number }[];
  readonly count: number;
}

/** Where the figures of a category stand. */
export function rankingColumns({ category, experts }: Pick<CategoryPlan, "category" | "experts">): RankingColumns {
  const firstExpert = namedColumns.length;
  const valid = firstExpert + experts.length;
  const named = { mean: valid + 3, median: valid + 4, score: valid + 5 };
  let next = valid + 13;
  const criteria: { at: number; column: number }[] = [];
  const columnOf = (key: TieKey): number => {
    if (key.key !== "criterion-mean") return named[key.key];
    const at = category.rubric.criteria.findIndex(({ id }) => id === key.criterion);
    criteria.push({ at, column: next });
    return next++;
  };
  const keys = category.tieKeys.map(columnOf);
  return {
    ...{ firstExpert, lastExpert: valid - 1, valid, countedNumber: valid + 1, countedTenths: valid + 2, ...named },
    ...{ printed: valid + 6, gap: valid + 7, vote: valid + 8, result: valid + 9 },
    ...{ eligible: valid + 10, ahead: valid + 11, equal: valid + 12, keys, criteria, count: next },
  };
}

/** All rows of a column of the ranking. */
export const wholeColumn = ({ candidates }: Pick<CategoryPlan, "candidates">, column: number): string =>
  columnRange(column, headRows, headRows + Math.max(0, candidates.length - 1));
