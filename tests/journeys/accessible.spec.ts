import { mkdirSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { axeBarriers, sizeBarriers, tabBarriers, takePicture, type Barrier } from "#tests/journeys/check-screen.ts";
import { openExpertDesk, passOpening, unlock } from "#tests/journeys/expert-steps.ts";
import { expect, test } from "#tests/journeys/fixture.ts";
import { grant, must, prepareRound, scoreByCalls } from "#tests/journeys/prepare-by-calls.ts";

const by = "王经办";

/** Waits until a screen has its data and its documents: a page that still changes cannot be walked through by Tab. */
async function settle(page: Page): Promise<void> {
  await expect(page.getByText(/^(正在读取……|Reading…)$/)).toHaveCount(0);
  await expect(page.getByText(/^(正在打开材料……|Opening the material…)$/)).toHaveCount(0);
  await page.waitForTimeout(150);
}

async function openPlace(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, place);
  await settle(page);
}

const toEnglish = (page: Page) => page.getByRole("button", { name: /Switch to English/ }).click();
const toChinese = (page: Page) => page.getByRole("button", { name: /切换到中文界面/ }).click();
const contrast = (page: Page) => page.getByRole("button", { name: /^(高对比度|High contrast)$/ }).click();

/** One screen in both languages, in high contrast and at every window size; Tab goes through it once. */
async function checkScreen(page: Page, name: string, found: Barrier[]): Promise<void> {
  await settle(page);
  found.push(...(await axeBarriers(page, `${name} zh`)));
  found.push(...(await sizeBarriers(page, `${name} zh`)));
  await contrast(page);
  found.push(...(await axeBarriers(page, `${name} zh contrast`)));
  await takePicture(page, `${name} contrast`);
  await contrast(page);
  await toEnglish(page);
  await settle(page);
  found.push(...(await axeBarriers(page, `${name} en`)));
  found.push(...(await sizeBarriers(page, `${name} en`)));
  await toChinese(page);
  found.push(...(await tabBarriers(page, name)));
}

/** A dialog over a screen, in the language that is shown. */
async function checkDialog(page: Page, name: string, found: Barrier[]): Promise<void> {
  await expect(page.getByRole("dialog")).toBeVisible();
  found.push(...(await axeBarriers(page, name)));
  found.push(...(await tabBarriers(page, name)));
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
}

/** Each view of a screen that has several, by the names of their switches. */
async function checkViews(page: Page, name: string, views: Locator, found: Barrier[]): Promise<void> {
  await expect(views.first()).toBeVisible();
  for (const view of await views.all()) {
    await view.click();
    // The list of tabs that have no room closes when the pointer leaves it.
    await page.mouse.move(0, 0);
    await checkScreen(page, `${name} ${await view.innerText()}`, found);
  }
}

const secretariatSteps = ["rules", "intake", "screening", "papers", "roster", "bundle", "merge", "selection", "result"];

test("every screen of the secretariat can be used by keyboard, eye and ear", async ({ app, page }, testInfo) => {
  test.setTimeout(600_000);
  const found: Barrier[] = [];
  await checkScreen(page, "start", found);
  await openPlace(page, "/nowhere");
  await checkScreen(page, "not-found", found);

  const stick = testInfo.outputPath("stick");
  const handedIn = testInfo.outputPath("handed-in");
  for (const folder of [stick, handedIn]) mkdirSync(folder, { recursive: true });
  const round = await prepareRound(app, page, stick, 3);
  await openPlace(page, "/secretariat");
  await checkScreen(page, "rounds", found);
  for (const step of secretariatSteps) {
    await openPlace(page, `/secretariat/${round.round}/${step}`);
    await checkScreen(page, `secretariat ${step}`, found);
  }
  const files = [];
  for (const expert of ["E01", "E02", "E03"])
    files.push(await grant(app, page, "score-files", await scoreByCalls(app, page, round, expert, handedIn)));
  await must(page, "keys/unlock", { round: round.round, passphrases: ["山高水长 2023"] });
  const { plan } = await must(page, "merge/inspect", { round: round.round, files });
  await must(page, "merge/commit", { round: round.round, plan, by });
  await must(page, "result/freeze", { round: round.round, by, witness: "李监督", exception: "" });
  for (const step of ["merge", "selection", "solidity", "result"]) {
    await openPlace(page, "/secretariat");
    await openPlace(page, `/secretariat/${round.round}/${step}`);
    await checkScreen(page, `secretariat ${step} frozen`, found);
  }
  await openPlace(page, `/secretariat/${round.round}/solidity`);
  await checkViews(page, "solidity", page.getByRole("radiogroup", { name: "查看" }).first().locator("label"), found);
  expect(found).toEqual([]);
});

test("the forms of the rules and the work on the roster can be used by keyboard, eye and ear", async ({ page }) => {
  test.setTimeout(600_000);
  const found: Barrier[] = [];
  const sample = await must(page, "rounds/sample", {
    candidates: 12,
    experts: 5,
    seed: 7,
    faults: true,
    light: true,
    by,
  });
  await must(page, "intake/run", { round: sample.round, delivery: sample.delivery, by });
  await must(page, "roster/import", { round: sample.round, workbook: sample.roster, by });
  await openPlace(page, `/secretariat/${sample.round}/rules`);
  await checkViews(page, "rules", page.getByRole("tab"), found);
  await openPlace(page, `/secretariat/${sample.round}/roster`);
  await checkViews(page, "roster", page.getByRole("radiogroup", { name: "专家工作" }).locator("label"), found);
  expect(found).toEqual([]);
});

test("every screen of the expert can be used by keyboard, eye and ear", async ({ app, page }, testInfo) => {
  test.setTimeout(600_000);
  const found: Barrier[] = [];
  const stick = testInfo.outputPath("stick");
  mkdirSync(stick, { recursive: true });
  const { built } = await prepareRound(app, page, stick, 3);
  await openPlace(page, "/expert");
  await checkScreen(page, "bundles empty", found);
  const sources = [await grant(app, page, "bundle-source", built.folder)];
  await must(page, "desk/import", { sources, place: "laptop", acceptKey: false });
  await openPlace(page, "");
  await openExpertDesk(page);
  await checkScreen(page, "bundles", found);
  await openPlace(page, `/expert/${built.bundle}/unlock`);
  await checkScreen(page, "unlock", found);
  await openPlace(page, "/expert");
  await unlock(page, built.slips[0]?.code ?? "");
  await expect(page.getByRole("button", { name: "名单已看完，下一步" })).toBeVisible({ timeout: 30_000 });
  for (const step of ["recusal", "pledge", "rubric"]) {
    await openPlace(page, `/expert/${built.bundle}/${step}`);
    await checkScreen(page, `opening ${step}`, found);
  }
  await openPlace(page, `/expert/${built.bundle}/recusal`);
  await passOpening(page);
  await checkScreen(page, "review", found);
  // In a text field, where Tab may have ended, it would be a letter.
  await page.getByRole("heading", { name: "候选对象" }).click();
  await page.keyboard.press("?");
  await checkDialog(page, "keys", found);
  await page.getByRole("button", { name: "回避……" }).click();
  await checkDialog(page, "recuse", found);
  await page.getByRole("button", { name: "弃评……" }).click();
  await checkDialog(page, "abstain", found);
  for (const [tab, name] of [
    [/Word/, "word"],
    [/照片/, "photos"],
    [/初审/, "facts"],
  ] as const) {
    await page.getByRole("tab", { name: tab }).first().click();
    await page.waitForTimeout(500);
    await checkScreen(page, `review ${name}`, found);
  }
  await page.getByText("特大", { exact: true }).click();
  found.push(...(await sizeBarriers(page, "review largest")));
  await page.getByText("标准", { exact: true }).click();
  const { candidates } = await must(page, "review/overview", { bundle: built.bundle });
  const pair = candidates.filter(({ category }) => category === candidates[0]?.category).slice(0, 2);
  await openPlace(page, `/expert/${built.bundle}/compare/${pair.map(({ id }) => id).join("/")}`);
  await checkScreen(page, "compare", found);
  await openPlace(page, `/expert/${built.bundle}/ranking`);
  await checkScreen(page, "ranking", found);
  await openPlace(page, `/expert/${built.bundle}/paper`);
  await checkScreen(page, "paper", found);
  await openPlace(page, `/expert/${built.bundle}/seal`);
  await checkScreen(page, "seal", found);
  await openPlace(page, `/expert/${built.bundle}/rubric`);
  await page.getByRole("button", { name: "先练习两个虚构对象" }).click();
  await expect(page.getByText("练习对象甲").first()).toBeVisible({ timeout: 30_000 });
  await checkScreen(page, "trial", found);
  await page.getByRole("button", { name: "结束练习" }).click();
  await checkScreen(page, "trial done", found);
  expect(found).toEqual([]);
});

test("high contrast follows the system until the person chooses", async ({ page }) => {
  const html = page.locator("html");
  await expect(html).toHaveAttribute("data-contrast", "usual");
  await page.emulateMedia({ contrast: "more" });
  await page.reload();
  await expect(html).toHaveAttribute("data-contrast", "high");
  await contrast(page);
  await expect(html).toHaveAttribute("data-contrast", "usual");
  await page.reload();
  await expect(html).toHaveAttribute("data-contrast", "usual");
  await page.emulateMedia({ contrast: null, forcedColors: "active" });
  await settle(page);
  expect(await axeBarriers(page, "start in the system's colours")).toEqual([]);
});
