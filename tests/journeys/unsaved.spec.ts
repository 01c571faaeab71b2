import { join } from "node:path";
import Database from "better-sqlite3";
import { writeBenchBundle } from "#tests/bench/data/bench-data.ts";
import * as expert from "#tests/journeys/expert-steps.ts";
import { expect, test } from "#tests/journeys/fixture.ts";
import { must } from "#tests/journeys/prepare-by-calls.ts";

test("what cannot be saved stays in red on every page, keeps the desk open, and is saved as soon as it can be", async ({
  app,
  page,
  userFolder,
}, testInfo) => {
  test.setTimeout(240_000);
  const { folder, code, bundle } = await writeBenchBundle(testInfo.outputPath(), "few-v1", [[], [], []]);
  await expert.openExpertDesk(page);
  await expert.importBundle(app, page, folder);
  await expert.unlock(page, code);
  await expert.passOpening(page);
  const field = expert.scoreFields(page).first();
  await expect(field).toBeFocused();
  // Another program holds the data file, as backup programs do.
  const other = new Database(join(userFolder, "data/expert/expert.db"));
  other.exec("BEGIN IMMEDIATE");
  await page.keyboard.type("17");
  await expect(field).toHaveValue("17");
  await expect(page.getByText(/已保存 \d/)).toBeHidden();
  const alarm = page.getByRole("alert").filter({ hasText: "处未保存" });
  await expect(alarm).toContainText("另一个程序正占用数据文件", { timeout: 30_000 });
  await expect(alarm).toContainText("候选人0");
  await page.screenshot({ path: testInfo.outputPath("unsaved.png") });

  await test.step("the desk does not lock over it, and says why", async () => {
    await page.getByRole("button", { name: "锁定", exact: true }).click();
    await expect(page.getByText(/现在锁定会丢失/)).toBeVisible({ timeout: 30_000 });
    await expect(field).toHaveValue("17");
  });

  await test.step("another page says it too, with the way back", async () => {
    await page.evaluate(() => {
      location.hash = "";
    });
    await expect(page.getByRole("alert").filter({ hasText: "没有存上，正在自动重试" })).toBeVisible();
    await page.screenshot({ path: testInfo.outputPath("unsaved-elsewhere.png") });
  });

  other.exec("ROLLBACK");
  other.close();
  await expect(page.getByRole("alert")).toHaveCount(0, { timeout: 30_000 });
  await page.evaluate((at) => {
    location.hash = `#/expert/${at}/review`;
  }, bundle);
  await expect(page.getByText(/已保存 \d/)).toBeVisible();
  const { candidates } = await must(page, "review/overview", { bundle });
  expect(candidates[0]).toMatchObject({ name: "候选人0", scoredCriteria: 1 });
});
