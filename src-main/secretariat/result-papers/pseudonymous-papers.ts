import { decidedStandings } from "#shared/scoring/decided-standings.ts";
import { printHalfUp } from "#shared/scoring/decimal.ts";
import type { SheetCell } from "#main/files/encode-workbook.ts";
import { layOutWorkbook, type LaidOutSheet } from "#main/files/lay-out-workbook.ts";
import { resultFooter } from "#main/paper/result/result-papers.ts";
import { decidedText } from "#main/secretariat/reports/decided-text.ts";
import { standingText } from "#main/secretariat/reports/standing-text.ts";
import { sheetNameOf } from "#main/secretariat/reports/workbook/addresses.ts";
import type { PaperFile, PaperSource } from "#main/secretariat/result-papers/paper-source.ts";
import type { CategoryTable } from "#main/secretariat/selection/category-table.ts";

const states = { recused: "回避", abstained: "弃评", blank: "未评" } as const;

/** The scores as they may be published: numbers for experts and candidates, no names, units or comments. */
export async function pseudonymousPapers(source: PaperSource): Promise<PaperFile[]> {
  const { head } = source;
  const facts: LaidOutSheet = {
    name: "说明",
    rows: [
      ["活动", head.title],
      ["结果码", head.resultCode],
      ["规则", `第 ${String(head.ruleVersion)} 版 ${head.ruleHash}`],
      ["记录链", resultFooter(head)],
      ["编号", "专家和候选对象均以编号代替，编号的先后与名册、姓名、名次无关；不含评语和推荐单位。"],
    ],
    heads: [],
    widths: [12, 90],
  };
  const bytes = await layOutWorkbook(
    [facts, ...source.tables.map((table) => categorySheet(source, table))],
    resultFooter(head),
  );
  return [{ name: "公开/评分情况（匿名）.xlsx", bytes, about: source.tables.map(({ category }) => category.id) }];
}

function categorySheet({ frozen, pseudonyms, head }: PaperSource, table: CategoryTable): LaidOutSheet {
  const { category, outcome, experts, totals, result } = table;
  const decided = decidedStandings(result.decisions ?? []);
  const decimals = frozen.input.round.rules.aggregation.printedDecimals;
  // The panel's own order would give the experts away.
  const places = experts
    .map(({ id }, at) => ({ label: pseudonyms.expert(id), at }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
  const byId = new Map(outcome.candidates.map((one) => [one.id, one]));
  const ordered = outcome.ordered.flatMap((id) => byId.get(id) ?? []);
  const unranked = outcome.candidates
    .filter(({ rank }) => rank === undefined)
    .sort((a, b) => (pseudonyms.candidate(a.id) < pseudonyms.candidate(b.id) ? -1 : 1));
  const rows = [...ordered, ...unranked].map((one): SheetCell[] => [
    ...[one.rank ?? null, pseudonyms.candidate(one.id)],
    ...places.map(({ at }) => {
      const total = totals[one.id]?.[at];
      if (total?.state !== "scored") return states[total?.state ?? "blank"];
      return total.dropped ? `${total.printed}（去）` : Number(total.printed);
    }),
    one.aggregate.count,
    one.rank === undefined || one.score === undefined ? null : Number(printHalfUp(one.score, decimals)),
    decidedText(decided, one.id) ?? standingText(one, outcome),
  ]);
  return {
    name: sheetNameOf(category.number, category.title.zh),
    rows: [
      [`${head.practice ? "【练习】" : ""}${category.title.zh}　席位 ${String(category.seats)}`],
      ["名次", "编号", ...places.map(({ label }) => label), "有效评分", "得分", "结果"],
      ...rows,
    ],
    heads: [1],
    widths: [6, 9, ...places.map(() => 11), 8, 9, 24],
    merges: ["A1:F1"],
    frozenColumns: 2,
    formats: {
      ...Object.fromEntries(places.map((_, at) => [at + 2, "0.0"])),
      [places.length + 3]: `0.${"0".repeat(Math.max(1, decimals))}`,
    },
  };
}
