import { mkdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, openInFileManager, test } from "#tests/journeys/fixture.ts";
import { must, prepareRound, scoreByCalls } from "#tests/journeys/prepare-by-calls.ts";
import { smallRecipient } from "#tests/support/make-bundle.ts";
import { writeSmallBundle } from "#tests/support/small-office.ts";

test("a bundle that the program is started with shows its import, and imports nothing by itself", async ({
  relaunch,
  userFolder,
}, testInfo) => {
  const stick = testInfo.outputPath("stick");
  mkdirSync(stick);
  const { headPath } = await writeSmallBundle(stick, {
    version: 1,
    candidates: [{ id: "c1", name: "吴衡" }],
    experts: [{ id: "E01", name: "张教授", slip: "E01" }],
    recipient: smallRecipient,
  });
  const { page } = await relaunch(userFolder, headPath);
  const card = page.getByRole("status", { name: "您打开的文件" });
  await expect(page.getByRole("checkbox", { name: "我已核对，六个词一致" })).not.toBeChecked();
  await expect(page.getByText(headPath)).toBeVisible();
  expect(await must(page, "desk/list", {})).toEqual({ bundles: [], incoming: [] });
  await page.getByRole("button", { name: "返回列表" }).click();
  await expect(page.getByRole("button", { name: "导入评审包……" })).toBeVisible();

  await test.step("opened again beside the work it is offered, and the page stays until a person says so", async () => {
    await openInFileManager(userFolder, headPath);
    await expect(card).toContainText(`您打开了「${basename(headPath)}」。`);
    await expect(card).toContainText("尚未导入，没有改动任何数据。");
    await page.screenshot({ path: testInfo.outputPath("offered.png") });
    await card.getByRole("button", { name: "到专家工作台查看" }).click();
    await expect(page.getByText(headPath)).toBeVisible();
    await expect(card).toBeHidden();
  });

  await test.step("a file that is gone, a folder and somebody else's file are told; an option is ignored", async () => {
    const folder = join(stick, "folder.psb");
    mkdirSync(folder);
    rmSync(headPath);
    for (const argument of ["--open=/media/x.psb", headPath, folder, process.execPath])
      await openInFileManager(userFolder, argument);
    await expect(card).toContainText(`「${basename(headPath)}」没有打开。 它已不在原处`);
    await expect(card).toContainText("「folder.psb」没有打开。 这是文件夹");
    await expect(card).toContainText(`「${basename(process.execPath)}」没有打开。 它不是评审台的文件`);
    await expect(card.locator("strong")).toHaveCount(3);
    await page.screenshot({ path: testInfo.outputPath("refused.png") });
    await card.getByRole("button", { name: "知道了" }).click();
    await expect(card).toBeHidden();
  });
});

test("score files that are opened wait for the key, then lie checked in the merge; at the expert's desk their desk is named", async ({
  app,
  page,
  userFolder,
}, testInfo) => {
  const stick = testInfo.outputPath("stick");
  mkdirSync(stick);
  const prepared = await prepareRound(app, page, stick, 7);
  const file = await scoreByCalls(app, page, prepared, "E01", stick);
  const other = await scoreByCalls(app, page, prepared, "E02", stick);
  await must(page, "keys/lock", { round: prepared.round });
  const card = page.getByRole("status", { name: "您打开的文件" });

  await test.step("the expert's desk cannot open one, and says whose it is", async () => {
    await page.evaluate(() => {
      location.hash = "/expert";
    });
    await expect(page.getByRole("button", { name: "导入评审包……" })).toBeVisible();
    await openInFileManager(userFolder, file);
    await expect(card).toContainText("评分文件由秘书处工作台合并。 您现在在专家工作台，这里打不开它");
    await page.screenshot({ path: testInfo.outputPath("other-desk.png") });
    await card.getByRole("button", { name: "到秘书处工作台检查" }).click();
  });

  await test.step("its only round opens at the merge, which says what comes first; a second file joins it", async () => {
    const waiting = page.getByText(/还没有检查。 请先在下面输入口令，随后自动检查。/);
    await expect(waiting).toContainText(basename(file));
    await openInFileManager(userFolder, other);
    await expect(waiting).toContainText(basename(other));
    await page.screenshot({ path: testInfo.outputPath("locked.png") });
    await page.getByLabel("密钥口令").fill("山高水长 2023");
    await page.getByRole("button", { name: "打开密钥" }).click();
    await expect(page.getByText("检查结果（尚未计入）")).toBeVisible();
    await expect(page.getByText("可合并：首次提交")).toHaveCount(2);
    await page.screenshot({ path: testInfo.outputPath("checked.png") });
  });
});
