import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import JSZip from "jszip";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { read, utils } from "xlsx";
import { CandidateId, CategoryId } from "#shared/ids.ts";
import type { Input, Output } from "#shared/ipc/api.ts";
import { ResultPaper } from "#shared/ipc/result-paper-calls.ts";
import { journal } from "#shared/schema/journal.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { brokenJournalEntries } from "#main/db/journal.ts";
import { resultPaperHandlers } from "#main/secretariat/result-papers/handlers.ts";
import { selectionHandlers } from "#main/secretariat/selection/handlers.ts";
import { createMergeRound, must, type MergeRound } from "#tests/support/merge-round.ts";
import { readPdfPages } from "#tests/support/read-pdf-pages.ts";
import { plainPoints, sealAll, type PointsOf } from "#tests/support/seal-scores.ts";

let round: MergeRound;
beforeEach(() => {
  round = createMergeRound();
});
afterEach(async () => {
  expect(brokenJournalEntries(round.db)).toEqual([]);
  await round.close();
});

const notice = "公示期：2023年12月19日至12月25日。\n异议请书面提出。";

async function freeze(points: PointsOf = plainPoints): Promise<void> {
  await round.merge(await sealAll(round, points));
  round.freeze();
}

async function write(papers: readonly ResultPaper[]): Promise<Output<"result-papers/write">> {
  const out = join(round.folder, "out");
  mkdirSync(out, { recursive: true });
  const input = {
    round: round.round,
    target: round.context.grants.grant(out),
    papers: [...papers],
    notice,
    by: "周敏",
    comments: false,
  };
  return must(await resultPaperHandlers["result-papers/write"](input, round.context));
}

const docxText = async (path: string): Promise<string> => {
  const zip = await JSZip.loadAsync(readFileSync(path));
  return (await zip.file("word/document.xml")?.async("string")) ?? "";
};

const reasons = async (candidate: string): Promise<Output<"result-papers/reasons">> =>
  must(
    await resultPaperHandlers["result-papers/reasons"](
      { round: round.round, candidate: CandidateId.parse(candidate) },
      round.context,
    ),
  );

describe("papers of a result", () => {
  test("lie in a new folder each time, and the journal has the hash of each", async () => {
    await freeze();
    const written = await write(ResultPaper.options);
    expect(written.files).toEqual([
      "公示/公示名单.docx",
      "公示/公示名单.pdf",
      "公示/公示名单-1.png",
      "归档/评审结果汇总表（签字）.pdf",
      "归档/递补名单（不公开）.pdf",
      "推荐单位/001 中国农学会 结果通知.docx",
      "推荐单位/002 山东省科协 结果通知.docx",
      "归档/登记簿（内部）.xlsx",
      "归档/登记簿（内部）.pdf",
      "公开/评分情况（匿名）.xlsx",
      "结果说明/最美科技志愿者.pdf",
      "结果说明/最美科技志愿服务社区.pdf",
    ]);
    for (const file of written.files) expect(existsSync(join(written.folder, file)), file).toBe(true);
    const entry = round.db.select().from(journal).all().at(-1);
    expect(entry?.kind).toBe("result-papers/written");
    const facts = JSON.parse(entry?.facts ?? "{}") as { files: { name: string; sha256: string }[] };
    const first = facts.files[0];
    expect(first?.sha256).toBe(sha256Hex(readFileSync(join(written.folder, first?.name ?? ""))));
    const again = await write(["reserve"]);
    expect(again.folder).toBe(`${written.folder}-2`);
  });

  test("are refused while a tie is open, and nothing is written", async () => {
    await freeze((candidate, expert) => plainPoints(candidate === "c4" ? "c3" : candidate, expert));
    const target = round.context.grants.grant(join(round.folder, "out"));
    const input: Input<"result-papers/write"> = {
      round: round.round,
      target,
      papers: ["public"],
      notice,
      by: "周敏",
      comments: false,
    };
    const answer = await resultPaperHandlers["result-papers/write"](input, round.context);
    expect(answer).toEqual({
      ok: false,
      error: {
        kind: "result/tie-open",
        facts: { category: "最美科技志愿者", categoryEn: "Most Admirable S&T Volunteer", openSeats: 1 },
      },
    });
    expect(readdirSync(round.folder)).not.toContain("out");
  });

  test("the public list has the same names in Word and PDF, whole, in the public order and without a score", async () => {
    await freeze();
    const { folder } = await write(["public"]);
    const word = await docxText(join(folder, "公示/公示名单.docx"));
    const pages = await readPdfPages(readFileSync(join(folder, "公示/公示名单.pdf")));
    const paper = pages.map(({ text }) => text).join("\n");
    const expected = ["张䶮", "李㛃", "陈𬱖"].sort(new Intl.Collator("zh-u-co-stroke").compare);
    const places = expected.map((name) => word.indexOf(name));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(word).toContain("异议请书面提出。");
    // The shipped font lacks the third; its number stands for it.
    expect(paper).toContain("张䶮");
    expect(paper).toContain("公示期");
    expect(word + paper).not.toContain("95.00");
    expect(word + paper).not.toContain("王五");
    const png = readFileSync(join(folder, "公示/公示名单-1.png"));
    expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1240, 1754]);
  });

  test("a unit's letter names its own candidates only", async () => {
    await freeze();
    const { folder } = await write(["units"]);
    const letter = await docxText(join(folder, "推荐单位/002 山东省科协 结果通知.docx"));
    for (const own of ["李㛃", "王五", "丁一", "西湖社区"]) expect(letter).toContain(own);
    for (const other of ["张䶮", "陈𬱖", "赵六", "东山社区", "中国农学会"]) expect(letter).not.toContain(other);
    expect(letter).toContain("贵单位共推荐 4 项，通过初审进入专家评审 4 项，入选 2 项。");
  });

  test("the published scores name nobody and give no expert away by the order of columns", async () => {
    await freeze();
    const { folder } = await write(["pseudonymous"]);
    const bytes = readFileSync(join(folder, "公开/评分情况（匿名）.xlsx"));
    const workbook = read(bytes);
    const rows = utils.sheet_to_json<unknown[]>(workbook.Sheets["1 最美科技志愿者"] ?? {}, { header: 1 });
    expect(rows[1]?.slice(0, 4)).toEqual(["名次", "编号", "专家01", "专家02"]);
    expect(rows[2]?.slice(-3)).toEqual([9, 95, "入选"]);
    const whole = workbook.SheetNames.map((name) => utils.sheet_to_csv(workbook.Sheets[name] ?? {})).join("\n");
    for (const name of ["张䶮", "王五", "专家E01", "E01", "山东省科协", "c1"]) expect(whole).not.toContain(name);
  });

  test("the registers hold recusals, every recorded fact and who stands behind each number", async () => {
    await freeze();
    const { folder } = await write(["registers"]);
    const workbook = read(readFileSync(join(folder, "归档/登记簿（内部）.xlsx")));
    expect(workbook.SheetNames).toEqual([
      ...["回避与弃评", "例外与初审决定", "撤出的评分", "更正", "票决", "决定", "打印记录", "全部事项", "匿名编号对照"],
    ]);
    const rowsOf = (name: string): unknown[][] =>
      utils.sheet_to_json<unknown[]>(workbook.Sheets[name] ?? {}, { header: 1 });
    expect(rowsOf("回避与弃评")[1]?.[1]).toBe("丁一");
    for (const name of ["撤出的评分", "更正", "票决", "决定"]) expect(rowsOf(name)[1]).toEqual(["（无）"]);
    expect(rowsOf("全部事项").at(-1)?.slice(2, 5)).toEqual(["周敏", "评分冻结", "result/freeze"]);
    expect(rowsOf("全部事项")).toHaveLength(1 + 9 + 1);
    expect(rowsOf("匿名编号对照").filter(([, kind]) => kind === "专家")).toHaveLength(9);
  });
});

describe("why a candidate is selected or not", () => {
  test("is said with the sum, the distance to the line and the step that decided", async () => {
    await freeze((candidate, expert) => (expert === "E01" ? [50, 39.5] : plainPoints(candidate, expert)));
    const fourth = await reasons("c4");
    expect(fourth).toMatchObject({
      standing: "reserve",
      reservePlace: 1,
      rank: 4,
      sharedWith: 0,
      ranked: 6,
      sum: { valid: 9, counted: 7, total: "560.0", score: "80", printed: "80.00", trimmed: true, trim: 1 },
      line: { printed: "85.00", gap: "−5.00", name: "陈𬱖" },
      steps: [{ key: "score", own: "80", line: "85", order: -1 }],
      vote: null,
    });
    expect(fourth.experts).toHaveLength(9);
    expect(
      fourth.experts
        .filter(({ dropped }) => dropped)
        .map(({ printed }) => printed)
        .sort(),
    ).toEqual(["80.0", "89.5"]);
    expect(fourth.experts.map(({ label }) => label)).toEqual([...fourth.experts.map(({ label }) => label)].sort());
    expect(fourth.criteria.map(({ own, all }) => [own, all])).toEqual([
      ["42.89", "45.36"],
      ["38.17", "38.17"],
    ]);
    expect((await reasons("c1")).standing).toBe("selected");
  });

  test("with a vote where the figures were equal on every step", async () => {
    await freeze((candidate, expert) => plainPoints(candidate === "c4" ? "c3" : candidate, expert));
    expect(await reasons("c4")).toMatchObject({ standing: "tied", resultCode: null });
    const who = { by: "周敏", witness: "吴监督", reason: "集体表决", demonstration: false };
    const tally = [
      { candidate: CandidateId.parse("c4"), votes: 6 },
      { candidate: CandidateId.parse("c3"), votes: 3 },
    ];
    const chosen = [CandidateId.parse("c4")];
    const ballot = { round: round.round, category: CategoryId.parse("volunteer"), chosen, tally, ...who };
    must(selectionHandlers["result/vote"](ballot, round.context));
    const chosenOne = await reasons("c4");
    expect(chosenOne).toMatchObject({ standing: "selected-by-vote", rank: 3, sharedWith: 1 });
    expect(chosenOne.vote).toMatchObject({ group: 2, seats: 1, votes: 6 });
    expect(chosenOne.steps.map(({ key, order }) => [key, order])).toEqual([
      ["score", 0],
      ["mean", 0],
      ["median", 0],
    ]);
    expect((await reasons("c3")).vote?.votes).toBe(3);
  });

  test("is not said before the freeze, nor of somebody who is not in the result", async () => {
    const ask = (candidate: string) =>
      resultPaperHandlers["result-papers/reasons"](
        { round: round.round, candidate: CandidateId.parse(candidate) },
        round.context,
      );
    await round.merge(await sealAll(round));
    expect(await ask("c1")).toMatchObject({ ok: false, error: { kind: "result/not-frozen" } });
    round.freeze();
    expect(await ask("nobody")).toMatchObject({ ok: false, error: { kind: "result/candidate-unknown" } });
  });

  test("is a page to print, under a name that is free", async () => {
    await freeze();
    const out = join(round.folder, "pages");
    mkdirSync(out);
    const input = { round: round.round, candidate: CandidateId.parse("c4"), by: "周敏", comments: false };
    const page = async (): Promise<string> => {
      const target = round.context.grants.grant(out);
      return must(await resultPaperHandlers["result-papers/reasons-page"]({ ...input, target }, round.context)).path;
    };
    const path = await page();
    expect(path).toBe(join(out, "结果说明-王五.pdf"));
    const [first] = await readPdfPages(readFileSync(path));
    expect(first?.text).toContain("560.0÷7=80.00");
    expect(first?.text).not.toContain("专家E");
    expect(await page()).toBe(join(out, "结果说明-王五-2.pdf"));
  });
});
