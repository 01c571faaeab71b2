import type { Page } from "@playwright/test";
import { tabTo } from "#tests/journeys/by-keyboard.ts";
import * as expert from "#tests/journeys/expert-steps.ts";
import { expect, test } from "#tests/journeys/fixture.ts";
import { must } from "#tests/journeys/prepare-by-calls.ts";
import { expectDrawn, viewer } from "#tests/journeys/reading-steps.ts";
import { writeBenchBundle } from "#tests/bench/data/bench-data.ts";

const total = 86;
const press = (page: Page, keys: string) => page.keyboard.press(keys);
const heading = (page: Page) =>
  page.getByRole("region", { name: "评分", exact: true }).getByRole("heading", { level: 2 });

/** Maxima of the open form, once it is there: a list read of a page still being drawn is empty. */
async function maximaOf(page: Page): Promise<number[]> {
  await expect(expert.scoreFields(page).first()).toBeVisible();
  return await expert
    .scoreFields(page)
    .evaluateAll((fields) =>
      fields.map((field) => Number(/满分 (\d+)/.exec(field.getAttribute("aria-label") ?? "")?.[1])),
    );
}

/** Gives each criterion its maximum less so many half points; the focus stays in the last field. */
async function score(page: Page, maxima: readonly number[], less: number): Promise<void> {
  await expect(expert.scoreFields(page).first()).toBeFocused();
  for (const [at, maximum] of maxima.entries()) {
    await page.keyboard.type(String(maximum - ((less + at) % 9) / 2));
    if (at < maxima.length - 1) await press(page, "Enter");
  }
}

test("86 candidates are scored, compared, sealed, reopened, sealed again and printed without a mouse", async ({
  app,
  page,
}, testInfo) => {
  test.setTimeout(600_000);
  const { folder, code, bundle } = await writeBenchBundle(
    testInfo.outputPath(),
    "many-v1",
    Array.from({ length: total }, () => []),
  );
  await expert.openExpertDesk(page);
  await expert.importBundle(app, page, folder);
  await expert.unlock(page, code);
  await expert.passOpening(page);
  const maxima = await maximaOf(page);

  await test.step("a recusal, whose reason is chosen with the arrows", async () => {
    const first = await heading(page).innerText();
    await tabTo(page, /^回避……$/);
    await press(page, "Enter");
    await expect(page.getByRole("dialog", { name: /申报回避/ })).toBeVisible();
    await tabTo(page, /^(?!.*(Close|关闭|取消)).*(单位|亲属|师生|参与|其他|利害).*$/);
    await press(page, "Space");
    await tabTo(page, /^确认回避$/);
    await press(page, "Enter");
    await expect(page.getByRole("region", { name: "回避" })).toBeVisible();
    await expect(page.locator('[role="dialog"]:visible')).toHaveCount(0);
    await press(page, "Alt+ArrowDown");
    await expect(heading(page)).not.toHaveText(first);
  });

  await test.step("a score is taken back and done again, also from the next candidate", async () => {
    const scored = await heading(page).innerText();
    await score(page, maxima, 0);
    await press(page, "Control+Enter");
    await expect(heading(page)).not.toHaveText(scored);
    const last = expert.scoreFields(page).last();
    await press(page, "Control+z");
    await expect(heading(page)).toHaveText(scored);
    await expect(last).toHaveValue("");
    await expect(page.getByText(/已撤销：.+→ 空白/)).toBeVisible();
    await press(page, "Control+Shift+z");
    await expect(last).not.toHaveValue("");
    await expect(last).toBeFocused();
    await press(page, "Control+Enter");
    await expect(heading(page)).not.toHaveText(scored);
  });

  await test.step("a mark with its reason, a comment with a phrase, and words on one criterion", async () => {
    await expect(expert.scoreFields(page).first()).toBeFocused();
    const firstField = (await expert.scoreFields(page).first().getAttribute("aria-label")) ?? "";
    await press(page, "!");
    await expect(page.getByRole("button", { name: "⚑ 待定", exact: true })).toHaveAttribute("aria-pressed", "true");
    await press(page, "Tab");
    await page.keyboard.type("数据有出处");
    await tabTo(page, /^评语/);
    await page.keyboard.type("二十年如一日");
    await press(page, "Control+j");
    await expect(page.getByRole("textbox", { name: "新的常用语" })).toBeFocused();
    await page.keyboard.type("长期扎根基层");
    await press(page, "Enter");
    await expect(page.getByRole("button", { name: /长期扎根基层/ })).toBeFocused();
    await press(page, "1");
    await expect(page.getByLabel(/^评语/)).toHaveValue("二十年如一日；长期扎根基层");
    await expect(page.getByLabel(/^评语/)).toBeFocused();
    await press(page, "Control+z");
    await expect(page.getByLabel(/^评语/)).not.toHaveValue("二十年如一日；长期扎根基层");
    await tabTo(page, /^待定原因/);
    await page.keyboard.type("视频没有看完");
    await tabTo(page, firstField, "Shift+Tab");
    await score(page, maxima, 3);
    await press(page, "Control+Enter");
    await expect(page.getByText(`已评 2 / ${total - 1}`).first()).toBeVisible();
  });

  await test.step("out of range is refused where it is typed and the score before it stays", async () => {
    await expect(expert.scoreFields(page).first()).toBeFocused();
    await page.keyboard.type("99");
    await expect(page.getByText(/超出范围：只能填 0 到/)).toBeVisible();
    await press(page, "Control+Enter");
    await expect(page.getByText(/有一项填写不对/)).toBeVisible();
    await press(page, "Escape");
    await expect(expert.scoreFields(page).first()).toHaveValue("");
  });

  for (let turn = 3; turn < total; turn += 1) {
    await score(page, maxima, turn);
    await press(page, "Control+Enter");
    await expect(page.getByText(`已评 ${turn} / ${total - 1}`).first()).toBeVisible();
  }
  await expect(page.getByText("全部评完，可以去检查与封存。")).toBeVisible();

  await test.step("the history of a candidate, shown by a key", async () => {
    await press(page, "Control+h");
    await expect(page.getByRole("dialog", { name: /修改记录/ })).toBeVisible();
    await expect(page.getByRole("row", { name: /空白 → / })).toHaveCount(maxima.length);
    await press(page, "Escape");
    await expect(page.getByRole("dialog", { name: /修改记录/ })).toBeHidden();
  });

  await test.step("compared with the nearest, a score changed beside the other's, and back", async () => {
    await press(page, "=");
    await expect(page.getByText("一起翻页")).toBeVisible();
    const first = page.locator('input[inputmode="decimal"]').first();
    await tabTo(page, (await first.getAttribute("aria-label")) ?? "");
    const before = await first.inputValue();
    await press(page, "ArrowDown");
    await expect(first).not.toHaveValue(before);
    await press(page, "ArrowUp");
    await expect(first).toHaveValue(before);
    await expect(page.getByText(/已保存 \d\d:\d\d:\d\d/)).toBeVisible();
    await tabTo(page, /返回评审台/);
    await press(page, "Enter");
    await expect(expert.scoreFields(page)).toHaveCount(maxima.length);
  });

  await test.step("sealed, with the mark and its reason before the eyes", async () => {
    await tabTo(page, /^检查与封存$/);
    await press(page, "Enter");
    await expect(page.getByText("视频没有看完")).toBeVisible();
    await tabTo(page, /我确认以上评分由本人作出/);
    await press(page, "Space");
    await tabTo(page, /^封存评分$/);
    await press(page, "Enter");
    await expect(page.getByRole("heading", { name: /已封存/ })).toBeVisible();
  });

  await test.step("reopened with a reason, changed, and sealed again as the next revision", async () => {
    await tabTo(page, /重新打开的理由/);
    await page.keyboard.type("漏看视频");
    await tabTo(page, /^重新打开$/);
    await press(page, "Enter");
    await expect(page.getByRole("heading", { name: /已封存/ })).toBeHidden();
    await tabTo(page, /返回评审台/);
    await press(page, "Enter");
    await expect(expert.scoreFields(page).first()).toBeFocused();
    await press(page, "ArrowDown");
    await press(page, "Enter");
    await tabTo(page, /^检查与封存$/);
    await press(page, "Enter");
    await tabTo(page, /我确认以上评分由本人作出/);
    await press(page, "Space");
    await tabTo(page, /^封存评分$/);
    await press(page, "Enter");
    await expect(page.getByRole("heading", { name: /已封存/ })).toBeVisible();
    const { sealed, candidates } = await must(page, "review/overview", { bundle });
    expect(sealed).toMatchObject({ revision: 2 });
    expect(candidates.filter(({ totalTenths }) => totalTenths !== null)).toHaveLength(total - 1);
    expect(candidates.filter(({ state }) => state === "recused")).toHaveLength(1);
    expect(candidates.filter(({ flagged }) => flagged).map(({ flagReason }) => flagReason)).toEqual(["视频没有看完"]);
  });

  await test.step("looked at on paper and printed", async () => {
    await press(page, "Control+p");
    await expectDrawn(viewer(page, "PDF 内容"), 1);
    // The long part goes without: drawing all its pages for the printer takes a while here.
    await tabTo(page, /评分表（含评语）/);
    await press(page, "Space");
    await expect(page.getByRole("checkbox", { name: /评分表（含评语）/ })).not.toBeChecked();
    await tabTo(page, /^打印……$/);
    await press(page, "Enter");
    await expect(page.getByText(/已送往打印机/)).toBeVisible({ timeout: 120_000 });
  });
});
