import type { ElectronApplication, Page } from "@playwright/test";
import { chooseNext, expect } from "#tests/journeys/fixture.ts";

/** What a journey does at a place that is worth a look, e.g. take a picture for the guide. */
type Look = (at: string) => Promise<void>;
const walkOn: Look = () => Promise.resolve();

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

/** From the start page to the list of bundles on this laptop. */
export async function openExpertDesk(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = "";
  });
  await page.getByRole("button", { name: /^专家/ }).click();
  await expect(button(page, "导入评审包……")).toBeVisible();
}

/** Compares the fingerprint and imports the bundle of a folder. */
export async function importBundle(app: ElectronApplication, page: Page, path: string, look = walkOn): Promise<void> {
  await chooseNext(app, [path]);
  await button(page, "导入评审包……").click();
  await page.getByRole("checkbox", { name: "我已核对，六个词一致" }).check();
  await look("import");
  await button(page, "导入到本机").click();
  await expect(page.getByText(/导入完成/)).toBeVisible({ timeout: 60_000 });
  await page.getByRole("status").getByRole("button", { name: "返回列表" }).click();
}

/** Opens the desk with a slip's code. */
export async function unlock(page: Page, code: string, look = walkOn): Promise<void> {
  await button(page, "用启用码打开").click();
  await page.getByLabel("启用码").fill(code);
  await look("unlock");
  await button(page, "打开我的评审台").click();
}

/** Recusal list, pledge and rubric, to the first candidate. */
export async function passOpening(page: Page, look = walkOn): Promise<void> {
  await expect(button(page, "名单已看完，下一步")).toBeVisible({ timeout: 30_000 });
  await look("recusal");
  await button(page, "名单已看完，下一步").click({ timeout: 30_000 });
  await page.getByRole("checkbox", { name: "我已阅读并承诺遵守" }).check();
  await look("pledge");
  await button(page, "确认承诺，下一步").click();
  await button(page, "开始评审").click();
  // The rubric page speaks of totals too: only the form has the region.
  await expect(page.getByRole("region", { name: "评分", exact: true })).toBeVisible();
}

/** The fields of the open candidate's score form. */
export const scoreFields = (page: Page) => page.locator('input[inputmode="decimal"]');

/**
 * Scores the first `turns` of `total` candidates by keyboard alone: digits, Enter, Ctrl+Enter.
 * Candidate `turn` gets the maximum of each criterion less `less(turn, at)` half points.
 */
export async function scoreByKeyboard(
  page: Page,
  total: number,
  less: (turn: number, at: number) => number,
  turns = total,
): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) {
    const fields = scoreFields(page);
    await expect(fields.first()).toBeFocused();
    const criteria = await fields.count();
    for (let at = 0; at < criteria; at += 1) {
      const label = (await fields.nth(at).getAttribute("aria-label")) ?? "";
      const maximum = Number(/满分 (\d+)/.exec(label)?.[1]);
      await page.keyboard.type(String(maximum - less(turn, at) / 2));
      if (at < criteria - 1) await page.keyboard.press("Enter");
    }
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText(`已评 ${turn + 1} / ${total}`).first()).toBeVisible();
    // The last key was saved before the next candidate is shown.
    if (turn + 1 < total) await expect(fields.first()).toBeFocused();
  }
}

/** Seals and exports into `target`. */
export async function sealAndExport(
  app: ElectronApplication,
  page: Page,
  target: string,
  look = walkOn,
): Promise<void> {
  await button(page, "检查与封存").click();
  await page.getByRole("checkbox", { name: /我确认以上评分由本人作出/ }).check();
  await look("seal");
  await button(page, "封存评分").click();
  await expect(page.getByRole("heading", { name: /已封存/ })).toBeVisible();
  await look("export");
  await chooseNext(app, [target]);
  await button(page, "导出评分文件……").click();
  await expect(page.getByText(/已导出到/)).toBeVisible();
}

/** Locks the desk for the next expert. */
export async function lock(page: Page): Promise<void> {
  await button(page, "返回评审台").click();
  await button(page, "锁定").click();
  await expect(button(page, "导入评审包……")).toBeVisible();
}
