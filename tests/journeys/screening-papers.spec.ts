import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { read, utils } from "xlsx";
import { readZipFacts } from "#main/parsers/read-docx.ts";
import { axeBarriers, sizeBarriers, tabBarriers, type Barrier } from "#tests/journeys/check-screen.ts";
import { chooseNext, expect, test } from "#tests/journeys/fixture.ts";
import { must } from "#tests/journeys/prepare-by-calls.ts";

const by = "王经办";

async function checkView(page: Page, name: string, found: Barrier[]): Promise<void> {
  found.push(...(await axeBarriers(page, `${name} zh`)));
  found.push(...(await sizeBarriers(page, `${name} zh`)));
  const contrast = page.getByRole("button", { name: "高对比度" });
  await contrast.click();
  found.push(...(await axeBarriers(page, `${name} contrast`)));
  await contrast.click();
  await page.getByRole("button", { name: /Switch to English/ }).click();
  found.push(...(await axeBarriers(page, `${name} en`)));
  found.push(...(await sizeBarriers(page, `${name} en`)));
  await page.getByRole("button", { name: /切换到中文界面/ }).click();
  found.push(...(await tabBarriers(page, name)));
}

test("after the check the secretariat writes notices and the report, and reads the figures", async ({
  app,
  page,
}, testInfo) => {
  test.setTimeout(400_000);
  const out = testInfo.outputPath("out");
  mkdirSync(out, { recursive: true });
  const found: Barrier[] = [];
  const { round, delivery } = await must(page, "rounds/sample", {
    candidates: 40,
    experts: 3,
    seed: 7,
    faults: true,
    light: true,
    by,
  });
  await must(page, "intake/run", { round, delivery, by });
  await page.evaluate((id) => {
    location.hash = `#/secretariat/${id}/screening`;
  }, round);

  await page.getByRole("button", { name: "统计与初审报告……" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "统计与文书" })).toBeVisible();
  const { total, regions } = await must(page, "screening-papers/statistics", { round });
  const counts = page.getByRole("table", { name: "类别" });
  await expect(counts.getByRole("row").last()).toHaveText(`合计${total.nominated}000${total.nominated}`);
  for (const tab of ["类别", "单位类型", "地区", "推荐单位", "常见问题", "材料"]) {
    await page.getByRole("tab", { name: tab, exact: true }).click();
    if (tab !== "推荐单位") await expect(page.getByRole("tabpanel").locator("svg text").first()).toBeVisible();
    await checkView(page, `papers ${tab}`, found);
  }
  await page.getByRole("tab", { name: "地区", exact: true }).click();
  await expect(page.getByRole("tabpanel").getByRole("row")).toHaveCount(regions.length + 2);

  await chooseNext(app, [out]);
  await page.getByRole("button", { name: "选择存放文件夹……" }).click();
  await page.getByLabel("经办人").fill(by);
  await page.getByRole("button", { name: "写出初审报告（工作簿）" }).click();
  await expect(page.getByText("✓ 初审报告已写出。")).toBeVisible();
  await checkView(page, "papers written", found);
  const report = readdirSync(out).find((name) => name.endsWith(".xlsx")) ?? "";
  const book = read(readFileSync(join(out, report)));
  expect(book.SheetNames).toContain("例外与理由");
  const summary = utils.sheet_to_json<unknown[]>(book.Sheets["汇总"] ?? {}, { header: 1 });
  expect(summary.at(-1)).toEqual(["合计", total.nominated, 0, 0, 0, total.nominated]);

  await page.getByRole("radiogroup", { name: "查看" }).getByText("补正通知").click();
  const { units } = await must(page, "screening-papers/corrections", { round });
  const [first] = units;
  if (first === undefined) throw new Error("the sample has nothing to correct");
  const row = page.getByRole("row").filter({ hasText: first.name }).first();
  await row.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: first.name }).getByRole("listitem").first()).toBeVisible();
  await checkView(page, "papers notices", found);

  await page.getByRole("button", { name: `全部 ${units.length} 份……` }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("请填写补正截止日期")).toBeVisible();
  found.push(...(await axeBarriers(page, "papers dialog, fields missing")));
  await dialog.getByLabel("补正截止日期").fill("2099-12-08");
  await dialog.getByLabel("联系人").fill("李联系");
  await dialog.getByLabel("电话").fill("010-00001111");
  await chooseNext(app, [out]);
  await dialog.getByRole("button", { name: "选择存放文件夹……" }).click();
  await expect(dialog.getByRole("button", { name: "写出通知" })).toBeEnabled();
  found.push(...(await axeBarriers(page, "papers dialog")));
  found.push(...(await sizeBarriers(page, "papers dialog")));
  await dialog.getByRole("button", { name: "写出通知" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("✓ 补正通知已写出，已记入日志。")).toBeVisible();
  await expect(row).toContainText("（1 次）");
  await checkView(page, "papers notices written", found);

  const folder = readdirSync(out).find((name) => name.startsWith("练习补正通知-")) ?? "";
  const files = readdirSync(join(out, folder)).sort();
  expect(files.filter((name) => name.endsWith(".docx"))).toHaveLength(units.length);
  expect(files.filter((name) => name.endsWith(".txt"))).toHaveLength(units.length);
  const { text = "" } = await readZipFacts(join(out, folder, files[0] ?? ""));
  expect(text).toContain(`${first.name}：\n`);
  expect(text).toContain("请于2099年12月8日（含当日）前一次补正完毕。");
  expect(text).toContain("联系人：李联系　电话：010-00001111\n");
  const mail = readFileSync(join(out, folder, files[1] ?? ""), "utf8");
  expect(mail).toContain(`${first.name}：\r\n`);
  expect(found).toEqual([]);
});
