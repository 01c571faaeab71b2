import { expect, it } from "vitest";
import { shippedAssets } from "#main/headless/shipped-assets.ts";
import { refusalReportPdf } from "#main/paper/refusal-report.ts";
import { pagesOf, paperTools } from "#tests/support/read-paper.ts";
import { describeWithTools } from "#tests/support/with-tool.ts";

type Input = Parameters<typeof refusalReportPdf>[0];

const report: Input = {
  writtenAt: "2026-11-25T09:12:07.120+08:00",
  version: "0.1.0",
  desk: "expert",
  heading: "导入评审包",
  files: ["E:\\评审包\\cast-2023-a1b2c3-v2.psb"],
  facts: [
    { label: "应有的密钥指纹", value: "0F3A 91C2 77D0 5B1E" },
    { label: "实际的密钥指纹", value: "1F3A 91C2 77D0 5B1E" },
  ],
  says: "签名与主办方密钥不一致，没有导入。",
  means: ["U 盘上是另一轮的文件。", "有人改动过文件。"],
  next: "把本页和 U 盘交给秘书处。",
  findings: [],
  font: shippedAssets().font,
};

describeWithTools("a printed refusal", paperTools, () => {
  it("says on one page what happened, with which file, why perhaps, what is safe and what to do", async () => {
    const pages = pagesOf((await refusalReportPdf(report)).bytes);
    expect(pages).toHaveLength(1);
    const parts = [
      "写于2026-11-2509:12:07+08:00",
      "使用者专家评审台",
      "评审台版本0.1.0",
      "发生了什么",
      "导入评审包",
      "签名与主办方密钥不一致，没有导入。",
      "哪个文件",
      "E:\\评审包\\cast-2023-a1b2c3-v2.psb",
      "应当是什么、实际是什么",
      "1F3A91C277D05B1E",
      "可能的原因",
      "1.U盘上是另一轮的文件。",
      "2.有人改动过文件。",
      "没有受影响的",
      "本机上已经保存的评分、意见和评审包都没有变化。",
      "怎么办",
      "把本页和U盘交给秘书处。",
      "秘书处答复",
      "报告人签名",
      "秘书处签名",
    ];
    for (const part of parts) expect(pages[0]).toContain(part);
  });

  it("has no heading without anything below it", async () => {
    const [page] = pagesOf((await refusalReportPdf({ ...report, files: [], facts: [], means: [] })).bytes);
    for (const heading of ["哪个文件", "应当是什么", "可能的原因", "逐项问题"]) expect(page).not.toContain(heading);
  });

  it("says what is safe in the words it is given, and the time as it is when it is none", async () => {
    const given = { ...report, unharmed: "第 3 号评分文件仍在。", writtenAt: "昨天" };
    const [page] = pagesOf((await refusalReportPdf(given)).bytes);
    expect(page).toContain("第3号评分文件仍在。");
    expect(page).not.toContain("本机上已经保存的评分");
    expect(page).toContain("写于昨天");
  });

  it("lists every finding, with the head of the table again on each page", async () => {
    const findings = Array.from({ length: 60 }, (_, at) => ({
      severity: "warning" as const,
      at: `材料/${at}号 𠮷/照片.jpg`,
      says: "与签名时的校验值不一致。",
      next: "请重新复制这一个文件。",
    }));
    const { bytes, undrawable } = await refusalReportPdf({ ...report, findings });
    const pages = pagesOf(bytes);
    for (let at = 0; at < 60; at += 1) expect(pages.join("")).toContain(`材料/${at}号〔U+20BB7〕/照片.jpg`);
    for (const page of pages.filter((text) => text.includes("照片.jpg")))
      expect(page).toContain("程度位置问题处理办法");
    expect(pages.at(-1)).toContain("秘书处答复");
    expect(undrawable).toHaveLength(60);
    expect(undrawable[0]).toEqual({ text: "材料/0号 𠮷/照片.jpg", characters: ["𠮷"] });
  });

  it("goes on in a second frame when one cell is longer than a page", async () => {
    const value = Array.from({ length: 400 }, (_, at) => `第${at}号文件、`).join("") + "完";
    const pages = pagesOf(
      (await refusalReportPdf({ ...report, facts: [{ label: "缺少", value: value.repeat(2) }] })).bytes,
    );
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.join("").split("第399号文件、完")).toHaveLength(3);
  });
});
