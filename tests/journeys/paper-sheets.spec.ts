import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { shippedAssets } from "#main/headless/shipped-assets.ts";
import { axeBarriers, sizeBarriers, takePicture } from "#tests/journeys/check-screen.ts";
import { chooseNext, expect, test } from "#tests/journeys/fixture.ts";
import { createMergeRound } from "#tests/support/merge-round.ts";
import { whitePixel } from "#tests/support/paper-sheets.ts";
import { plainPoints, sealAll } from "#tests/support/seal-scores.ts";

const verifier = join(import.meta.dirname, "../../src-main/headless/verify-pack.ts");

/** A round in the program's own folder with the files of eight experts; E09's laptop died. */
async function roundWithoutE09(userFolder: string): Promise<string> {
  const round = createMergeRound({ dataFolder: join(userFolder, "data") });
  const { "E09.pss": _lost, ...others } = await sealAll(round);
  await round.merge(others);
  const id = round.round;
  await round.close();
  return id;
}

const dialog = (page: Page): Locator => page.getByRole("dialog");
const button = (page: Page, name: string): Locator => page.getByRole("button", { name, exact: true });

async function beginTyping(page: Page, by: string): Promise<void> {
  await button(page, "录入 E09 专家E09").click();
  await dialog(page)
    .getByLabel(/经办人/)
    .fill(by);
  await dialog(page).getByRole("button", { name: "开始录入" }).click();
  await expect(page.getByRole("heading", { level: 1, name: new RegExp(`录入人 ${by}$`) })).toBeVisible();
}

/** Types the sheets of a category by keyboard alone, from the first field on. */
async function typeCategory(
  page: Page,
  ids: readonly string[],
  change: Readonly<Record<string, string>>,
): Promise<void> {
  await page.locator("[data-first]").first().focus();
  for (const id of ids) {
    if (id === "c5") {
      await page.keyboard.type("q不熟悉该领域");
      await page.keyboard.press("Enter");
      continue;
    }
    const [effect, devotion] = plainPoints(id, "E09");
    const first = change[id] ?? String(effect);
    for (const text of [first, String(devotion), String(Number(first) + devotion + (id === "k1" ? 1 : 0))]) {
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    }
    // The expert added up k1 wrongly: Enter on what asks for it says that the paper is so.
    if (id === "k1") await expect(button(page, "纸面如此")).toBeFocused();
    if (id === "k1") await page.keyboard.press("Enter");
  }
}

async function typeAll(page: Page, by: string, change: Readonly<Record<string, string>> = {}): Promise<void> {
  await beginTyping(page, by);
  await typeCategory(page, ["c1", "c2", "c3", "c4", "c5"], change);
  await expect(page.getByText("已保存 5 / 8 张")).toBeVisible();
  await page.getByRole("radiogroup", { name: "类别" }).getByText("社区").click();
  await typeCategory(page, ["k1", "k2", "k3"], change);
  await expect(page.getByText("已保存 8 / 8 张")).toBeVisible();
}

async function finish(page: Page): Promise<void> {
  await button(page, "本遍录完……").click();
  await dialog(page).getByRole("button", { name: "录完" }).click();
  await expect(page.getByRole("table", { name: "专家" })).toBeVisible();
}

test("an expert's paper is typed by two people, one cell is settled by the paper, and both verifiers count it", async ({
  userFolder,
  relaunch,
}) => {
  const round = await roundWithoutE09(userFolder);
  const { app, page } = await relaunch(userFolder);
  await page.evaluate((hash) => (location.hash = hash), `#/secretariat/${round}/merge`);
  await button(page, "录入纸质评审表……").click();
  await typeAll(page, "周敏");
  await takePicture(page, "paper typing zh");
  expect([...(await axeBarriers(page, "typing")), ...(await sizeBarriers(page, "typing"))]).toEqual([]);
  await finish(page);

  // The same person is refused; the second sees only empty fields.
  await button(page, "录入 E09 专家E09").click();
  await dialog(page).getByRole("button", { name: "开始录入" }).click();
  await expect(dialog(page).getByText("第二遍须由另一人独立录入", { exact: false })).toBeVisible();
  await dialog(page).getByRole("button", { name: "返回，不做改动" }).click();
  await typeAll(page, "吴监督", { c2: "51" });
  await finish(page);

  await takePicture(page, "paper list zh");
  await button(page, "比对 E09 专家E09").click();
  const card = page.getByRole("article", { name: "2 李㛃" });
  await expect(card).toContainText("52");
  // Who typed one of the two does not settle what differs.
  await expect(page.getByText("吴监督 录过其中一遍", { exact: false })).toBeVisible();
  await expect(button(page, "李㛃 成效定为 52")).toBeHidden();
  await takePicture(page, "paper third zh");
  await page.getByLabel(/经办人/).fill("郑看");
  await button(page, "李㛃 成效定为 52").click();
  await button(page, "李㛃 手写合计定为 90").click();
  await expect(page.getByText("○ 还有 1 处须看纸面").first()).toBeVisible();
  await page.getByRole("article", { name: "1 东山社区" }).getByRole("button", { name: "表上写错，以各格为准" }).click();
  await expect(page.getByText("✓ 全部已定")).toBeVisible();
  const scan = join(userFolder, "签名表.png");
  writeFileSync(scan, whitePixel);
  await chooseNext(app, [scan]);
  await button(page, "附上扫描件……").click();
  await expect(page.getByText("✓ 签名表.png · 1 页", { exact: false })).toBeVisible();
  await takePicture(page, "paper compare zh");
  expect([...(await axeBarriers(page, "compare")), ...(await sizeBarriers(page, "compare"))]).toEqual([]);
  await button(page, "检查，准备计入").click();
  await expect(page.getByText("由两人分别录入，没有专家密钥签名")).toBeVisible();
  await takePicture(page, "paper plan zh");
  await button(page, "确认合并……").click();
  await dialog(page).getByRole("button", { name: "确认合并" }).click();
  await expect(page.getByRole("row", { name: /E09 专家E09/ })).toContainText("✓ 纸质");
  await button(page, "返回合并").click();
  await expect(page.getByText("✓ 已达到冻结所需份数")).toBeVisible();
  await takePicture(page, "paper merged zh");

  await page.evaluate((hash) => (location.hash = hash), `#/secretariat/${round}/selection`);
  await button(page, "冻结评分……").click();
  await dialog(page).getByLabel("在场见证人").fill("吴监督");
  await dialog(page).getByRole("button", { name: "冻结评分", exact: true }).click();
  await expect(page.getByText("评分已冻结", { exact: false }).first()).toBeVisible();
  const out = join(userFolder, "out");
  await page.evaluate((hash) => (location.hash = hash), `#/secretariat/${round}/result`);
  await chooseNext(app, [out]);
  await button(page, "选择存放文件夹……").click();
  await button(page, "写出结果").click();
  await expect(page.getByText("结果已写出")).toBeVisible();
  const pack = join(out, `结果-${round}`, `证据包-${round}.zip`);
  const own = execFileSync(process.execPath, [verifier, "--language", "en", pack], { encoding: "utf8" });
  expect(own).toContain(" + paper sheets (signed by no expert's key, typed by two people): agree");
  const python = ["-B", shippedAssets().verifier, "--language", "en", pack];
  expect(execFileSync("python3", python, { encoding: "utf8" })).toBe(own);
});
