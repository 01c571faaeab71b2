import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Finding } from "#shared/finding.ts";
import { parserLimits } from "#main/parsers/parser-limits.ts";
import { findingText } from "#renderer/lib/problem-text.ts";
import * as archives from "#tests/support/exploding-archives.ts";
import * as files from "#tests/support/exploding-files.ts";
import { by, makeIntakeRound, type IntakeRound } from "#tests/support/intake-round.ts";
import {
  completeFiles,
  formerWinners,
  makeGoodFiles,
  volunteerHeads,
  volunteerRow,
  workbookOf,
  writeFiles,
} from "#tests/support/small-delivery.ts";

/** Less memory than in the program, so that each file meets its limit soon, and time enough also on a slow machine. */
const limits = { ...parserLimits, timeoutMs: 60_000, memoryMib: 128, residentMib: 320 };
const own = "材料/002 李四";

let made: IntakeRound;
let found: readonly Finding[] = [];
/** How much more memory the core had at most while it took the delivery in. */
let peakBytes = 0;
let parserPids: readonly number[] = [];

/** Processes that this one started and that still run. */
const children = (): readonly number[] =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const [, parent] = readFileSync(`/proc/${name}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
        return Number(parent) === process.pid ? [Number(name)] : [];
      } catch {
        // It has just ended.
        return [];
      }
    });

/** The files that were just made lie around until then. */
function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
}

beforeAll(async () => {
  made = await makeIntakeRound(limits);
  const { core, round, folder } = made;
  const good = await makeGoodFiles();
  const summary = workbookOf({ 志愿者: [[...volunteerHeads], volunteerRow("1", "张三"), volunteerRow("2", "李四")] });
  writeFiles(folder, {
    "推荐汇总表.xlsx": summary,
    "往届入选名单.xlsx": formerWinners,
    ...completeFiles("材料/001 张三", "张三", good),
    ...completeFiles(own, "李四", good),
    "甲/推荐汇总表.xlsx": archives.bombWorkbook(),
    "乙/推荐汇总表.xlsx": archives.lyingWorkbook(),
    "丙/推荐汇总表.csv": archives.endlessTable(),
    "丁/推荐汇总表.xlsx": archives.echoingWorkbook(),
    [`${own}/大推荐表.docx`]: archives.bombWord(),
    [`${own}/谎推荐表.docx`]: archives.lyingWord(),
    [`${own}/深推荐表.docx`]: archives.nestedWord(),
    [`${own}/旧推荐表.doc`]: files.endlessDoc(),
    [`${own}/胀推荐表.pdf`]: files.bombPdf(),
    [`${own}/绕推荐表.pdf`]: files.doublingPdf(),
    [`${own}/工作照/巨.jpg`]: await files.hugeJpeg(),
    [`${own}/工作照/胀.png`]: files.explodingPng(),
    [`${own}/深.eml`]: files.nestedMail(),
    [`${own}/长.eml`]: files.endlessMail(),
    [`${own}/大.zip`]: archives.bombArchive(),
    [`${own}/谎.zip`]: archives.lyingArchive(),
  });
  collectGarbage();
  const beforeBytes = process.memoryUsage.rss();
  const watch = setInterval(() => (peakBytes = Math.max(peakBytes, process.memoryUsage.rss() - beforeBytes)), 50);
  await core.must("intake/run", { round, delivery: core.world.grants.grant(folder), by });
  clearInterval(watch);
  parserPids = children();
  found = await core.must("screening/findings", { round });
});
afterAll(() => made.core.close());

/** What is said of a file because of what is in it, in both languages. */
const said = (at: string): readonly string[] =>
  found
    .filter((finding) => finding.at === `${own}/${at}` || finding.at === at)
    .filter(({ code }) => /unreadable|refused|not-read|broken/.test(code))
    .map((finding) => `${findingText(finding, "zh").says} / ${findingText(finding, "en").says}`);

const tooMuch = "读取时占用内存过多或出现意外，已停止";
const tooMuchEn = "reading it took too much memory or came to an unexpected end";
const bomb = "解开后远大于文件本身，为安全起见没有读取";
const bombEn = "it unpacks to far more than it holds and was refused for safety";
const broken = "文件已损坏或不完整";
const brokenEn = "it is damaged or incomplete";
const workbook = (zh: string, en: string): string =>
  `汇总表无法读取（${zh}），里面的推荐对象没有接收；其他汇总表不受影响。 / This summary workbook cannot be read (${en}); its nominations were not taken in. Others are not affected.`;
const archive = (zh: string, en: string): string =>
  `压缩包没有解开（${zh}），里面的文件没有接收。 / The archive was not unpacked (${en}); its files were not taken in.`;
const unread = `文件没有读完（${tooMuch}），其他文件不受影响。 / The file could not be read to the end (${tooMuchEn}); other files are not affected.`;
const form = (name: string, zh: string, en: string): string =>
  `推荐表“${name}”损坏，打不开（${zh}）。 / The form “${name}” is damaged and does not open (${en}).`;
const photo = (name: string, zh: string, en: string): string =>
  `照片“${name}”损坏，打不开（${zh}）。 / The photo “${name}” is damaged and does not open (${en}).`;

describe("a delivery with files that explode or never end", () => {
  it.each([
    ["a workbook of two gigabytes", "甲/推荐汇总表.xlsx", workbook(bomb, bombEn)],
    ["a workbook that says that it is small", "乙/推荐汇总表.xlsx", workbook(bomb, bombEn)],
    ["a table of twenty million columns", "丙/推荐汇总表.csv", workbook(tooMuch, tooMuchEn)],
    [
      "a workbook that says the same thousands of times",
      "丁/推荐汇总表.xlsx",
      workbook("内容超过两千万字，不像汇总表", "it holds more than 20 million characters, which no list does"),
    ],
    ["a Word form of two gigabytes", "大推荐表.docx", form("大推荐表.docx", bomb, bombEn)],
    ["a Word form that says that it is small", "谎推荐表.docx", form("谎推荐表.docx", broken, brokenEn)],
    ["an archive of two gigabytes", "大.zip", archive(bomb, bombEn)],
    ["an archive that says that it is small", "谎.zip", archive(broken, brokenEn)],
    ["a mail of parts in parts", "深.eml", archive(broken, brokenEn)],
    ["a mail of endless markup", "长.eml", archive(tooMuch, tooMuchEn)],
    [
      "a photo of 60,000 × 60,000 pixels",
      "工作照/巨.jpg",
      photo("巨.jpg", "照片像素太多，超过 2 亿", "the photo has more than 200 million pixels"),
    ],
  ])("says of %s why it was not read", (_what, at, sentence) => {
    expect(said(at)).toEqual([sentence]);
  });

  it.each([
    ["an old Word form of endless paragraphs", "旧推荐表.doc", form("旧推荐表.doc", tooMuch, tooMuchEn)],
    ["a PDF whose page is two gigabytes long", "胀推荐表.pdf", form("胀推荐表.pdf", tooMuch, tooMuchEn)],
    ["a photo that explodes when it is decoded", "工作照/胀.png", photo("胀.png", tooMuch, tooMuchEn)],
  ])("says of %s that reading it was ended, and what that means", (_what, at, sentence) => {
    expect(said(at).toSorted()).toEqual([unread, sentence].toSorted());
  });

  it("ends each of them at a limit, says so in its place, and reads the others", async () => {
    const { core, round } = made;
    const { rows } = await core.must("screening/list", { round });
    expect(rows.map(({ name }) => name)).toEqual(["张三", "李四"]);
    // Deep and winding, but no danger to anybody.
    expect([said("深推荐表.docx"), said("绕推荐表.pdf")]).toEqual([[], []]);
    expect(found.filter(({ at }) => at.startsWith("材料/001 张三"))).toEqual([]);
    const other = rows.find(({ name }) => name === "李四");
    const { materials } = await core.must("screening/candidate", { round, candidate: other?.id ?? rows[0]!.id });
    const readable = materials.filter(({ facts }) => facts.readable).map(({ fileName }) => fileName);
    expect(readable).toEqual(expect.arrayContaining(["李四推荐表.docx", "李四推荐表.pdf", "李四1.jpg", "李四4.jpg"]));
  });

  it("leaves neither processes nor memory nor files behind", () => {
    expect(parserPids.length).toBeLessThanOrEqual(limits.size);
    expect(peakBytes).toBeLessThan(150 * 2 ** 20);
    expect(readdirSync(join(made.core.world.databases.roundFolder(made.round), "unpacked"))).toEqual([]);
  });
});
