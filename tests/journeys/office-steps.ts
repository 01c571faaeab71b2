import type { ElectronApplication, Page } from "@playwright/test";
import { chooseNext, expect } from "#tests/journeys/fixture.ts";

/** Passphrase of the organiser's key in the journeys. */
const passphrase = "山高水长 2023";

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

/** Opens a step of the round at the left. */
async function openStep(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation", { name: "工作步骤" }).getByRole("button", { name }).click();
}

/** Does what a dialog asks for, as 经办人 `by`. */
async function confirm(page: Page, deed: string, by = "王经办"): Promise<void> {
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("经办人").fill(by);
  await dialog.getByRole("button", { name: deed, exact: true }).click();
  await expect(dialog).toBeHidden();
}

/** From the start page to the rules of a new sample round. */
export async function makeSampleRound(page: Page, candidates: number, experts: number): Promise<void> {
  await page.getByRole("checkbox", { name: /带常见差错/ }).uncheck();
  await page.getByLabel("候选对象数量").fill(String(candidates));
  await page.getByLabel("专家人数").fill(String(experts));
  await button(page, "生成示例活动").click();
  await expect(page.getByText("规则校验值")).toBeVisible({ timeout: 120_000 });
}

/** Reads the rules and freezes them. */
export async function freezeRules(page: Page): Promise<void> {
  await openStep(page, "规则");
  await button(page, "冻结规则……").click();
  await page.getByRole("dialog").getByLabel("核对人（另一位）").fill("李核对");
  await confirm(page, "冻结规则");
  await expect(page.getByText(/✓ 已冻结/)).toBeVisible();
}

/** Begins to take in the delivery that was chosen, as 王经办. */
export async function beginIntake(page: Page): Promise<void> {
  const start = button(page, "开始接收");
  await expect(async () => {
    // A step that is just being drawn may swallow what is put into its fields at once.
    await page.getByLabel("经办人").fill("王经办");
    await expect(start).toBeEnabled({ timeout: 1000 });
  }).toPass();
  await start.click();
}

/** Takes in the delivery that belongs to the sample round. */
export async function takeIn(page: Page): Promise<void> {
  await openStep(page, "接收材料");
  await beginIntake(page);
  await expect(page.getByText("接收完成")).toBeVisible({ timeout: 120_000 });
}

/** Admits all candidates without a matter. */
export async function admitClean(page: Page): Promise<void> {
  await openStep(page, "初审");
  await button(page, /无问题的 \d+ 项全部合格/).click();
  await confirm(page, "记为合格");
}

/** Imports the sample's roster. */
export async function importRoster(page: Page): Promise<void> {
  await openStep(page, "专家");
  const by = page.getByLabel("经办人");
  if (await by.isVisible()) await by.fill("王经办");
  await button(page, "导入专家名单").click();
  await expect(page.getByRole("cell", { name: "E01", exact: true })).toBeVisible();
}

/** Makes the key and the bundle into `target`; answers the codes of the slips by expert. */
export async function buildBundle(app: ElectronApplication, page: Page, target: string): Promise<Map<string, string>> {
  await openStep(page, "评审包");
  await page.getByLabel("口令（至少 8 个字符）").fill(passphrase);
  await page.getByLabel("再输入一次").fill(passphrase);
  await button(page, "建立主办方密钥").click();
  await expect(page.getByRole("list", { name: "密钥指纹（六个词）" }).getByRole("listitem")).toHaveCount(6);
  await chooseNext(app, [target]);
  await button(page, "选择存放文件夹……").click();
  await page.getByLabel("密钥口令").fill(passphrase);
  await button(page, "制作评审包").click();
  await expect(page.getByText(/只显示这一次/)).toBeVisible({ timeout: 120_000 });
  const codes = new Map<string, string>();
  for (const row of await page.getByRole("row").all()) {
    const text = await row.innerText();
    const code = /[0-9A-Z]{5}(-[0-9A-Z]{5}){3}-?[0-9A-Z*~$=U]/.exec(text)?.[0];
    const expert = /E\d\d/.exec(text)?.[0];
    if (code !== undefined && expert !== undefined) codes.set(expert, code);
  }
  return codes;
}

/** Closes the codes of a bundle just built, for good. */
export async function closeSlips(page: Page): Promise<void> {
  await button(page, /我已保存好/).click();
  await page.getByRole("tooltip").getByRole("button", { name: "关闭" }).click();
}

/** Opens the key of score files, unless it is open. */
async function unlockKey(page: Page): Promise<void> {
  const open = page.getByText("评分文件密钥已打开");
  const field = page.getByLabel("密钥口令");
  await expect(open.or(field).first()).toBeVisible();
  if (await open.isVisible()) return;
  await field.fill(passphrase);
  await button(page, "打开密钥").click();
  await expect(open).toBeVisible();
}

/** Chooses score files and waits for the checks. */
export async function inspectScoreFiles(app: ElectronApplication, page: Page, paths: readonly string[]): Promise<void> {
  await openStep(page, "合并评分");
  await expect(page.getByRole("heading", { level: 1, name: "合并评分" })).toBeVisible();
  await unlockKey(page);
  await chooseNext(app, paths);
  await button(page, "选择评分文件……").click();
  await expect(page.getByText("检查结果（尚未计入）")).toBeVisible();
}

/** Confirms what was inspected. */
export async function commitMerge(page: Page): Promise<void> {
  await button(page, "确认合并……").click();
  await confirm(page, "确认合并");
}

/** Freezes the scores before a witness. */
export async function freezeScores(page: Page): Promise<void> {
  await openStep(page, "冻结与席位");
  await button(page, "冻结评分……").click();
  await page.getByRole("dialog").getByLabel("在场见证人").fill("李监督");
  await confirm(page, "冻结评分");
}

/** Writes the result into a folder and answers the result code on the screen. */
export async function writeResult(app: ElectronApplication, page: Page, target: string): Promise<string> {
  await openStep(page, "结果");
  await chooseNext(app, [target]);
  await button(page, "选择存放文件夹……").click();
  const by = page.getByLabel("经办人");
  if (await by.isVisible()) await by.fill("王经办");
  await page.getByRole("group", { name: "给证据包签名（可不签）" }).getByLabel("密钥口令").fill(passphrase);
  await button(page, "写出结果").click();
  await expect(page.getByText("结果已写出")).toBeVisible();
  await expect(page.getByText(/整包由组织方密钥签名，密钥指纹/)).toBeVisible();
  const code = /[0-9A-F]{4}(-[0-9A-F]{4}){3}/.exec(await page.locator("main").innerText());
  return code?.[0] ?? "";
}
