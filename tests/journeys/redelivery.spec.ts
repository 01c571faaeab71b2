import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { read, utils, write, type CellObject, type WorkBook } from "xlsx";
import type { RoundId } from "#shared/ids.ts";
import { axeBarriers, sizeBarriers, tabBarriers, takePicture, type Barrier } from "#tests/journeys/check-screen.ts";
import { chooseNext, expect, killHard, test } from "#tests/journeys/fixture.ts";
import { beginIntake, makeSampleRound, takeIn } from "#tests/journeys/office-steps.ts";
import { must } from "#tests/journeys/prepare-by-calls.ts";

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const openStep = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "工作步骤" }).getByRole("button", { name }).click();
/** A candidate's row in the preliminary check. */
const rowOf = (page: Page, name: string) =>
  page.getByRole("region", { name: "候选对象", exact: true }).getByRole("row").filter({ hasText: name });
const roundOf = (page: Page): RoundId => new URL(page.url()).hash.split("/").at(2) as RoundId;

/** What axe finds in a screen, and what does not fit at any size of the window, in both languages. */
async function barriers(page: Page, name: string): Promise<readonly Barrier[]> {
  const found = [...(await axeBarriers(page, `${name} zh`)), ...(await sizeBarriers(page, `${name} zh`))];
  await button(page, /Switch to English/).click();
  found.push(...(await axeBarriers(page, `${name} en`)), ...(await sizeBarriers(page, `${name} en`)));
  await button(page, /切换到中文界面/).click();
  return found;
}

/** Takes in again and waits until it is done. */
async function takeInAgain(page: Page): Promise<void> {
  await openStep(page, "接收材料");
  await button(page, "重新接收").click();
  await expect(page.getByText("接收完成")).toBeVisible({ timeout: 120_000 });
}

/** Changes the summary workbook of a delivery. */
function editWorkbook(folder: string, edit: (book: WorkBook) => void): void {
  const name = readdirSync(folder).find((each) => each.startsWith("推荐汇总表")) ?? "";
  const path = join(folder, name);
  // Formats of cells are kept: without them every day would become a number, and so a change.
  const book = read(readFileSync(path), { cellNF: true, cellStyles: true });
  edit(book);
  writeFileSync(path, write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
}

/** Puts another text into the cell `推荐汇总表.xlsx/表!C4`. */
function setCell(book: WorkBook, at: string, text: string): void {
  const [sheet = "", cell = ""] = (at.split("/").at(-1) ?? "").split("!");
  const place = book.Sheets[sheet];
  if (place === undefined) throw new Error(`no sheet ${sheet}`);
  const changed: CellObject = { t: "s", v: text };
  place[cell] = changed;
}

/** Takes the row of a cell out of its sheet by emptying it. */
function emptyRow(book: WorkBook, at: string): void {
  const [sheet = "", range = ""] = (at.split("/").at(-1) ?? "").split("!");
  const place = book.Sheets[sheet] ?? {};
  const { r } = utils.decode_range(range).s;
  const { s, e } = utils.decode_range(place["!ref"] ?? "A1");
  for (let c = s.c; c <= e.c; c += 1) Reflect.deleteProperty(place, utils.encode_cell({ r, c }));
}

const mark = "△ 材料有变，请再看";

test("a delivery comes again after 补正: what changed is seen, decided anew, and read only where it was touched", async ({
  page,
}) => {
  test.setTimeout(300_000);
  await makeSampleRound(page, 12, 3);
  await takeIn(page);
  await expect(page.getByText("打开读取的文件")).toBeVisible();
  const round = roundOf(page);
  const { deliveryFolder } = await must(page, "rounds/overview", { round });
  const folder = deliveryFolder ?? "";
  const { rows } = await must(page, "screening/list", { round });
  const row = rows.find(({ category }) => category === "project") ?? rows[0];
  const gone = rows.findLast(({ category }) => category === "volunteer") ?? rows[1];
  if (row === undefined || gone === undefined) throw new Error("the sample is empty");
  const detail = await must(page, "screening/candidate", { round, candidate: row.id });
  const number = detail.declared.participatingVolunteers;
  if (number === undefined) throw new Error("the sample declares no number");

  await openStep(page, "初审");
  await rowOf(page, row.name).click();
  const decision = page.getByRole("region", { name: "初审结论" });
  await decision.getByText("补正", { exact: true }).click();
  await decision.getByLabel("理由").fill("请更换照片，核对参与人数");
  await button(page, "记录结论，下一位").click();
  await expect(rowOf(page, row.name)).toContainText("补正");
  await expect(page.getByText(mark)).toHaveCount(0);

  // The unit sends what was asked for: a photo replaced, one added, a number corrected.
  const photos = detail.materials.filter(({ kind }) => kind === "photo");
  const [replaced, other] = photos;
  if (replaced === undefined || other === undefined) throw new Error("the sample has no photos");
  copyFileSync(join(folder, other.at), join(folder, replaced.at));
  const added = `${other.at.slice(0, other.at.lastIndexOf("/"))}/${row.name}补正9.jpg`;
  copyFileSync(join(folder, other.at), join(folder, added));
  editWorkbook(folder, (book) => setCell(book, number.at, "48"));

  await takeInAgain(page);
  const table = page.getByRole("region", { name: /接收时发现的变化/ });
  await expect(table.getByRole("row").filter({ hasText: "△ 文件更换" })).toContainText(replaced.fileName);
  await expect(table.getByRole("row").filter({ hasText: "＋ 新增文件" })).toContainText("补正9.jpg");
  const cell = table.getByRole("row").filter({ hasText: "△ 汇总表改动" }).filter({ hasText: row.name });
  await expect(cell).toContainText("参与志愿者人数");
  await expect(cell).toContainText(number.raw);
  await expect(cell).toContainText("48");
  await expect(page.getByText("没有变化")).toHaveCount(0);
  await table.getByText("原文件记录").click();
  await expect(table.getByText(/已在来件文件夹中被更换/)).toBeVisible();
  await expect(table.getByText(replaced.sha256)).toBeVisible();
  await table.getByLabel(/^搜索/).fill("无此名称");
  await expect(table.getByRole("row").filter({ hasText: "△" })).toHaveCount(0);
  await table.getByLabel(/^搜索/).fill(row.name);
  await expect(table.getByRole("row").filter({ hasText: "△ 文件更换" })).toBeVisible();
  expect(await barriers(page, "redelivery runs")).toEqual([]);
  expect(await tabBarriers(page, "redelivery runs")).toEqual([]);

  // The decision carries a mark until it is made anew.
  await openStep(page, "初审");
  await expect(rowOf(page, row.name)).toContainText(mark);
  await rowOf(page, row.name).click();
  const pane = page.getByRole("article", { name: row.name });
  await expect(pane.getByRole("note")).toContainText("作出「补正」的结论之后，材料有变");
  const history = pane.getByRole("region", { name: /历次来件的变化（3）/ });
  await expect(history.getByText("△ 结论之后")).toHaveCount(3);
  expect(await barriers(page, "redelivery screening")).toEqual([]);
  expect(await tabBarriers(page, "redelivery screening")).toEqual([]);
  await decision.getByText("合格", { exact: true }).click();
  await decision.getByLabel("理由").fill("已补正，核对无误");
  await button(page, "记录结论，下一位").click();
  await expect(rowOf(page, row.name)).toContainText("合格");
  await expect(page.getByText(mark)).toHaveCount(0);

  // Nothing was touched since: nothing is read, nothing has changed.
  await takeInAgain(page);
  await page.getByText("历次接收", { exact: true }).click();
  const list = page.getByRole("navigation", { name: "历次接收（3）" });
  await expect(list.getByRole("button").first()).toContainText("没有变化");
  await expect(list.getByRole("button").first()).toContainText(/打开读取 0/);
  await expect(page.getByText("这次接收与上一次没有不同。")).toBeVisible();

  // Who is gone from the workbook stays until a person takes them out with a reason.
  const { at } = await must(page, "screening/candidate", { round, candidate: gone.id });
  editWorkbook(folder, (book) => emptyRow(book, at));
  await takeInAgain(page);
  await expect(table.getByRole("row").filter({ hasText: gone.name })).toContainText("⊘ 来件中已无");
  await openStep(page, "初审");
  await rowOf(page, gone.name).click();
  await expect(rowOf(page, gone.name)).toContainText("⊘ 来件中已无");
  await button(page, "移出……").click();
  const dialog = page.getByRole("dialog");
  expect(await axeBarriers(page, "take out")).toEqual([]);
  await takePicture(page, "redelivery take-out");
  await dialog.getByLabel("理由（必填）").fill("推荐单位来函撤回");
  await dialog.getByRole("button", { name: "移出", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(rowOf(page, gone.name)).toHaveCount(0);
  await openStep(page, "接收材料");
  await page.getByText("历次接收", { exact: true }).click();
  await page.getByText("已移出的对象（1）").click();
  await expect(page.getByText(/推荐单位来函撤回/)).toBeVisible();
  await takePicture(page, "redelivery removed");
});

test("an intake that was killed in the middle goes on where it was", async ({ app, page, userFolder, relaunch }) => {
  test.setTimeout(300_000);
  await makeSampleRound(page, 60, 3);
  const round = roundOf(page);
  await openStep(page, "接收材料");
  const folder = await page.locator("main").getByText(/^\//).first().innerText();
  await beginIntake(page);
  await expect(page.getByText(/(?:[3-9]\d|\d{3,}) \/ \d+ 个文件/)).toBeVisible({ timeout: 60_000 });
  await takePicture(page, "redelivery progress");
  await killHard(app);
  const again = await relaunch(userFolder);
  expect((await must(again.page, "rounds/overview", { round })).intakeAtMs).toBeNull();
  await chooseNext(again.app, [join(folder, "delivery")]);
  await button(again.page, /^秘书处/).click();
  await button(again.page, /打开/).first().click();
  await openStep(again.page, "接收材料");
  await button(again.page, /选择推荐材料文件夹/).click();
  const by = again.page.getByLabel("经办人");
  if ((await by.inputValue()) === "") await by.fill("王经办");
  await button(again.page, "开始接收").click();
  await expect(again.page.getByText("接收完成")).toBeVisible({ timeout: 120_000 });
  const [run] = (await must(again.page, "intake/runs", { round })).runs;
  expect(run?.filesRead).toBeLessThan((run?.files ?? 0) - 16);
});
