import { mkdirSync } from "node:fs";
import * as expert from "#tests/journeys/expert-steps.ts";
import { expect, killHard, test } from "#tests/journeys/fixture.ts";
import { prepareRound } from "#tests/journeys/prepare-by-calls.ts";

test("killed while scoring and opened again: nothing that was saved is lost", async ({
  started,
  relaunch,
  userFolder,
}, testInfo) => {
  test.setTimeout(240_000);
  const stick = testInfo.outputPath("stick");
  mkdirSync(stick, { recursive: true });
  const { built } = await prepareRound(started.app, started.page, stick, 7);
  const code = built.slips[0]?.code ?? "";

  let { app, page } = started;
  await expert.openExpertDesk(page);
  await expert.importBundle(app, page, built.folder);
  await expert.unlock(page, code);
  await expert.passOpening(page);
  await expert.scoreByKeyboard(page, 12, (turn) => turn, 2);
  const heading = page.getByRole("region", { name: "评分" }).getByRole("heading", { level: 2 });
  const third = await heading.innerText();
  await page.keyboard.type("7.5");
  await page.keyboard.press("Enter");
  await page.keyboard.type("９，５");
  await page.getByLabel(/评语/).fill("二十年如一日，䶮 㛃 𬱖");
  await page.getByLabel(/评语/).blur();
  await expect(page.getByText(/已保存 \d\d:\d\d:\d\d/)).toBeVisible();
  await page.waitForTimeout(600);
  await expect(page.getByText(/已保存 \d\d:\d\d:\d\d/)).toBeVisible();
  await killHard(app);

  ({ app, page } = await relaunch(userFolder));
  await expert.openExpertDesk(page);
  await expert.unlock(page, code.toLowerCase().replaceAll("-", " "));
  const desk = page.getByRole("region", { name: "评分" });
  await expect(desk.getByRole("heading", { level: 2 })).toHaveText(third);
  await expect(expert.scoreFields(page).nth(0)).toHaveValue("7.5");
  await expect(expert.scoreFields(page).nth(1)).toHaveValue("9.5");
  await expect(page.getByLabel(/评语/)).toHaveValue("二十年如一日，䶮 㛃 𬱖");
  await expect(page.getByText("已评 2 / 12").first()).toBeVisible();
});
