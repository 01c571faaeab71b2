import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { read, utils, type WorkBook } from "xlsx";
import { ResultDocument } from "#shared/formats/result.ts";
import { CandidateId, CategoryId } from "#shared/ids.ts";
import { result } from "#shared/schema/secretariat-review.ts";
import { selectionHandlers } from "#main/secretariat/selection/handlers.ts";
import { createMergeRound, must, type MergeRound } from "#tests/support/merge-round.ts";
import { plainPoints, sealAll, sealScores, type PointsOf } from "#tests/support/seal-scores.ts";

const rounds: MergeRound[] = [];
afterEach(async () => {
  for (const round of rounds.splice(0)) await round.close();
});

/** A round that is merged and frozen. */
async function frozenRound(
  points: PointsOf = plainPoints,
  order: (names: string[]) => string[] = (names) => names,
): Promise<MergeRound> {
  const round = createMergeRound();
  rounds.push(round);
  const files = await sealAll(round, points);
  await round.merge(
    Object.fromEntries(order(Object.keys(files)).map((name) => [name, files[name] ?? new Uint8Array()])),
  );
  round.freeze();
  return round;
}

const textOf = (folder: string, name: string): string => readFileSync(join(folder, name), "utf8");
const workbookOf = (folder: string, name: string): WorkBook => read(readFileSync(join(folder, name)));
const rowsOf = (workbook: WorkBook, sheet: string): unknown[][] =>
  utils.sheet_to_json(workbook.Sheets[sheet] ?? {}, { header: 1, raw: true });

test("writes the result, the summary and one list per category into a folder of the round", async () => {
  const round = await frozenRound();
  const written = await round.write();
  expect(written.folder).toBe(join(round.folder, "out", "结果-cast-2023-test"));
  expect([...written.files].sort()).toEqual(readdirSync(written.folder).sort());
  expect(written.files).toEqual([
    "结果汇总.xlsx",
    "名单-最美科技志愿者.xlsx",
    "名单-最美科技志愿服务社区.xlsx",
    "名单.txt",
    "证据包-cast-2023-test.zip",
    "result.json",
  ]);
  const document = ResultDocument.parse(JSON.parse(textOf(written.folder, "result.json")));
  expect(document.resultCode).toBe(written.resultCode);
  expect(document.scoreFiles).toHaveLength(9);
  expect(document.categories[0]?.selected.map(({ name }) => name)).toEqual(["张䶮", "李㛃", "陈𬱖"]);
  expect(document.frozen).toEqual({ at: "2023-12-16T00:00:03.000Z", by: "周敏", witness: "吴监督" });
  expect(
    round.db
      .select()
      .from(result)
      .all()
      .map(({ resultCode }) => resultCode),
  ).toEqual([written.resultCode]);
});

/** What a file says beside how far the journal went; nothing of the pack, whose own test this is. */
function saidIn(folder: string, name: string): unknown {
  if (name.endsWith(".zip")) return undefined;
  if (name.endsWith(".json")) return { ...ResultDocument.parse(JSON.parse(textOf(folder, name))), journal: undefined };
  if (name.endsWith(".txt")) return textOf(folder, name).replace(/结果码.*记录链.*/, "");
  const workbook = workbookOf(folder, name);
  return workbook.SheetNames.map((sheet) => [
    sheet,
    rowsOf(workbook, sheet).filter(([head]) => head !== "写出时的记录链"),
  ]);
}

test("written again, and from files merged in another order, every file says the same", async () => {
  const round = await frozenRound();
  const first = await round.write();
  const before = new Map(first.files.map((name) => [name, saidIn(first.folder, name)]));
  expect((await round.write()).resultCode).toBe(first.resultCode);
  const other = await (await frozenRound(plainPoints, (names) => names.reverse())).write();
  for (const [name, said] of before) {
    expect(saidIn(first.folder, name), name).toEqual(said);
    expect(saidIn(other.folder, name), name).toEqual(said);
  }
});

test("half a point in one cell changes the result code, even where nobody's place changes", async () => {
  const half: PointsOf = (candidate, expert) =>
    candidate === "c6" && expert === "E05" ? [32.5, 38] : plainPoints(candidate, expert);
  const one = await (await frozenRound()).write();
  const other = await (await frozenRound(half)).write();
  expect(other.resultCode).not.toBe(one.resultCode);
});

test("only the highest merged revision of an expert counts", async () => {
  const round = createMergeRound();
  rounds.push(round);
  await round.merge(await sealAll(round, () => [10, 10]));
  for (const expert of ["E01", "E02", "E03", "E04", "E05", "E06", "E07", "E08", "E09"])
    await round.merge({ "r2.pss": await sealScores(round, expert, { revision: 2 }) });
  round.freeze();
  const [volunteers] = round.cutLine().categories;
  expect(volunteers?.ranking.map(({ score }) => score.fraction)).toEqual(["95", "90", "85", "80", "75", "70"]);
});

test("nothing is written while a tie is open; the vote is in the workbook and in the result", async () => {
  const round = await frozenRound((candidate, expert) => plainPoints(candidate === "c4" ? "c3" : candidate, expert));
  const inRound = { round: round.round };
  const target = round.context.grants.grant(join(round.folder, "out"));
  const refused = await selectionHandlers["result/write"]({ ...inRound, target, by: "周敏" }, round.context);
  expect(refused).toEqual({
    ok: false,
    error: {
      kind: "result/tie-open",
      facts: { category: "最美科技志愿者", categoryEn: "Most Admirable S&T Volunteer", openSeats: 1 },
    },
  });
  expect(readdirSync(round.folder)).not.toContain("out");
  const chosen = [CandidateId.parse("c4")];
  const tally = [{ candidate: CandidateId.parse("c4"), votes: 9 }];
  const ballot = { ...inRound, category: CategoryId.parse("volunteer"), chosen, tally, by: "周敏", witness: "吴监督" };
  must(selectionHandlers["result/vote"]({ ...ballot, reason: "集体表决", demonstration: false }, round.context));
  const { folder } = await round.write();
  const [volunteers] = ResultDocument.parse(JSON.parse(textOf(folder, "result.json"))).categories;
  expect(volunteers?.selected.map(({ id }) => id)).toEqual(["c1", "c2", "c4"]);
  expect(volunteers?.vote?.chosen).toEqual(["c4"]);
  expect(rowsOf(workbookOf(folder, "结果汇总.xlsx"), "票决")[1]?.slice(0, 6)).toEqual([
    ...["最美科技志愿者", "陈𬱖、王五", 1, "王五", "王五 9 票", "集体表决"],
  ]);
});

test("the summary shows each expert's total, dropped ones marked, and how far each is from the line", async () => {
  const points: PointsOf = (candidate, expert) => (expert === "E01" ? [50, 39.5] : plainPoints(candidate, expert));
  const { folder } = await (await frozenRound(points)).write();
  const summary = workbookOf(folder, "结果汇总.xlsx");
  expect(summary.SheetNames).toEqual([
    ...["1 最美科技志愿者", "4 最美科技志愿服务社区", "计分参数"],
    ...[
      "分项 1",
      "专家 1",
      "分项 4",
      "专家 4",
      "明细 1",
      "明细 4",
      "评语",
      "规则",
      "票决",
      "更正",
      "决定",
      "回避与弃评",
    ],
  ]);
  const [, head = [], , second = [], , fourth = [], , last = []] = rowsOf(summary, "1 最美科技志愿者");
  expect(head.slice(0, 5)).toEqual(["名次", "姓名", "推荐单位", "所在单位（地区）", "E01 专家E01"]);
  // c2: 89.5 from E01 is the lowest, one 90 is the highest; seven 90s remain.
  expect(second.slice(0, 7)).toEqual([2, "李㛃", "山东省科协", "李㛃所在地", 89.5, 90, 90]);
  expect(second.slice(13, 15)).toEqual([9, 7]);
  expect(second[15]).toBe(6300);
  expect(second.slice(18, 21)).toEqual([90, 90, 5]);
  expect(second[22]).toBe("入选");
  expect(fourth.slice(18, 21)).toEqual([80, 80, -5]);
  expect(fourth[22]).toBe("递补");
  expect(last[12]).toBe("回避");
  expect(rowsOf(summary, "回避与弃评")[1]).toEqual(["最美科技志愿者", "丁一", "E09 专家E09", "回避", "同一单位"]);
  // 2023-12-16 00:00 UTC and a few seconds is eight in the morning in Beijing.
  expect(rowsOf(summary, "规则").slice(4, 7)).toEqual([
    ["评分冻结", "2023-12-16 08:00:03"],
    ["经办人", "周敏"],
    ["监督人", "吴监督"],
  ]);
});

test("public lists hold names and units only, in an order that says nothing of scores", async () => {
  const { folder } = await (await frozenRound()).write();
  const volunteers = workbookOf(folder, "名单-最美科技志愿者.xlsx");
  // By strokes: 李 (7), 张 (7), 陈 (7) come as the collation of the standard orders them.
  const expected = ["张䶮", "李㛃", "陈𬱖"].sort(new Intl.Collator("zh-u-co-stroke").compare);
  const rows = rowsOf(volunteers, "最美科技志愿者");
  expect(rows[2]).toEqual(["序号", "姓名", "所在单位", "推荐单位"]);
  expect(rows.slice(3).map(([, name]) => name)).toEqual(expected);
  expect(rows.slice(3).every((row) => row.length === 4)).toBe(true);
  const communities = workbookOf(folder, "名单-最美科技志愿服务社区.xlsx");
  // 全国学会 come before 省级科协 in the rules, whatever the scores say.
  expect(rowsOf(communities, "最美科技志愿服务社区").slice(3)).toEqual([
    [1, "东山社区", "东山社区所在地", "中国农学会"],
    [2, "西湖社区", "西湖社区所在地", "山东省科协"],
  ]);
  expect(textOf(folder, "名单.txt")).toContain("张䶮（张䶮所在地；推荐单位：中国农学会）");
});
