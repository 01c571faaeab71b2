import { mkdirSync } from "node:fs";
import { chooseNext, expect, test } from "#tests/journeys/fixture.ts";
import { grant, must, prepareRound, scoreByCalls } from "#tests/journeys/prepare-by-calls.ts";

test("after the freeze a page says in words and figures how solid the result is, and changes nothing", async ({
  app,
  page,
}, testInfo) => {
  test.setTimeout(400_000);
  const [stick, handedIn] = [testInfo.outputPath("stick"), testInfo.outputPath("handed-in")];
  for (const folder of [stick, handedIn]) mkdirSync(folder, { recursive: true });
  const refused: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy|Refused/.test(message.text())) refused.push(message.text());
  });

  const prepared = await prepareRound(app, page, stick, 7);
  const { round } = prepared;
  const paths: string[] = [];
  for (const expert of ["E01", "E02", "E03"]) paths.push(await scoreByCalls(app, page, prepared, expert, handedIn));
  await must(page, "keys/unlock", { round, passphrases: ["山高水长 2023"] });
  const files = [];
  for (const path of paths) files.push(await grant(app, page, "score-files", path));
  const { plan } = await must(page, "merge/inspect", { round, files });
  await must(page, "merge/commit", { round, plan, by: "王经办" });

  await page.evaluate((id) => {
    location.hash = `#/secretariat/${id}/solidity`;
  }, round);
  await expect(page.getByText(/冻结评分后才能查看/)).toBeVisible();

  await must(page, "result/freeze", { round, by: "王经办", witness: "李监督", exception: "" });
  const before = await must(page, "result/cut-line", { round });
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "稳定性" })).toBeVisible();
  const statements = page.getByTestId("statements").first();
  await expect(statements.getByText("有资格的 4 个候选对象不多于 30 席：全部入选，没有入选线。")).toBeVisible();
  await expect(statements.getByText(/给所有候选对象的分数相同，对名次没有作用/).first()).toBeVisible();
  await expect(page.getByText(/抽样 10,000 次，随机种子 [0-9a-f]{16}:volunteer/)).toBeVisible();

  await page.getByRole("radiogroup", { name: "查看" }).first().getByText("候选对象").click();
  await expect(
    page
      .getByRole("img", { name: /名次区间/ })
      .locator("svg text")
      .first(),
  ).toBeVisible();
  await expect(page.getByRole("cell", { name: "■ 都入选" }).first()).toBeVisible();

  await page.getByRole("radiogroup", { name: "查看" }).first().getByText("专家", { exact: true }).click();
  await expect(page.getByRole("cell", { name: "100.0", exact: true }).first()).toBeVisible();
  await expect(
    page
      .getByRole("img", { name: /每位专家给分的分布/ })
      .locator("svg text")
      .first(),
  ).toBeVisible();

  await page.evaluate((id) => {
    location.hash = `#/secretariat/${id}/selection`;
  }, round);
  await expect(page.getByRole("columnheader", { name: "稳定" }).first()).toBeVisible();
  await expect(page.getByRole("cell", { name: "100%" }).first()).toBeVisible();

  expect(await must(page, "result/cut-line", { round })).toEqual(before);

  await page.evaluate((id) => {
    location.hash = `#/secretariat/${id}/result`;
  }, round);
  const name = before.categories[0]?.ranking[0]?.name ?? "";
  await page.getByRole("combobox", { name: /候选对象（可输入姓名或单位）/ }).fill(name);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "查看说明" }).click();
  const reasons = page.getByRole("dialog", { name: "为何（未）入选" });
  await expect(reasons.getByText(/直接平均：合计 \d+\.\d ÷ 3 =/)).toBeVisible();
  await expect(reasons.getByText("专家01：", { exact: false })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(reasons).toBeHidden();
  await page.getByLabel("经办人").first().fill("王经办");
  await chooseNext(app, [handedIn]);
  await page.getByRole("button", { name: "选择材料文件夹……" }).click();
  await page.getByRole("button", { name: "写出材料" }).click();
  await expect(page.getByText(/材料已写出：\d+ 个文件/)).toBeVisible();
  expect(refused).toEqual([]);
});
