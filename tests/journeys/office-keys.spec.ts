import { mkdirSync, readdirSync } from "node:fs";
import { chooseNext, expect, test } from "#tests/journeys/fixture.ts";
import * as office from "#tests/journeys/office-steps.ts";

const old = "山高水长 2023";
const first = "第一人自己的口令";
const second = "第二人也有口令呀";

test("a backup, a copy, a lost slip and a replaced key, through the screens", async ({ app, page }, testInfo) => {
  test.setTimeout(300_000);
  const [built, stick, paper] = ["office", "stick", "paper"].map((name) => testInfo.outputPath(name)) as [
    string,
    string,
    string,
  ];
  for (const folder of [built, stick, paper]) mkdirSync(folder, { recursive: true });
  const dialog = page.getByRole("dialog");
  const main = page.locator("main");

  await office.makeSampleRound(page, 12, 3);
  await expect(page.getByRole("note")).toHaveText(/演练 TEST/);
  await office.freezeRules(page);
  await office.takeIn(page);
  await office.admitClean(page);
  await office.importRoster(page);
  const codes = await office.buildBundle(app, page, built);
  expect([...codes.keys()]).toEqual(["E01", "E02", "E03"]);
  await office.closeSlips(page);

  await expect(page.getByText(/请现在打印密钥备份/)).toBeVisible();
  await page.getByRole("button", { name: "打印密钥备份……" }).click();
  await dialog.getByLabel("密钥口令").fill(old);
  await chooseNext(app, [paper]);
  await dialog.getByRole("button", { name: "选择存放文件夹……" }).click();
  await dialog.getByRole("button", { name: "写出备份 PDF" }).click();
  await expect(page.getByText(/备份已写出/)).toBeVisible();
  await expect(page.getByText(/请现在打印密钥备份/)).toBeHidden();
  expect(readdirSync(paper).map((name) => name.slice(0, 5))).toEqual(["密钥备份单"]);

  await page.getByRole("button", { name: "复制到 U 盘…… 第 1 版" }).click();
  await chooseNext(app, [stick]);
  await dialog.getByRole("button", { name: "选择 U 盘……" }).click();
  await dialog.getByRole("button", { name: "复制并读回核对" }).click();
  await expect(dialog.getByText(/已复制 \d+ 个文件.*读回核对全部一致/)).toBeVisible({ timeout: 60_000 });
  await dialog.locator("footer, .ant-modal-footer").getByRole("button", { name: "关闭" }).click();
  await expect(page.getByRole("table", { name: "U 盘副本" }).getByRole("row")).toHaveCount(2);

  await page.getByRole("button", { name: "登记遗失…… E02" }).click();
  await dialog.getByLabel("遗失情况").fill("出差途中遗失");
  await dialog.getByRole("button", { name: "登记遗失并作废" }).click();
  await expect(page.getByText("! 已作废，下一版发新单")).toBeVisible();

  await page.getByRole("button", { name: "更换密钥……" }).click();
  await dialog.getByLabel("密钥口令").fill(old);
  await dialog.getByLabel("更换原因").fill("改由两人保管");
  await dialog.getByText("两人保管（推荐）").click();
  await dialog.getByLabel("口令（至少 8 个字符）", { exact: true }).fill(first);
  await dialog.getByLabel("再输入一次", { exact: true }).fill(first);
  await dialog.getByLabel("第二人的口令（至少 8 个字符）").fill(second);
  await dialog.getByLabel("第二人再输入一次").fill(second);
  await dialog.getByLabel("第二人姓名").fill("李监督");
  await dialog.getByRole("button", { name: "更换密钥", exact: true }).click();
  await expect(page.getByText(/密钥在最新一版评审包之后更换过/)).toBeVisible();

  await chooseNext(app, [built]);
  await main.getByRole("button", { name: "选择存放文件夹……" }).click();
  await main.getByLabel("第一人口令").fill(first);
  await main.getByLabel("第二人口令").fill(second);
  await main.getByRole("button", { name: "制作评审包" }).click();
  const slips = page.getByRole("table", { name: /只显示这一次/ });
  await expect(slips.getByRole("row")).toHaveCount(2, { timeout: 120_000 });
  await expect(slips.getByRole("cell", { name: "E02" })).toBeVisible();
  await expect(page.getByText("候选对象没有变化。")).toBeVisible();
  await expect(page.getByText(/密钥在最新一版评审包之后更换过/)).toBeHidden();
  await office.closeSlips(page);
  await expect(page.getByText("○ 已作废，已发新单")).toBeVisible();

  await page.getByRole("navigation", { name: "工作步骤" }).getByRole("button", { name: "合并评分" }).click();
  // The step before asks for passphrases under the same labels.
  await expect(page.getByRole("heading", { level: 1, name: "合并评分" })).toBeVisible();
  await main.getByLabel("第一人口令").fill(first);
  await main.getByLabel("第二人口令").fill("不是这个口令吧");
  await main.getByLabel("第二人口令").press("Enter");
  await expect(page.getByText(/口令不对/)).toBeVisible();
  await main.getByLabel("第一人口令").fill(first);
  await main.getByLabel("第二人口令").fill(second);
  await main.getByLabel("第二人口令").press("Enter");
  await expect(page.getByText("评分文件密钥已打开")).toBeVisible();
  await page.getByRole("button", { name: "再打开更换前的密钥……" }).click();
  await page.getByText("一人保管").click();
  await main.getByLabel("密钥口令").fill(old);
  await page.getByRole("button", { name: "打开密钥" }).click();
  await expect(page.getByText("用旧口令打开更换前的密钥")).toBeHidden();
  await page.getByRole("button", { name: "锁上" }).click();
  await expect(main.getByLabel("第一人口令")).toHaveValue("");
  await expect(page.getByRole("button", { name: "选择评分文件……" })).toBeHidden();
});
