import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import JSZip from "jszip";
import { afterEach, beforeEach, expect, test } from "vitest";
import { read, utils } from "xlsx";
import { CandidateId, CategoryId } from "#shared/ids.ts";
import type { Input, Output } from "#shared/ipc/api.ts";
import { paperPrinting } from "#shared/schema/secretariat-printings.ts";
import { changeHandlers } from "#main/secretariat/selection/changes/handlers.ts";
import { resultPaperHandlers } from "#main/secretariat/result-papers/handlers.ts";
import { createMergeRound, must, type MergeRound } from "#tests/support/merge-round.ts";
import { readPdfPages } from "#tests/support/read-pdf-pages.ts";
import { sealAll } from "#tests/support/seal-scores.ts";

let round: MergeRound;
beforeEach(async () => {
  round = createMergeRound();
  await round.merge(await sealAll(round));
  round.freeze();
  mkdirSync(join(round.folder, "out"));
});
afterEach(() => round.close());

const target = () => round.context.grants.grant(join(round.folder, "out"));

type Wish = Partial<Input<"result-papers/write">> & Pick<Input<"result-papers/write">, "papers">;
async function write(wish: Wish): Promise<Output<"result-papers/write">> {
  const own = { round: round.round, target: target(), notice: "", by: "周敏", comments: false };
  return must(await resultPaperHandlers["result-papers/write"]({ ...own, ...wish }, round.context));
}

const page = async (candidate: string, language?: "en"): Promise<string> => {
  const wish = { round: round.round, candidate: CandidateId.parse(candidate), target: target(), by: "周敏" };
  const said = language === undefined ? {} : { language };
  const answer = await resultPaperHandlers["result-papers/reasons-page"](
    { ...wish, comments: false, ...said },
    round.context,
  );
  return textOf(must(answer).path);
};

const textOf = async (path: string): Promise<string> =>
  (await readPdfPages(readFileSync(path))).map(({ text }) => text).join("\n");
const summary = "归档/评审结果汇总表（签字）.pdf";
const volunteers = CategoryId.parse("volunteer");

test("a paper that was written before for the same result is marked with the how-manieth printing it is", async () => {
  const texts: string[] = [];
  for (let time = 0; time < 3; time += 1) {
    const { folder } = await write({ papers: ["summary"] });
    texts.push(await textOf(join(folder, summary)));
  }
  const [first, second, third] = texts;
  expect(first).not.toContain("副本");
  expect(second).toContain("副本第2次打印");
  expect(third).toContain("副本第3次打印");
});

test("each category and each candidate is counted for itself, whether written alone or with all others", async () => {
  const alone = await write({ papers: ["summary"], categories: [volunteers] });
  expect(await textOf(join(alone.folder, summary))).not.toContain("最美科技志愿服务社区");
  const both = await write({ papers: ["summary", "reasons"] });
  const pages = await readPdfPages(readFileSync(join(both.folder, summary)));
  const marked = pages.filter(({ text }) => text.includes("副本")).map(({ text }) => text);
  expect(marked).toHaveLength(1);
  expect(marked[0]).toContain("最美科技志愿者");
  expect(await page("c4")).toContain("副本第2次打印");
  expect(await page("c4")).toContain("副本第3次打印");
});

test("what a decision changed is a new paper, and its first printing is no copy", async () => {
  await write({ papers: ["summary"] });
  const printed = round.db.select().from(paperPrinting).all();
  expect(printed.map(({ subject, copy }) => [subject, copy])).toEqual([
    ["volunteer", 1],
    ["community", 1],
  ]);
  const input = {
    ...{ round: round.round, category: volunteers, kind: "withdrawal" as const, candidate: CandidateId.parse("c1") },
    ...{
      reason: "renounced" as const,
      text: "本人放弃",
      approver: "主任",
      minutes: "会议纪要〔2023〕1号",
      by: "周敏",
      witness: "吴监督",
    },
  };
  must(await changeHandlers["result/decide"](input, round.context));
  const { folder } = await write({ papers: ["summary"] });
  expect(await textOf(join(folder, summary))).not.toContain("副本");
});

test("the letters to units and the public list carry the mark and the head of the journal at their foot", async () => {
  await write({ papers: ["public", "units"] });
  const { folder } = await write({ papers: ["public", "units"] });
  const footOf = async (name: string): Promise<string> => {
    const zip = await JSZip.loadAsync(readFileSync(join(folder, name)));
    const [foot] = zip.file(/word\/footer\d*\.xml/);
    return (await foot?.async("string")) ?? "";
  };
  for (const name of ["推荐单位/002 山东省科协 结果通知.docx", "公示/公示名单.docx"]) {
    expect(await footOf(name)).toContain("副本 第 2 次打印");
    expect(await footOf(name)).toMatch(/记录链第 \d+ 项 [0-9A-F]{4}-/);
  }
  expect(await textOf(join(folder, "公示/公示名单.pdf"))).toContain("副本第2次打印");
});

test("the registers list every printing, and letters to units know all categories when one was chosen", async () => {
  await write({ papers: ["reserve", "reasons"], language: "en" });
  const { folder, files } = await write({ papers: ["registers", "units"], categories: [volunteers] });
  expect(files.filter((name) => name.startsWith("推荐单位/"))).toHaveLength(2);
  const workbook = read(readFileSync(join(folder, "归档/登记簿（内部）.xlsx")));
  const rows = utils.sheet_to_json<unknown[]>(workbook.Sheets["打印记录"] ?? {}, { header: 1 });
  expect(rows.slice(1).map((row) => row.slice(1, 6))).toEqual([
    ["周敏", "递补名单", "最美科技志愿者、最美科技志愿服务社区", "英文", 1],
    ["周敏", "结果说明", "张䶮、李㛃、陈𬱖、王五、赵六、丁一", "英文", 1],
    ["周敏", "结果说明", "东山社区、西湖社区、=南门社区", "英文", 1],
  ]);
  expect(await textOf(join(folder, "归档/登记簿（内部）.pdf"))).toContain("打印记录");
});

test("summary, reserve list and reasons have no Chinese word of the program in English, only names", async () => {
  const { folder, files } = await write({ papers: ["summary", "reserve", "reasons", "public"], language: "en" });
  expect(files).toContain("归档/评审结果汇总表（签字） (English).pdf");
  const text = await textOf(join(folder, "归档/评审结果汇总表（签字） (English).pdf"));
  expect(text).toContain("Scoresfrozen");
  expect(text).toContain("reserve");
  expect(text).toContain("Notieattheline.");
  expect(text).toMatch(/Page1of\d/);
  for (const word of ["未入选", "名次按精确值比较", "记录链", "无同分"]) expect(text).not.toContain(word);
  const reasons = await page("c4", "en");
  expect(reasons).toContain("560.0÷7=80.00");
  expect(reasons).toContain("Why(not)selected");
  for (const word of ["有效评分", "专家0", "计入。", "不排名"]) expect(reasons).not.toContain(word);
  // The public list stays Chinese.
  expect(await textOf(join(folder, "公示/公示名单.pdf"))).toContain("推荐单位");
});
