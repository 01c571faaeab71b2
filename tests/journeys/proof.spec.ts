import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { read, write } from "xlsx";
import { axeBarriers, sizeBarriers, takePicture, type Barrier } from "#tests/journeys/check-screen.ts";
import { chooseNext, expect, test } from "#tests/journeys/fixture.ts";
import { beginIntake } from "#tests/journeys/office-steps.ts";
import { must } from "#tests/journeys/prepare-by-calls.ts";

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const openStep = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "工作步骤" }).getByRole("button", { name }).click();
const view = (page: Page, name: string) => page.getByRole("radiogroup", { name: "接收内容" }).getByText(name).click();

/** What axe finds, and what does not fit at any size of the window, in both languages; a picture of each. */
async function barriers(page: Page, name: string): Promise<readonly Barrier[]> {
  const found = [...(await axeBarriers(page, `${name} zh`)), ...(await sizeBarriers(page, `${name} zh`))];
  await takePicture(page, `${name} zh`);
  await button(page, /Switch to English/).click();
  found.push(...(await axeBarriers(page, `${name} en`)), ...(await sizeBarriers(page, `${name} en`)));
  await takePicture(page, `${name} en`);
  await button(page, /切换到中文界面/).click();
  return found;
}

/** Makes the heads of the volunteers' sheet unknown, and one photo a copy of another candidate's. */
function spoil(folder: string): void {
  const path = join(folder, "推荐汇总表.xlsx");
  const book = read(readFileSync(path), { cellNF: true, cellStyles: true });
  const sheet = book.Sheets["志愿者"] ?? {};
  for (const cell of Object.values(sheet) as { v?: unknown }[])
    if (cell.v === "姓名") Object.assign(cell, { v: "何人", w: "何人" });
  writeFileSync(path, write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
  const materials = join(folder, "材料", "项目");
  const photos = readdirSync(materials, { recursive: true })
    .map(String)
    .filter((name) => /工作照.*\.jpg$/i.test(name));
  const [first = "", last = ""] = [photos[0], photos.at(-1)];
  copyFileSync(join(materials, first), join(materials, last));
}

test("columns are assigned by hand, a photo used twice is decided, and the form's words stand beside the conditions", async ({
  app,
  page,
}) => {
  test.setTimeout(240_000);
  const by = "王经办";
  const sample = await must(page, "rounds/sample", { candidates: 12, experts: 3, seed: 7, faults: false, by });
  const folder = join(sample.folder, "delivery");
  spoil(folder);
  await page.evaluate((place) => (window.location.hash = place), `/secretariat/${sample.round}/intake`);
  await chooseNext(app, [folder]);
  await button(page, "选择推荐材料文件夹……").click();
  await beginIntake(page);
  await expect(page.getByText("接收完成")).toBeVisible({ timeout: 120_000 });

  await view(page, "表格读法");
  await expect(page.getByText("✕ 没有读取")).toBeVisible();
  const found = [...(await barriers(page, "tables"))];
  await button(page, "指定各列…… 推荐汇总表.xlsx/志愿者").click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("请指定哪一列是“姓名/名称”")).toBeVisible();
  await dialog.getByLabel("第 B 列读作").fill("姓名");
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("请指定哪一列是“姓名/名称”")).toBeHidden();
  found.push(...(await axeBarriers(page, "assign columns")));
  await takePicture(page, "assign columns");
  await dialog.getByRole("button", { name: "确认并重新接收" }).click();
  // What changed comes to the front by itself once the delivery is taken in again.
  await expect(page.getByRole("radio", { name: "历次接收" })).toBeChecked({ timeout: 120_000 });
  await view(page, "表格读法");
  await expect(page.getByText(/✎ 按指定：王经办/)).toBeVisible();

  await view(page, "照片对照");
  await expect(page.getByText("＝ 同一文件")).toBeVisible();
  found.push(...(await barriers(page, "photos")));
  await button(page, /^对照并认定 /).click();
  await dialog.getByRole("radio", { name: "✕ 同一张，须更换" }).check();
  await takePicture(page, "judge photos");
  await dialog.getByRole("button", { name: "记下认定" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("✕ 同一张，须更换")).toBeVisible();

  await openStep(page, "初审");
  const rows = page.getByRole("region", { name: "候选对象", exact: true }).getByRole("row");
  await page
    .getByRole("button", { name: /科技志愿服务项目|最佳科技志愿服务项目/ })
    .first()
    .click();
  await rows.nth(1).click();
  const conditions = page.getByRole("table", { name: "条件与申报数据" });
  await expect(conditions.getByText("✓ 一致").first()).toBeVisible();
  await conditions.scrollIntoViewIfNeeded();
  found.push(...(await barriers(page, "evidence")));
  expect(found).toEqual([]);
});
