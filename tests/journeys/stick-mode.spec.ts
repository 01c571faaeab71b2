import { mkdirSync, readdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import * as expert from "#tests/journeys/expert-steps.ts";
import { chooseNext, expect, test } from "#tests/journeys/fixture.ts";
import { must } from "#tests/journeys/prepare-by-calls.ts";
import { smallRecipient } from "#tests/support/make-bundle.ts";
import { codeOf, writeSmallBundle } from "#tests/support/small-office.ts";

test("read from its stick: checked beside the work, asked for when it is away, locked when nobody is there, erased at the end", async ({
  app,
  page,
}, testInfo) => {
  test.setTimeout(240_000);
  const button = (name: string | RegExp) => page.getByRole("button", { name });
  const stick = testInfo.outputPath("stick");
  const otherPlace = testInfo.outputPath("other-place");
  for (const folder of [stick, otherPlace]) mkdirSync(folder, { recursive: true });
  const bundle = await writeSmallBundle(stick, {
    version: 1,
    candidates: ["吴衡", "陶成诚"].map((name, at) => ({
      id: `c${at + 1}`,
      name,
      media: [{ mediaType: "image/jpeg", bytes: Buffer.alloc(2_000_000, at + 1) }],
    })),
    experts: [{ id: "E01", name: "张教授", slip: "E01" }],
    recipient: smallRecipient,
    volumeLimitBytes: 3_000_000,
  });

  await test.step("it is used from the stick and checked in the background", async () => {
    await expert.openExpertDesk(page);
    await chooseNext(app, [bundle.headPath]);
    await button("导入评审包……").click();
    await page.getByRole("checkbox", { name: "我已核对，六个词一致" }).check();
    await page.getByRole("radio", { name: /直接从 U 盘读取/ }).check();
    await button("从 U 盘使用").click();
    await page.getByRole("status").getByRole("button", { name: "返回列表" }).click();
    await expect(page.getByText("材料在 U 盘")).toBeVisible();
    await expect(page.getByText(/待校验：.*第 1–2 卷/)).toBeVisible();
    await expert.unlock(page, codeOf("E01"));
    await expert.passOpening(page);
    await expect
      .poll(async () => {
        const { volumeStates } = await must(page, "review/overview", { bundle: bundle.bundle });
        return volumeStates.map(({ state }) => state);
      })
      .toEqual(["verified", "verified", "verified"]);
  });

  await test.step("while the stick is away the material says which one to put back, and finds it elsewhere", async () => {
    const volumes = readdirSync(bundle.folder).filter((name) => name.endsWith(".psv"));
    for (const name of volumes) renameSync(join(bundle.folder, name), join(otherPlace, name));
    await page.getByRole("tab", { name: /照片/ }).click();
    const away = page.getByText("材料在 U 盘上：请插回标有第 1–2 卷的 U 盘");
    await expect(away).toBeVisible();
    await chooseNext(app, [otherPlace]);
    await button("选择存有材料卷的 U 盘……").click();
    await expect(away).toBeHidden();
  });

  await test.step("nobody there for a while: the desk is closed, and what was saved is kept", async () => {
    await must(page, "desk/stay", { idleMinutes: 1 });
    await expect(page.getByText(/离开超过 10 分钟，已自动锁定；已保存的都在/)).toBeVisible({ timeout: 90_000 });
    await page.getByLabel("启用码").fill(codeOf("E01"));
    await button("打开我的评审台").click();
    await expect(page.getByText("已评 0 / 2").first()).toBeVisible();
  });

  await test.step("the round is erased only after a word was typed for what is not sealed", async () => {
    await button("锁定").click();
    await button("结束本轮并清除……").click();
    await expect(page.getByText("还有没封存的评分：E01")).toBeVisible();
    await page.getByRole("checkbox", { name: /评分文件已交到秘书处/ }).check();
    await expect(button("销毁密钥并清除")).toBeDisabled();
    await page.getByLabel("确实要丢弃，请输入「清除」：").fill("清除");
    await button("销毁密钥并清除").click();
    await expect(page.getByText(/密钥已销毁/)).toBeVisible();
    expect(await must(page, "desk/list", {})).toEqual({ bundles: [], incoming: [] });
  });
});
