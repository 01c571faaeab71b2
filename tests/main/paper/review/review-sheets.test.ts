import { beforeAll, describe, expect, it } from "vitest";
import { shippedAssets } from "#main/headless/shipped-assets.ts";
import { reviewSheetsPdf } from "#main/paper/review/review-sheets.ts";
import type { ReviewSheets, SheetCandidate } from "#main/paper/review/sheet-data.ts";
import { qrText } from "#main/paper/review/sheet-furniture.ts";
import { contentCode, contentSha256, makeReviewSheets, makeSheetCandidate } from "#tests/support/make-review-sheets.ts";
import { pagesOf, paperTools } from "#tests/support/read-paper.ts";
import { readPdfPages, type PdfPageText } from "#tests/support/read-pdf-pages.ts";
import { describeWithTools } from "#tests/support/with-tool.ts";

const { font } = shippedAssets();
const longName = "阿卜杜热合曼·买买提吐尔逊·阿卜杜克里木江·阿卜拉江·吐鲁洪巴依·艾尔肯";
const names = ["李䶮", "㛃𬱖𫖯", longName, "Dr. Maria-Luísa von Habsburg-Lothringen"];

/** 83 candidates: long names, rare characters, long comments, one recused by each side, one abstention, one blank. */
const many = Array.from({ length: 83 }, (_, at): SheetCandidate => {
  const number = at + 1;
  const name = `${names[at % names.length]!}之${number}`;
  const said = { name, comment: `第${number}号的评语：${"事迹感人，细节真实。".repeat(at % 4 === 0 ? 60 : 1)}完` };
  const none = { tenths: [null, null, null, null], totalTenths: null, rank: null };
  if (number === 7)
    return makeSheetCandidate(7, {
      ...said,
      ...none,
      comment: "",
      standing: { state: "recused", reason: "与候选对象同单位", by: "secretariat" },
    });
  if (number === 8)
    return makeSheetCandidate(8, {
      ...said,
      ...none,
      comment: "",
      standing: { state: "recused", reason: "师生关系", by: "expert" },
    });
  if (number === 9)
    return makeSheetCandidate(9, { ...said, ...none, standing: { state: "abstained", reason: "材料打不开" } });
  if (number === 10)
    return makeSheetCandidate(10, { ...said, tenths: [195, null, 0, 200], totalTenths: null, rank: null });
  return makeSheetCandidate(number, {
    ...said,
    tenths: [200, 250, 350 - number * 3, 195],
    totalTenths: 995 - number * 3,
    rank: number,
    criterionComments: [{ criterion: "成效与群众认可", comment: `第${number}号的单项意见` }],
  });
});

const pdfOf = (sheets: ReviewSheets) => reviewSheetsPdf({ ...sheets, font });
const pagesFor = async (sheets: ReviewSheets): Promise<PdfPageText[]> => readPdfPages((await pdfOf(sheets)).bytes);
const wholeOf = (pages: readonly PdfPageText[]): string => pages.map(({ text }) => text).join("");
const squeezed = (text: string): string => text.replaceAll(/\s/g, "");

describe("the sheets of 83 candidates", () => {
  let all: PdfPageText[];
  beforeAll(async () => {
    all = await pagesFor(makeReviewSheets(many));
  });
  const sheet = (title: string): PdfPageText[] => all.filter(({ text }) => text.includes(`宣传推选${title}`));

  it("hold every name, score, total, comment, comment on a criterion and reason", () => {
    const whole = wholeOf(sheet("评分表"));
    for (const { number, name, comment } of many) {
      expect(whole).toContain(squeezed(name));
      if (comment !== "") expect(whole).toContain(`评语：第${number}号的评语：`);
    }
    // Score 35 - 0.3 n, total 99.5 - 0.3 n.
    for (const number of [1, 2, 11, 50, 83]) {
      const [score, total] = [(350 - number * 3) / 10, (995 - number * 3) / 10];
      expect(whole).toContain(`2025${score}19.5${total}`);
      expect(whole).toContain(`「成效与群众认可」：第${number}号的单项意见`);
    }
    expect(whole).toContain("回避（秘书处登记）理由：与候选对象同单位");
    expect(whole).toContain("回避理由：师生关系");
    expect(whole).toContain("弃评理由：材料打不开");
    expect(whole).toContain("19.5020未评");
    expect(whole.split("事迹感人，细节真实。").length - 1).toBe(
      many.reduce((sum, { comment }) => sum + comment.split("事迹感人，细节真实。").length - 1, 0),
    );
  });

  it("give a summary with the own rank of each, and count who stands where", () => {
    const pages = sheet("评分汇总表");
    for (const { width, height } of pages) expect(width).toBeGreaterThan(height);
    const whole = wholeOf(pages);
    expect(whole).toContain("202534.719.599.21");
    expect(whole).toContain("202510.119.574.683");
    expect(whole).toContain("共83个候选对象：已评79，回避2，弃评1，未评1。");
    for (const { text } of pages.slice(0, -1)) expect(text).toContain("本人排名");
  });

  it("give blank sheets with a row, a number and no score for everyone but the recused", () => {
    const pages = sheet("空白评分表");
    const whole = wholeOf(pages);
    for (const { name } of many) expect(whole).toContain(squeezed(name));
    expect(whole.split("□回避□弃评理由：").length - 1).toBe(81);
    expect(whole).not.toContain("19.5");
    expect(whole).not.toContain("评语：第");
    for (const { text } of pages) {
      expect(text).toContain("手写合计");
      expect(text).toContain("录入人一");
      expect(text).toContain("录入人二");
      expect(text).toContain("核对码：无");
    }
  });

  it("have every head and foot item on each page", () => {
    const sealed = [...sheet("评审承诺书"), ...sheet("评分汇总表"), ...sheet("评分表")];
    expect(sealed.length).toBeGreaterThan(12);
    expect(sealed).toEqual(all.slice(0, sealed.length));
    sealed.forEach(({ text }, at) => {
      for (const item of [
        "2023年度科技志愿服务先进典型宣传推选",
        "专家张教授（E07）",
        "签名密钥指纹0F3A91C277D05B1E",
        "评审包cast-2023-a1b2c3-v2（第2版）",
        "第2次封存2023-12-1816:02:07",
        "规则A3F2-0B11-C4D5-E6F7",
        `核对码${contentCode}`,
        "专家签名",
        "日期",
        `第${at + 1}页/共${all.length}页`,
      ])
        expect(text).toContain(item);
      expect(text).not.toContain("TEST");
      expect(text).not.toContain("DRAFT");
    });
  });

  it("keep everything within the page and off its foot", () => {
    for (const { width, height, pieces, text } of all) {
      const foot = pieces.find((piece) => piece.text.includes("专家签名"))?.top ?? 0;
      expect(foot, text).toBeGreaterThan(20);
      for (const piece of pieces.filter(({ text: said }) => said.trim() !== "")) {
        expect(piece.left, piece.text).toBeGreaterThanOrEqual(39);
        expect(piece.right, piece.text).toBeLessThanOrEqual(width - 39);
        expect(piece.top, piece.text).toBeLessThanOrEqual(height - 20);
        expect(piece.bottom, piece.text).toBeGreaterThanOrEqual(20);
        expect(piece.bottom >= foot || piece.top <= foot + 2, piece.text).toBe(true);
      }
    }
  });

  it("have the head of the table on every page of scores", () => {
    for (const { text } of [...sheet("评分表"), ...sheet("空白评分表")]) expect(text).toContain("候选对象（推荐单位）");
  });

  it("are the same bytes however often they are printed", async () => {
    const [first, second] = [await pdfOf(makeReviewSheets(many)), await pdfOf(makeReviewSheets(many))];
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
  });
});

describe("a sheet", () => {
  const one = [makeSheetCandidate(1)];

  it("of a practice round says TEST on every page, blank ones too", async () => {
    const pages = await pagesFor(makeReviewSheets(one, { practice: true }));
    expect(pages).toHaveLength(4);
    for (const { text } of pages) expect(text).toContain("练习TEST");
  });

  it("that is not sealed says DRAFT and carries no control code", async () => {
    const pages = await pagesFor(makeReviewSheets(one, { seal: null, parts: ["pledge", "summary", "scores"] }));
    for (const { text } of pages) {
      expect(text).toContain("草稿DRAFT");
      expect(text).toContain("核对码：无");
      expect(text).not.toContain(contentCode);
    }
  });

  it("lists twenty criteria below each candidate when there is no room for columns", async () => {
    const criteria = Array.from({ length: 20 }, (_, at) => ({ name: `评分项${at + 1}`, maxTenths: 50 }));
    const candidate = makeSheetCandidate(1, { tenths: criteria.map((_, at) => at), totalTenths: 190 });
    const category = { title: "很多项", criteria, totalTenths: 1000, candidates: [candidate] };
    const pages = await pagesFor(makeReviewSheets([], { categories: [category], parts: ["scores", "blank"] }));
    const whole = wholeOf(pages);
    for (let at = 0; at < 20; at += 1) expect(whole).toContain(`评分项${at + 1}${at / 10}/5`);
    expect(whole).toContain("评分项20______/5");
  });

  it("shows names of any length whole, and a comment of 5,000 characters over as many pages as it needs", async () => {
    const name = longName.repeat(30);
    const comment = Array.from({ length: 1000 }, (_, at) => `第${at}句，`).join("");
    const pages = await pagesFor(makeReviewSheets([makeSheetCandidate(1, { name, comment })], { parts: ["scores"] }));
    const whole = wholeOf(pages);
    expect(pages.length).toBeGreaterThan(1);
    expect(whole.split("艾尔肯").length - 1).toBeGreaterThanOrEqual(30);
    // A page may end within a sentence, so its halves are not looked for together.
    expect(whole.split("句，").length - 1).toBe(1000);
    for (const at of [0, 400, 800, 999]) expect(whole).toContain(`第${at}句，`);
    expect(pages[1]?.text).toContain("（续）第1号");
  });

  it("carries code, expert and revision of the score file as a QR code", () => {
    const { round, expert, seal } = makeReviewSheets(one);
    expect(qrText({ round, expert }, seal!)).toBe(`pingshen:scores:cast-2023-a1b2c3:E07:r2:${contentSha256}`);
  });

  it("names each character that cannot be drawn, its code point and where it stands", async () => {
    const candidates = [
      makeSheetCandidate(1, { name: "李䶮", unitName: "㛃𬱖县" }),
      makeSheetCandidate(2, { name: "𠮷田", comment: "好𠮷。" }),
    ];
    const { undrawable, bytes } = await pdfOf(makeReviewSheets(candidates, { parts: ["scores"] }));
    const candidate = { number: 2, name: "𠮷田" };
    expect(undrawable).toEqual([
      { character: "𠮷", codePoint: "U+20BB7", field: "name", candidate, text: "𠮷田" },
      { character: "𠮷", codePoint: "U+20BB7", field: "comment", candidate, text: "好𠮷。" },
    ]);
    const whole = wholeOf(await readPdfPages(bytes));
    expect(whole).toContain("〔U+20BB7〕田");
    expect(whole).toContain("李䶮");
    expect(whole).toContain("㛃𬱖县");
  });
});

describeWithTools("sheets that another program reads", paperTools, () => {
  it("hold names, rare characters and control code as text", async () => {
    const pages = pagesOf((await pdfOf(makeReviewSheets(many, { parts: ["scores"] }))).bytes);
    for (const page of pages) expect(page).toContain(`核对码${contentCode}`);
    const whole = pages.join("");
    for (const { name } of many) expect(whole).toContain(squeezed(name));
  });
});
