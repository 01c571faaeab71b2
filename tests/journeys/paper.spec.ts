import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ElectronApplication } from "@playwright/test";
import { controlCode } from "#shared/control-code.ts";
import * as expert from "#tests/journeys/expert-steps.ts";
import { chooseNext, expect, test } from "#tests/journeys/fixture.ts";
import { inspectScoreFiles } from "#tests/journeys/office-steps.ts";
import { grant, must, prepareRound } from "#tests/journeys/prepare-by-calls.ts";
import { expectDrawn, viewer } from "#tests/journeys/reading-steps.ts";
import { readPdfPages } from "#tests/support/read-pdf-pages.ts";

interface Printed {
  readonly options: Readonly<Record<string, unknown>>;
  readonly pdfBase64: string;
}

/** What went to the stand-in's printer. A real Electron has no such record. */
const printedBy = (app: ElectronApplication): Promise<readonly Printed[]> =>
  app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().flatMap((contents) => (contents as unknown as { printed: Printed[] }).printed),
  );

test("an expert looks at the sheets, prints a draft, seals, and saves what the secretariat can compare", async ({
  app,
  page,
}, testInfo) => {
  test.setTimeout(300_000);
  const [stick, saved] = ["stick", "saved"].map((name) => testInfo.outputPath(name)) as [string, string];
  for (const folder of [stick, saved]) mkdirSync(folder, { recursive: true });
  const { built, round } = await prepareRound(app, page, stick, 21);
  const { bundle } = built;
  const code = built.slips.find((slip) => slip.expert === "E01")?.code ?? "";
  await expert.openExpertDesk(page);
  await expert.importBundle(app, page, built.folder);
  await expert.unlock(page, code);
  await expert.passOpening(page);
  await expert.scoreByKeyboard(page, 12, (turn, at) => (turn + at) % 5);

  let printedPages = 0;
  await test.step("Ctrl+P on the desk opens the preview, and a draft says so on paper", async () => {
    await page.keyboard.press("Control+p");
    await expect(page.getByText("草稿：还没有封存")).toBeVisible({ timeout: 30_000 });
    await expectDrawn(viewer(page, "PDF 内容"), 1);
    await page.getByRole("checkbox", { name: /评分表（含评语）/ }).uncheck();
    await page.getByRole("checkbox", { name: /评分汇总表/ }).uncheck();
    await page.getByRole("checkbox", { name: /空白评分表/ }).check();
    await page.getByRole("button", { name: "打印……" }).click();
    const said = page.getByText(/已送往打印机/);
    await expect(said).toBeVisible({ timeout: 60_000 });
    printedPages = Number(/共 (\d+) 页/.exec((await said.textContent()) ?? "")?.[1]);
  });

  await test.step("a character that cannot be drawn holds the printer back until the expert has read where it stands", async () => {
    const { candidates } = await must(page, "review/overview", { bundle });
    const [candidate] = candidates;
    if (candidate === undefined) throw new Error("nobody to comment on");
    await must(page, "review/save-comment", { bundle, candidate: candidate.id, comment: "𠮷祥" });
    await page.getByRole("checkbox", { name: /评分表（含评语）/ }).check();
    const list = page.getByRole("alert");
    await expect(list).toContainText("U+20BB7", { timeout: 30_000 });
    await expect(list).toContainText(`评语：第 1 号 ${candidate.name}`);
    await page.screenshot({ path: testInfo.outputPath("undrawable.png") });
    await expect(page.getByRole("button", { name: "打印……" })).toBeDisabled();
    await expect(page.getByRole("button", { name: "保存为 PDF……" })).toBeDisabled();
    await page.getByRole("checkbox", { name: /会在纸上手写补上这些字/ }).check();
    await expect(page.getByRole("button", { name: "打印……" })).toBeEnabled();
    await must(page, "review/save-comment", { bundle, candidate: candidate.id, comment: "吉祥" });
  });

  await test.step("the printer gets A4 pages, one for each sheet", async () => {
    const [print] = await printedBy(app);
    expect(print?.options).toMatchObject({ silent: false, pageSize: "A4", margins: { marginType: "none" } });
    const pdf = Buffer.from(print?.pdfBase64 ?? "", "base64");
    const sizes = await readPdfPages(pdf);
    expect(sizes).toHaveLength(printedPages);
    for (const { width, height } of sizes) expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
  });

  await test.step("once sealed the saved PDF carries control code and every score", async () => {
    await page.getByRole("button", { name: "检查与封存" }).click();
    await page.getByRole("checkbox", { name: /我确认以上评分由本人作出/ }).check();
    await page.getByRole("button", { name: "封存评分" }).click();
    await expect(page.getByRole("heading", { name: /已封存/ })).toBeVisible();
    const overview = await must(page, "review/overview", { bundle });
    const shown = controlCode(overview.sealed?.contentSha256 ?? "");
    await expect(page.getByText(shown).first()).toBeVisible();
    await page.getByRole("button", { name: "打印评审表……" }).click();
    await expect(page.getByText(shown).first()).toBeVisible({ timeout: 30_000 });
    await chooseNext(app, [saved]);
    await page.getByRole("button", { name: "保存为 PDF……" }).click();
    await expect(page.getByText(/已保存到/)).toBeVisible();
    const [name = ""] = readdirSync(saved);
    expect(name).toMatch(/-E01-评审表-r1-练习TEST\.pdf$/);
    const pages = await readPdfPages(readFileSync(join(saved, name)));
    for (const { text } of pages) {
      expect(text).toContain(`核对码${shown}`);
      expect(text).toContain("练习TEST");
      expect(text).not.toContain("草稿");
    }
    const whole = pages.map(({ text }) => text).join("");
    for (const { name: candidate, totalTenths } of overview.candidates) {
      expect(whole).toContain(candidate.replaceAll(/\s/g, ""));
      expect(whole).toContain(String((totalTenths ?? 0) / 10));
    }
    expect(whole).toContain("评语：吉祥");
  });

  await test.step("the secretariat's card of the file shows the code that is on the paper", async () => {
    const { sealed: file } = await must(page, "review/overview", { bundle });
    const { path } = await must(page, "submission/export", {
      bundle,
      target: await grant(app, page, "score-target", saved),
    });
    await page.evaluate((id) => {
      location.hash = `#/secretariat/${id}`;
    }, round);
    await inspectScoreFiles(app, page, [path]);
    await expect(page.getByText(controlCode(file?.contentSha256 ?? ""))).toBeVisible();
    await page.screenshot({ path: testInfo.outputPath("merge.png") });
  });
});
