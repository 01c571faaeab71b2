import { mkdirSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import * as expert from "#tests/journeys/expert-steps.ts";
import { expect, test } from "#tests/journeys/fixture.ts";
import * as office from "#tests/journeys/office-steps.ts";

test("from a folder of nominations to the result, through the screens", async ({ app, page }, testInfo) => {
  test.setTimeout(400_000);
  const stick = testInfo.outputPath("stick");
  const handedIn = testInfo.outputPath("handed-in");
  const results = testInfo.outputPath("results");
  for (const folder of [stick, handedIn, results]) mkdirSync(folder, { recursive: true });

  await office.makeSampleRound(page, 12, 3);
  await office.freezeRules(page);
  await office.takeIn(page);
  await office.admitClean(page);
  await office.importRoster(page);
  const codes = await office.buildBundle(app, page, stick);
  expect([...codes.keys()]).toEqual(["E01", "E02", "E03"]);
  await page.getByRole("button", { name: /我已保存好/ }).click();
  await page.getByRole("tooltip").getByRole("button", { name: "关闭" }).click();

  const bundle = join(
    stick,
    readdirSync(stick).find((name) => name.startsWith("cast-2023-") && !name.includes(".")) ?? "",
  );
  await expert.openExpertDesk(page);
  await expert.importBundle(app, page, bundle);
  for (const [position, code] of [...codes.values()].entries()) {
    await expert.unlock(page, code);
    await expert.passOpening(page);
    await expert.scoreByKeyboard(page, 12, (turn, at) => (turn + at + position) % 7);
    await expert.sealAndExport(app, page, handedIn);
    await expert.lock(page);
  }
  const files = readdirSync(handedIn).map((name) => join(handedIn, name));
  expect(files).toHaveLength(3);

  await page.evaluate(() => {
    location.hash = "";
  });
  await page.getByRole("button", { name: /^秘书处/ }).click();
  await page.getByRole("button", { name: /打开/ }).first().click();
  await office.inspectScoreFiles(app, page, files);
  await office.commitMerge(page);
  await office.freezeScores(page);
  await expect(page.getByText("入选线（30 席）").or(page.getByText("空缺")).first()).toBeVisible();
  const code = await office.writeResult(app, page, results);

  const [folder = ""] = readdirSync(results);
  const result = JSON.parse(readFileSync(join(results, folder, "result.json"), "utf8")) as {
    resultCode: string;
    practice: boolean;
    categories: { seats: number; selected: unknown[]; vacant: number; ranking: { valid: number }[] }[];
  };
  expect(result.resultCode).toBe(code);
  expect(result.practice).toBe(true);
  expect(result.categories.map(({ seats }) => seats)).toEqual([30, 30, 30, 10]);
  expect(result.categories.reduce((sum, { selected }) => sum + selected.length, 0)).toBe(12);
  for (const { ranking } of result.categories) for (const { valid } of ranking) expect(valid).toBe(3);
});
