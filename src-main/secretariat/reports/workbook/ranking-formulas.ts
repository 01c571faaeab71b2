import { columnFixed, rowRange } from "#main/secretariat/reports/workbook/addresses.ts";
import type { CategoryPlan } from "#main/secretariat/reports/workbook/category-plan.ts";
import { parameter } from "#main/secretariat/reports/workbook/parameter-sheet.ts";
import { rankingColumns, wholeColumn } from "#main/secretariat/reports/workbook/ranking-columns.ts";

/** A figure of the ranking that is computed. */
export type RankingFigure =
  | "rank"
  | "valid"
  | "countedNumber"
  | "countedTenths"
  | "mean"
  | "median"
  | "score"
  | "printed"
  | "gap"
  | "result"
  | "eligible"
  | "ahead"
  | "equal";

/**
 * The formulas of one row.
 *
 * Sums are whole tenths of a point and each score is one division of whole numbers, so that equal scores are equal
 * figures in every program and different ones are not.
 */
export function rankingFormulas(plan: CategoryPlan, row: number): Readonly<Record<RankingFigure, string>> {
  const columns = rankingColumns(plan);
  const at = (column: number): string => columnFixed(column, row);
  const all = (column: number): string => wholeColumn(plan, column);
  const totals = rowRange(columns.firstExpert, columns.lastExpert, row);
  const [n, m, tenths, score] = [columns.valid, columns.countedNumber, columns.countedTenths, columns.score].map(
    at,
  ) as [...[string, string, string, string]];
  const trim = plan.rules.aggregation.trim;
  const ends = Array.from(
    { length: trim },
    (_, k) => `-LARGE(${totals},${String(k + 1)})-SMALL(${totals},${String(k + 1)})`,
  );
  const scale = `10^${parameter(plan, "decimals")}`;
  const keys = [columns.score, ...columns.keys.filter((key) => key !== columns.score)];
  const eligible = all(columns.eligible);
  const same = keys.map((key) => `(${all(key)}=${at(key)})`).join("*");
  return {
    rank: `IF(${score}="","",1+SUMPRODUCT(ISNUMBER(${all(columns.score)})*(${all(columns.score)}>${score})))`,
    valid: `COUNT(${totals})`,
    countedNumber: `IF(AND(${n}>=${parameter(plan, "trimMinimum")},${n}>${String(2 * trim)}),${n}-${String(2 * trim)},${n})`,
    countedTenths: `IF(${m}<${n},ROUND((SUM(${totals})${ends.join("")})*10,0),ROUND(SUM(${totals})*10,0))`,
    mean: `IF(${n}=0,"",ROUND(SUM(${totals})*10,0)/(10*${n}))`,
    median: `IF(${n}=0,"",ROUND(MEDIAN(${totals})*20,0)/20)`,
    score: `IF(OR(${n}=0,${n}<${parameter(plan, "minimumValid")}),"",${tenths}/(10*${m}))`,
    printed: `IF(${score}="","",INT((2*${tenths}*${scale}+10*${m})/(20*${m}))/${scale})`,
    gap: `IF(OR(${score}="",${parameter(plan, "line")}=""),"",${score}-${parameter(plan, "line")})`,
    result: resultFormula(plan, row),
    eligible: `IF(${score}="",0,IF(${score}>=${parameter(plan, "minimum")},1,0))`,
    ahead: `IF(${at(columns.eligible)}=0,${String(plan.candidates.length)},SUMPRODUCT(${eligible}*(${larger(keys, all, at)})))`,
    equal: `IF(${at(columns.eligible)}=0,0,SUMPRODUCT(${eligible}*${same}))`,
  };
}

/** 1 for those whose keys come before this row's: the first key that differs decides. */
function larger(
  [key, ...others]: readonly number[],
  all: (column: number) => string,
  at: (column: number) => string,
): string {
  if (key === undefined) return "0";
  const above = `(${all(key)}>${at(key)})`;
  return others.length === 0 ? above : `${above}+(${all(key)}=${at(key)})*(${larger(others, all, at)})`;
}

function resultFormula(plan: CategoryPlan, row: number): string {
  const columns = rankingColumns(plan);
  const at = (column: number): string => columnFixed(column, row);
  const [ahead, equal] = [at(columns.ahead), at(columns.equal)];
  const of = (name: Parameters<typeof parameter>[1]): string => parameter(plan, name);
  const settled = `${of("chosen")}=${of("seats")}-${of("above")}`;
  const unchosen = `IF(${of("reserve")}>0,"递补（票决）","未入选（票决）")`;
  const tied = `IF(${settled},IF(${at(columns.vote)}=1,"入选（票决）",${unchosen}),"并列，待票决")`;
  const below = `IF(${ahead}-${of("taken")}<${of("reserve")},"递补","未入选")`;
  const seated = `IF(${ahead}+${equal}<=${of("seats")},"入选",IF(${ahead}<${of("seats")},${tied},${below}))`;
  const ranked = `IF(${at(columns.eligible)}=0,"未达最低分",${seated})`;
  return `IF(${at(columns.valid)}=0,"无有效评分",IF(${at(columns.score)}="","有效评分不足",${ranked}))`;
}
