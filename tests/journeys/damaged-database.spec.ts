import { join } from "node:path";
import { writeBenchBundle } from "#tests/bench/data/bench-data.ts";
import * as expert from "#tests/journeys/expert-steps.ts";
import { expect, killHard, test } from "#tests/journeys/fixture.ts";
import { must } from "#tests/journeys/prepare-by-calls.ts";
import { damagePage } from "#tests/support/damage.ts";

test("a database damaged on the disk is restored on its page with what was last saved, and the expert goes on", async ({
  started,
  relaunch,
  userFolder,
}, testInfo) => {
  test.setTimeout(240_000);
  const { folder, code, bundle } = await writeBenchBundle(testInfo.outputPath(), "few-v1", [[], [], []]);
  let { app, page } = started;
  await expert.openExpertDesk(page);
  await expert.importBundle(app, page, folder);
  await expert.unlock(page, code);
  await expert.passOpening(page);
  await expect(expert.scoreFields(page).first()).toBeFocused();
  await page.keyboard.type("17");
  await expect(page.getByText(/已保存 \d/)).toBeVisible();
  await killHard(app);
  // A page that no later save has written anew into the log.
  damagePage(join(userFolder, "data/expert/expert.db"), "page_note");

  ({ app, page } = await relaunch(userFolder));
  await page.getByRole("button", { name: /^专家/ }).click();
  const dialog = page.getByRole("dialog", { name: /数据库损坏/ });
  await expect(dialog).toContainText("损坏的文件原样保留在旁边");
  await expect(dialog).toContainText("最后一次保存的内容也在，没有丢失。");
  await page.screenshot({ path: testInfo.outputPath("damaged.png") });
  await dialog.getByRole("button", { name: "用这份恢复" }).first().click();
  await expect(dialog).toContainText("已恢复。");
  await page.screenshot({ path: testInfo.outputPath("restored.png") });
  await dialog.getByRole("button", { name: "继续工作" }).click();
  await expect(dialog).toBeHidden();
  await expert.unlock(page, code);
  await expect(expert.scoreFields(page).first()).toHaveValue("17");
  const { candidates } = await must(page, "review/overview", { bundle });
  expect(candidates[0]).toMatchObject({ name: "候选人0", scoredCriteria: 1 });
});
