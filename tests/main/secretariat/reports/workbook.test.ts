import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { read, utils, type WorkBook } from "xlsx";
import { CandidateId, CategoryId, CriterionId } from "#shared/ids.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";
import { selectionHandlers } from "#main/secretariat/selection/handlers.ts";
import { sealFew } from "#tests/support/few-forms.ts";
import { createMergeRound, must, type MergeRound } from "#tests/support/merge-round.ts";
import { recalculate } from "#tests/support/recalculate.ts";
import { plainPoints, sealAll, type PointsOf } from "#tests/support/seal-scores.ts";
import { smallRules } from "#tests/support/small-rules.ts";
import { describeWithTools } from "#tests/support/with-tool.ts";

const rounds: MergeRound[] = [];
afterEach(async () => {
  for (const round of rounds.splice(0)) await round.close();
});

const expertNumber = (expert: string): number => Number(expert.slice(1));
/** Everybody differs a little, in half points; c3 and c4 are close, c6 is judged by eight. */
const uneven: PointsOf = (candidate, expert) => {
  const [effect, devotion] = plainPoints(candidate === "c4" ? "c3" : candidate, expert);
  const shift = ((expertNumber(expert) * 7 + candidate.charCodeAt(1) * 3) % 9) / 2;
  return [effect - shift, candidate === "c4" && expert === "E05" ? devotion - 0.5 : devotion];
};

/** Ties are compared by the mean of a criterion first, which has a column of its own. */
const rules: RuleFile = {
  ...smallRules,
  categories: smallRules.categories.map((category) => ({
    ...category,
    tieKeys: [{ key: "score" }, { key: "criterion-mean", criterion: CriterionId.parse("effect") }, { key: "mean" }],
  })),
};

async function workbookOf(points: PointsOf, vote = false): Promise<{ bytes: Uint8Array; round: MergeRound }> {
  const round = createMergeRound({ rules });
  rounds.push(round);
  await round.merge(await sealAll(round, points));
  round.freeze();
  if (vote) {
    const who = { by: "周敏", witness: "吴监督", reason: "集体表决", demonstration: false };
    const chosen = [CandidateId.parse("c4")];
    const ballot = { round: round.round, category: CategoryId.parse("volunteer"), chosen, tally: [], ...who };
    must(selectionHandlers["result/vote"](ballot, round.context));
  }
  const { folder } = await round.write();
  return { bytes: readFileSync(join(folder, "结果汇总.xlsx")), round };
}

/** Two scores are averaged for somebody whom the rules want three for. */
async function averagedWorkbook(): Promise<{ bytes: Uint8Array; round: MergeRound }> {
  const panel = { ...rules.panel, missingPolicy: "average-valid" as const };
  const round = createMergeRound({ rules: { ...rules, panel } });
  rounds.push(round);
  await round.merge(await sealFew(round));
  round.freeze();
  const { folder } = await round.write();
  return { bytes: readFileSync(join(folder, "结果汇总.xlsx")), round };
}

/** Ranked by two scores; and without any not at all. */
function expectAveraged(sheets: ((name: string) => unknown[][]) | undefined, round: MergeRound): void {
  const rows = sheets?.("1 最美科技志愿者") ?? [];
  expect(placesOf(rows)).toEqual({ ...expectedOf(round, 0), 赵六: ["", "", "无有效评分"] });
  expect(placesOf(rows)).toMatchObject({ 张䶮: [1, 91.5, "入选"] });
}

const rowsOf = (workbook: WorkBook, sheet: string): unknown[][] =>
  utils.sheet_to_json<unknown[]>(workbook.Sheets[sheet] ?? {}, { header: 1, raw: true, defval: "" });

/** Rank, printed score and result of everybody, by name. */
function placesOf(rows: readonly unknown[][]): Record<string, readonly unknown[]> {
  const head = rows[1] ?? [];
  const at = (name: string): number => head.indexOf(name);
  return Object.fromEntries(
    rows.slice(2).map((row) => [String(row[1]), [row[at("名次")], row[at("得分")], row[at("结果")]]] as const),
  );
}

/** The same as the program ranks them. */
function expectedOf(round: MergeRound, at: number): Record<string, readonly unknown[]> {
  const category = round.cutLine().categories[at];
  const has = (list: readonly { readonly id: string }[] = [], id: string): boolean => list.some((one) => one.id === id);
  return Object.fromEntries(
    (category?.ranking ?? []).map(({ id, name, rank, score }) => {
      const standing = has(category?.selected, id) ? "入选" : has(category?.reserve, id) ? "递补" : "未入选";
      const byVote = has(category?.tieGroup, id) ? "（票决）" : "";
      return [name, [rank, Number(score.printed), standing + byVote]];
    }),
  );
}

test("the values written beside the formulas are the program's own", async () => {
  const { bytes, round } = await workbookOf(uneven);
  expect(placesOf(rowsOf(read(bytes), "1 最美科技志愿者"))).toEqual(expectedOf(round, 0));
  expect(placesOf(rowsOf(read(bytes), "4 最美科技志愿服务社区"))).toEqual(expectedOf(round, 1));
});

test("a name that begins like a formula stays text", async () => {
  const { bytes } = await workbookOf(plainPoints);
  const cells = Object.entries(read(bytes).Sheets["4 最美科技志愿服务社区"] ?? {});
  const named = cells.filter(([, cell]) => (cell as { v?: unknown }).v === "=南门社区");
  expect(named).toHaveLength(1);
  expect(named[0]?.[1]).not.toHaveProperty("f");
});

describeWithTools("LibreOffice computes the workbook", ["soffice"], () => {
  test("to the program's ranks, scores and seats, a vote included, and follows one altered half point", async () => {
    const { bytes, round } = await workbookOf(uneven);
    // Half a point more from E04 for 王五 (c4).
    const higher: PointsOf = (candidate, expert) => {
      const [effect, devotion] = uneven(candidate, expert);
      return candidate === "c4" && expert === "E04" ? [effect + 0.5, devotion] : [effect, devotion];
    };
    const other = await workbookOf(higher);
    const rows = rowsOf(read(bytes), "明细 1");
    const row = rows.findIndex(([name, , expert]) => name === "王五" && expert === "E04 专家E04");
    const cell = { cell: `E${String(row + 1)}`, value: Number(rows[row]?.[4]) + 0.5 };
    const change = [{ sheet: read(bytes).SheetNames.indexOf("明细 1"), ...cell }];
    const tied: PointsOf = (candidate, expert) => plainPoints(candidate === "c4" ? "c3" : candidate, expert);
    const voted = await workbookOf(tied, true);
    const averaged = await averagedWorkbook();
    const [plain, altered, byVote, few] = await recalculate(
      [{ bytes }, { bytes, change }, { bytes: voted.bytes }, { bytes: averaged.bytes }],
      join(round.folder, "soffice"),
    );
    const volunteers = "1 最美科技志愿者";
    expect(placesOf(plain?.(volunteers) ?? [])).toEqual(expectedOf(round, 0));
    expect(placesOf(plain?.("4 最美科技志愿服务社区") ?? [])).toEqual(expectedOf(round, 1));
    expect(expectedOf(other.round, 0)).not.toEqual(expectedOf(round, 0));
    expect(placesOf(altered?.(volunteers) ?? [])).toEqual(expectedOf(other.round, 0));
    expect(placesOf(byVote?.(volunteers) ?? [])).toEqual(expectedOf(voted.round, 0));
    expect(placesOf(byVote?.(volunteers) ?? [])).toMatchObject({
      王五: [3, 85, "入选（票决）"],
      陈𬱖: [3, 85, "递补（票决）"],
    });
    expectAveraged(few, averaged.round);
  }, 180_000);
});
