import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as expert from "#tests/journeys/expert-steps.ts";
import { takePicture } from "#tests/journeys/check-screen.ts";
import { chooseNext, expect, test } from "#tests/journeys/fixture.ts";
import * as office from "#tests/journeys/office-steps.ts";
import { must, prepareRound, scoreByCalls } from "#tests/journeys/prepare-by-calls.ts";

test("a bundle with one flipped byte is refused with the reason, and nothing changes", async ({
  app,
  page,
}, testInfo) => {
  test.setTimeout(180_000);
  const stick = testInfo.outputPath("stick");
  mkdirSync(stick, { recursive: true });
  const { built } = await prepareRound(app, page, stick, 3);
  const volume = join(built.folder, readdirSync(built.folder).find((name) => name.endsWith(".psv")) ?? "");
  const bytes = readFileSync(volume);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(volume, bytes);

  await expert.openExpertDesk(page);
  await chooseNext(app, [built.folder]);
  await page.getByRole("button", { name: "导入评审包……" }).click();
  await page.getByRole("checkbox", { name: "我已核对，六个词一致" }).check();
  await page.getByRole("button", { name: "导入到本机" }).click();
  await expect(page.getByText(/与签名不符（1 处）/)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/损坏的内容不会使用/).first()).toBeVisible();
  expect((await must(page, "desk/list", {})).bundles).toEqual([]);
});

test("a foreign score file is refused and the same file twice is ignored, each with the reason", async ({
  app,
  page,
}, testInfo) => {
  test.setTimeout(240_000);
  const [stick, otherStick, handedIn] = ["stick", "other-stick", "handed-in"].map((name) =>
    testInfo.outputPath(name),
  ) as [string, string, string];
  for (const folder of [stick, otherStick, handedIn]) mkdirSync(folder, { recursive: true });
  const own = await prepareRound(app, page, stick, 4);
  const file = await scoreByCalls(app, page, own, "E01", handedIn);
  const other = await prepareRound(app, page, otherStick, 5);
  const foreign = await scoreByCalls(app, page, other, "E01", handedIn);

  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/secretariat/${own.round}/merge`);
  await office.inspectScoreFiles(app, page, [file]);
  await office.commitMerge(page);
  await expect(page.getByText("已合并 1 份；无变化 0 份；拒收 0 份。")).toBeVisible();
  const before = await must(page, "merge/progress", { round: own.round });
  expect(before.experts.map(({ id, revision }) => [id, revision])).toEqual([
    ["E01", 1],
    ["E02", null],
    ["E03", null],
  ]);

  await office.inspectScoreFiles(app, page, [foreign, file]);
  await expect(page.getByText("拒收，不计入")).toBeVisible();
  await expect(page.getByText("已经合并过，忽略")).toBeVisible();
  await expect(page.getByText("没有可以合并的文件。")).toBeVisible();
  await takePicture(page, "merge refused");
  expect(await must(page, "merge/progress", { round: own.round })).toEqual(before);
});
