import { describe, expect, it } from "vitest";
import { shippedAssets } from "#main/headless/shipped-assets.ts";
import { qrModules } from "#main/paper/qr-box.ts";
import { slipsPdf } from "#main/paper/slips-sheet.ts";
import { blackOf, pagesOf, paperTools } from "#tests/support/read-paper.ts";
import { describeWithTools } from "#tests/support/with-tool.ts";

type Input = Parameters<typeof slipsPdf>[0];

const slip: Input["slips"][number] = {
  name: "王建国",
  expert: "E01",
  panel: ["科技志愿者"],
  code: "7K3MQ-0XW2R-ABCDE-STVWX-Y",
  replaced: false,
};
const sheet: Input = {
  title: "2023 年度推选活动",
  practice: false,
  bundle: "cast-2023-a1b2c3-v2",
  version: 2,
  fingerprint: "0F3A 91C2 77D0 5B1E",
  helpLine: "秘书处 010-1234 5678",
  font: shippedAssets().font,
  slips: [slip],
};
const longName = "阿卜杜热合曼·买买提吐尔逊·阿卜杜克里木江·阿卜拉江·吐鲁洪巴依·艾尔肯";
const count = (text: string, part: string): number => text.split(part).length - 1;

describe("slipsPdf", () => {
  it("gives the same bytes for the same slips", async () => {
    expect(await slipsPdf(sheet)).toEqual(await slipsPdf(sheet));
  });

  it("reports each text with a character that the font lacks, once and as it was given", async () => {
    const slips = ["李䶮", "㛃𬱖𫖯", "𠮷田"].map((name) => ({ ...slip, name }));
    const panel = ["科技志愿者", "𠮷类"];
    const given = { ...sheet, title: "𠮷县推选", helpLine: "𠮷老师", slips: slips.map((one) => ({ ...one, panel })) };
    const { undrawable } = await slipsPdf(given);
    expect(undrawable).toEqual(["𠮷县推选", "𠮷类", "𠮷老师", "𠮷田"].map((text) => ({ text, characters: ["𠮷"] })));
  });
});

describeWithTools("printed slips", paperTools, () => {
  it("say who, with what, for which bundle and key, and whom to ask", async () => {
    const [page] = pagesOf((await slipsPdf(sheet)).bytes);
    for (const part of [
      "2023年度推选活动",
      "启用单Activationslip",
      "王建国",
      "专家编号E01",
      "评审类别：科技志愿者",
      "7K3MQ-0XW2R-ABCDE-STVWX-Y",
      "长窗",
      "巧云",
      "蓝云",
      "锐鹿",
      "小花",
      "墨马",
      "longwindow",
      "0F3A91C277D05B1E",
      "评审包cast-2023-a1b2c3-v2",
      "第2版",
      "插入U盘→导入评审包→核对六个词→输入启用码。",
      "勿拍照，勿转交他人。",
      "丢失请立即联系秘书处；补发后，旧启用单即作废。",
      "求助：秘书处010-12345678",
      "第1页/共1页",
    ]) {
      expect(page).toContain(part);
    }
    expect(page).not.toContain("演练");
    expect(page).not.toContain("补发，此前的一张已作废");
  });

  it("say so on every slip of a practice round and on a reissued one", async () => {
    const slips = [slip, { ...slip, replaced: true }];
    const [page = ""] = pagesOf((await slipsPdf({ ...sheet, practice: true, slips })).bytes);
    expect(count(page, "演练TEST")).toBe(2);
    expect(count(page, "补发，此前的一张已作废")).toBe(1);
  });

  it("stand two on a page: twenty take ten pages, each name once", async () => {
    const slips = Array.from({ length: 20 }, (_, at) => ({
      ...slip,
      name: `专家第${at + 10}位`,
      expert: `E${at + 10}`,
    }));
    const pages = pagesOf((await slipsPdf({ ...sheet, slips })).bytes);
    expect(pages).toHaveLength(10);
    for (const { name } of slips) expect(count(pages.join(""), name)).toBe(1);
    expect(pages[9]).toContain("第10页/共10页");
  });

  it("show long names, rare characters, long panels and long titles whole, each slip on one page", async () => {
    const panel = Array.from({ length: 30 }, (_, at) => `第${at + 1}类推选对象`);
    const title = "关于组织开展二〇二三年度全国科技志愿服务先进典型宣传推选工作的评审活动".repeat(4);
    const names = [longName, "𠮷田䶮㛃𬱖𫖯", "Dr. Maria-Luísa von Habsburg-Lothringen"];
    const slips = names.map((name) => ({ ...slip, name, panel }));
    const pages = pagesOf((await slipsPdf({ ...sheet, title, slips })).bytes);
    const whole = pages.join("");
    expect(whole).toContain(longName);
    expect(whole).toContain("〔U+20BB7〕田䶮㛃𬱖𫖯");
    expect(whole).toContain("Dr.Maria-LuísavonHabsburg-Lothringen");
    expect(count(whole, panel.join("、"))).toBe(3);
    expect(count(whole, title)).toBe(3);
    for (const page of pages) expect(count(page, "启用码Code")).toBe(count(page, "求助："));
  });

  it("go on on the next page when one slip is higher than a page, and lose nothing", async () => {
    const name = longName.repeat(60);
    const pages = pagesOf((await slipsPdf({ ...sheet, slips: [{ ...slip, name }] })).bytes);
    expect(pages.length).toBeGreaterThan(1);
    expect(count(pages.join(""), "阿卜杜热合曼")).toBe(60);
  });

  it("keep a long bundle number apart from the number of the page", async () => {
    const bundle = "a-bundle-of-eighty-characters-".repeat(3).slice(0, 80);
    const [page = ""] = pagesOf((await slipsPdf({ ...sheet, bundle })).bytes);
    // On the slip and in the footer.
    expect(count(page, bundle)).toBe(2);
    expect(page).toContain("第1页/共1页");
  });

  it("carry the code as a QR code", async () => {
    const isBlack = blackOf((await slipsPdf(sheet)).bytes);
    const module = 138 / 33;
    const left = 595.28 - 44 - 138 + 4 * module;
    const row = (top: number, y: number): boolean[] =>
      Array.from({ length: 25 }, (_, x) => isBlack(left + (x + 0.5) * module, top + (y + 0.5) * module));
    // The first 7 modules of the code are black; nothing above it is, for the height of a module, in this column.
    let top = 80;
    while (!(isBlack(left + 3, top) && isBlack(left + 3, top + module - 1)) && top < 400) top += 0.25;
    expect(Array.from({ length: 25 }, (_, y) => row(top, y))).toEqual(qrModules(slip.code));
  });
});
