import { mkdirSync } from "node:fs";
import type { ElectronApplication, Page } from "@playwright/test";
import type { BuiltBundle } from "#shared/ipc/bundle-calls.ts";
import { openExpertDesk, passOpening, scoreByKeyboard, scoreFields, unlock } from "#tests/journeys/expert-steps.ts";
import { expect, test } from "#tests/journeys/fixture.ts";
import { grant, must, prepareRound } from "#tests/journeys/prepare-by-calls.ts";

/** A bundle with three experts on this laptop, and the desk's list of bundles on screen. */
async function prepareDesk(app: ElectronApplication, page: Page, stick: string): Promise<BuiltBundle> {
  mkdirSync(stick, { recursive: true });
  const { built } = await prepareRound(app, page, stick, 5);
  const sources = [await grant(app, page, "bundle-source", built.folder)];
  await must(page, "desk/import", { sources, place: "laptop", acceptKey: false });
  await page.reload();
  await openExpertDesk(page);
  return built;
}

const codeOf = (built: BuiltBundle, expert: string): string =>
  built.slips.find((slip) => slip.expert === expert)?.code ?? "";

/** Presses Tab until the control with this name has the focus. */
async function tabTo(page: Page, role: "button" | "checkbox", name: string | RegExp): Promise<void> {
  const wanted = page.getByRole(role, { name });
  await expect(wanted).toBeEnabled({ timeout: 30_000 });
  for (let press = 0; press < 120; press += 1) {
    if (await wanted.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not reach ${String(name)}`);
}

test("an expert gets from the list of bundles through a practice round to the first score by keyboard alone", async ({
  app,
  page,
}, testInfo) => {
  test.setTimeout(240_000);
  const built = await prepareDesk(app, page, testInfo.outputPath("stick"));
  await tabTo(page, "button", "用启用码打开");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("启用码")).toBeFocused();
  await page.keyboard.type(codeOf(built, "E01"));
  await page.keyboard.press("Enter");
  await tabTo(page, "button", "名单已看完，下一步");
  await page.keyboard.press("Enter");
  await tabTo(page, "checkbox", "我已阅读并承诺遵守");
  await page.keyboard.press("Space");
  await tabTo(page, "button", "确认承诺，下一步");
  await page.keyboard.press("Enter");
  await tabTo(page, "button", "先练习两个虚构对象");
  await page.keyboard.press("Enter");

  await expect(page.getByRole("note").filter({ hasText: "【练习】" })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("heading", { name: "练习对象甲" })).toBeVisible();
  await scoreByKeyboard(page, 2, (turn, at) => turn + at);
  await expect(page.getByText("两个练习对象都完成了。")).toBeVisible();
  await tabTo(page, "button", "结束练习");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /练习完成，现在开始正式评审/ })).toBeVisible();
  await tabTo(page, "button", "开始正式评审");
  await page.keyboard.press("Enter");

  await expect(page.getByText(/已评 0 \/ 12/).first()).toBeVisible();
  await expect(page.getByText("练习对象甲")).toHaveCount(0);
  await scoreByKeyboard(page, 12, () => 0, 1);
});

test("the desk opens again at the candidate, the material and the field where it was left", async ({
  app,
  page,
}, testInfo) => {
  test.setTimeout(240_000);
  const built = await prepareDesk(app, page, testInfo.outputPath("stick"));
  await unlock(page, codeOf(built, "E01"));
  await passOpening(page);
  const heading = page.getByRole("region", { name: "评分" }).getByRole("heading", { level: 2 });
  const first = await heading.innerText();
  await page
    .getByRole("navigation", { name: "候选对象" })
    .getByRole("listitem")
    .nth(4)
    .getByRole("button")
    .first()
    .click();
  await expect(heading).not.toHaveText(first);
  const name = await heading.innerText();
  await page.getByRole("button", { name: "下一页" }).click();
  await expect(page.getByText("2 / 2 页")).toBeVisible();
  await scoreFields(page).first().fill("15");
  await page.keyboard.press("Enter");
  await expect
    .poll(
      async () => (await must(page, "visit/list", { bundle: built.bundle })).visits.map(({ lastPage }) => lastPage),
      {
        timeout: 30_000,
      },
    )
    .toContain(2);
  await page.getByRole("button", { name: "锁定", exact: true }).click();

  await unlock(page, codeOf(built, "E01"));
  await expect(page.getByRole("region", { name: "评分" }).getByRole("heading", { level: 2 })).toHaveText(name);
  await expect(page.getByText("2 / 2 页")).toBeVisible();
  await expect(scoreFields(page).first()).toHaveValue("15");
  await expect(scoreFields(page).nth(1)).toBeFocused();
});

test("hints for first use can be put away and brought back", async ({ page }) => {
  await openExpertDesk(page);
  const hint = page.getByText(/先导入秘书处发的评审包/);
  await expect(hint).toBeVisible();
  await page.getByRole("button", { name: "不再提示" }).click();
  await expect(hint).toBeHidden();
  await page.reload();
  await expect(page.getByRole("button", { name: "导入评审包……" })).toBeVisible();
  await expect(hint).toBeHidden();
  await page.keyboard.press("?");
  await page.getByRole("switch", { name: "显示初次使用提示" }).click();
  await expect(hint).toBeVisible();
});

test("a desk that locks itself during the practice is opened again with the real bundle", async ({
  app,
  page,
}, testInfo) => {
  test.setTimeout(240_000);
  const built = await prepareDesk(app, page, testInfo.outputPath("stick"));
  await unlock(page, codeOf(built, "E02"));
  await passOpening(page);
  await page.getByRole("button", { name: "评分标准" }).click();
  await page.getByRole("button", { name: "先练习两个虚构对象" }).click();
  await expect(page.getByRole("heading", { name: "练习对象甲" })).toBeVisible({ timeout: 30_000 });
  await page.reload();
  await expect(page.getByRole("heading", { name: "练习对象甲" })).toBeVisible({ timeout: 30_000 });
  await must(page, "desk/lock", {});
  await page.reload();
  await page.getByRole("button", { name: "输入启用码打开" }).click();
  await page.getByLabel("启用码").fill(codeOf(built, "E02"));
  await page.getByRole("button", { name: "打开我的评审台" }).click();
  await expect(page.getByText(/已评 0 \/ 12/).first()).toBeVisible({ timeout: 30_000 });
});
