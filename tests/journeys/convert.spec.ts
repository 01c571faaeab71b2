import { mkdirSync } from "node:fs";
import * as expert from "#tests/journeys/expert-steps.ts";
import { chooseNext, expect, test } from "#tests/journeys/fixture.ts";
import { must } from "#tests/journeys/prepare-by-calls.ts";
import { expectDrawn, openTab, viewer } from "#tests/journeys/reading-steps.ts";
import { copiesPdf, makeFakeOffice } from "#tests/support/fake-office.ts";

const passphrase = "山高水长 2023";
const by = "王经办";

test("Word forms become PDFs when the bundle is built, by a program that a person chose, and experts see them", async ({
  app,
  page,
}, testInfo) => {
  const stick = testInfo.outputPath("stick");
  mkdirSync(stick);
  const office = await makeFakeOffice(testInfo.outputPath("我的 程序"), copiesPdf);
  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
  const words = page.getByRole("group", { name: "Word 推荐表转为 PDF" });

  const sample = await must(page, "rounds/sample", {
    ...{ candidates: 12, experts: 3, seed: 7, by },
    faults: false,
    light: true,
  });
  const { round } = sample;
  await must(page, "intake/run", { round, delivery: sample.delivery, by });
  const { rows } = await must(page, "screening/list", { round });
  // A few are enough.
  const candidates = rows.slice(0, 3).map(({ id }) => id);
  await must(page, "screening/decide", { round, candidates, outcome: "admitted", reason: "齐全", by });
  await must(page, "roster/import", { round, workbook: sample.roster, by });
  await must(page, "keys/create", { round, passphrases: [passphrase], by, witness: "" });
  await must(page, "rules/freeze", { round, by, witness: "李核对" });

  let code = "";
  await test.step("the page says what is not converted, takes the chosen program, and says what it will do", async () => {
    await page.evaluate((hash) => (location.hash = hash), `#/secretariat/${round}/bundle`);
    await expect(words.getByText(/3 份不转换/)).toBeVisible();
    await chooseNext(app, [office.path]);
    await words.getByRole("button", { name: "选择程序……" }).click();
    await expect(words.getByText("✓ LibreOffice 9.9.1.2")).toBeVisible();
    await expect(words.getByText(/共 3 份，已转换 0 份，还需转换 3 份/)).toBeVisible();
    await expect(words.getByRole("checkbox")).toBeChecked();
  });

  await test.step("the bundle is built, and the next one would convert nothing again", async () => {
    await chooseNext(app, [stick]);
    await button("选择存放文件夹……").click();
    await page.getByLabel("密钥口令").fill(passphrase);
    await page.getByLabel("经办人").first().fill(by);
    await button("制作评审包").click();
    await expect(page.getByText(/只显示这一次/)).toBeVisible({ timeout: 60_000 });
    const row = await page.getByRole("row", { name: /E01/ }).first().innerText();
    code = /[0-9A-Z]{5}(?:-[0-9A-Z]{5}){3}-?[0-9A-Z*~$=U]/.exec(row)?.[0] ?? "";
    expect(office.runs()).toBe(3);
    const { converters } = await must(page, "converters/state", { round });
    expect(converters[0]).toMatchObject({ kind: "word", files: 3, made: 3 });
  });

  await test.step("the expert sees the PDF with its note and tools, and the original at a click", async () => {
    const { bundles } = await must(page, "bundles/list", { round });
    await expert.openExpertDesk(page);
    await expert.importBundle(app, page, bundles[0]?.folder ?? "");
    await expert.unlock(page, code);
    await expert.passOpening(page);
    await openTab(page, /Word/);
    await expectDrawn(viewer(page, "PDF 内容"), 1);
    await expect(page.getByText(/由 LibreOffice 9\.9\.1\.2 转换，版式可能与 Word 不同，以盖章 PDF 为准/)).toBeVisible();
    await page.getByRole("textbox", { name: "在 PDF 中查找" }).fill("page");
    await page.keyboard.press("Enter");
    await expect(page.getByText("第 1 处，共 1 处")).toBeVisible();
    await page.getByText("Word 原件", { exact: true }).click();
    await expect(
      viewer(page, "Word 内容")
        .getByText(/推荐表/)
        .first(),
    ).toBeVisible();
    await expect(page.getByText("版式可能与 Word 不同，以盖章 PDF 为准。", { exact: true })).toBeVisible();
  });
});
