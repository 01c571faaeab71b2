import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import { read, utils } from "xlsx";
import { chooseNext, expect, test } from "#tests/journeys/fixture.ts";
import { grant, must } from "#tests/journeys/prepare-by-calls.ts";

const passphrase = "山高水长 2023";
const by = "王经办";
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const dialog = (page: Page) => page.getByRole("dialog");

async function openStep(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation", { name: "工作步骤" }).getByRole("button", { name }).click();
}

async function openView(page: Page, name: string): Promise<void> {
  await page.getByRole("radiogroup", { name: "专家工作" }).getByText(name, { exact: true }).click();
}

/** Twelve admitted candidates, five experts, rules frozen and a key; the first expert is of a recommending unit. */
async function prepare(page: Page): Promise<{ round: string; unitName: string }> {
  const sample = await must(page, "rounds/sample", { candidates: 24, experts: 5, seed: 7, faults: false, by });
  const { round } = sample;
  await must(page, "intake/run", { round, delivery: sample.delivery, by });
  const { rows } = await must(page, "screening/list", { round });
  const candidates = rows.map(({ id }) => id);
  await must(page, "screening/decide", { round, candidates, outcome: "admitted", reason: "齐全", by });
  await must(page, "roster/import", { round, workbook: sample.roster, by });
  await must(page, "keys/create", { round, passphrases: [passphrase], by, witness: "" });
  await must(page, "rules/freeze", { round, by, witness: "李核对" });
  return { round, unitName: rows[0]?.unitName ?? "" };
}

/** Copies all bundles: the first stick takes some of them and is full, the second takes the rest. */
async function copyOntoTwoSticks(
  app: ElectronApplication,
  page: Page,
  bundles: readonly { readonly bytes: number }[],
  [stickA, stickB]: readonly [string, string],
): Promise<void> {
  const [small, next] = bundles.toReversed();
  const room = Math.ceil(((small?.bytes ?? 0) + (next?.bytes ?? 0) / 2) / 1e6) + 18;
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${String(room)}m`, "tmpfs", stickA]).status === 0;
  if (!mounted) console.warn("SKIPPED: a stick of a known size can be mounted by root only; no stick was full here.");
  try {
    await button(page, "复制现用的 5 个评审包……").click();
    if (mounted) {
      await chooseNext(app, [stickA]);
      await dialog(page).getByRole("button", { name: "选择 U 盘……" }).click();
      await dialog(page).getByRole("button", { name: "复制并读回核对" }).click();
      await expect(
        dialog(page)
          .getByText(/需要约? ?\d+ MB|\d+ MB/)
          .first(),
      ).toBeVisible({ timeout: 60_000 });
      await expect(dialog(page).getByText(/还有 4 个没有复制/)).toBeVisible();
      expect(readdirSync(stickA)).toHaveLength(1);
    }
    await chooseNext(app, [stickB]);
    await dialog(page).getByRole("button", { name: "选择 U 盘……" }).click();
    await dialog(page).getByRole("button", { name: "复制并读回核对" }).click();
    await expect(dialog(page).getByText(/没有复制/)).toBeHidden({ timeout: 60_000 });
    await expect.poll(() => readdirSync(stickB).length).toBe(mounted ? 4 : 5);
    await dialog(page).getByRole("button", { name: "关闭", exact: true }).last().click();
  } finally {
    if (mounted) spawnSync("umount", ["-l", stickA]);
  }
}

test("roster, conflicts, a split, a bundle for each expert on two sticks of which one is full, and the register", async ({
  app,
  page,
}, testInfo) => {
  test.setTimeout(300_000);
  const office = testInfo.outputPath("office");
  const [stickA, stickB] = [testInfo.outputPath("stick-A"), testInfo.outputPath("stick-B")];
  const papers = testInfo.outputPath("papers");
  for (const folder of [office, stickA, stickB, papers]) mkdirSync(folder, { recursive: true });

  const { unitName } = await prepare(page);
  await button(page, /^秘书处/).click();
  await button(page, /打开/).first().click();

  // The roster: an expert turns out to be of a recommending unit.
  await openStep(page, "专家");
  await button(page, "修改…… E01").click();
  await dialog(page).getByLabel("单位").fill(unitName);
  await dialog(page).getByLabel("经办人").fill(by);
  await button(page, "保存").click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole("cell", { name: unitName })).toBeVisible();

  // Conflicts: one is confirmed, the next dismissed with a reason.
  await openView(page, "回避");
  const proposals = page.getByRole("region", { name: "回避建议" }).getByRole("row").filter({ hasText: "推荐单位的人" });
  await proposals.first().getByRole("checkbox").check();
  await button(page, /确认回避（1）/).click();
  await dialog(page).getByRole("button", { name: "确认回避", exact: true }).click();
  await expect(page.getByText("⊘ 回避").last()).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "⊘ 回避" })).toHaveCount(1);
  const recused = await page.getByRole("row").filter({ hasText: "⊘ 回避" }).innerText();

  // The split of the first category.
  await openView(page, "分工");
  await button(page, "改为分工评审……").click();
  await dialog(page)
    .getByLabel(/每个候选对象的专家数/)
    .fill("3");
  await dialog(page).getByLabel(/种子/).fill("20231210");
  await button(page, "均衡分工").click();
  await expect(page.getByText(/每个候选对象由 3 位专家评审/)).toBeVisible();
  await expect(page.getByText("✓ 全部专家相连")).toBeVisible();

  // A bundle for each expert; a wrong passphrase is refused with words and builds nothing.
  await openStep(page, "评审包");
  await page.getByRole("radio", { name: "每位专家一个评审包" }).check();
  await expect(page.getByRole("table", { name: "制作前的大小预计" }).getByRole("row")).toHaveCount(6);
  await chooseNext(app, [office]);
  await button(page, "选择存放文件夹……").click();
  await page.getByLabel("密钥口令").fill("不对的口令 0000");
  await button(page, "制作评审包").click();
  await expect(page.getByText("口令不对，密钥没有打开。")).toBeVisible({ timeout: 30_000 });
  expect(readdirSync(office)).toEqual([]);
  await page.getByLabel("密钥口令").fill(passphrase);
  await button(page, "制作评审包").click();
  await expect(page.getByText(/只显示这一次/)).toBeVisible({ timeout: 180_000 });
  await button(page, /我已保存好/).click();
  await page.getByRole("tooltip").getByRole("button", { name: "关闭" }).click();

  // Two sticks: the first takes some of the five and is full.
  const rounds = await must(page, "rounds/list", {});
  const round = rounds[0]?.round;
  if (round === undefined) throw new Error("no round");
  const { bundles } = await must(page, "bundles/list", { round });
  expect(bundles).toHaveLength(5);
  await copyOntoTwoSticks(app, page, bundles, [stickA, stickB]);

  // The first expert's own laptop: the recused candidate is in nobody's hands there.
  const own = bundles.find(({ experts }) => experts[0] === "E01");
  expect(recused).not.toBe("");
  expect(own?.candidates).toBeLessThan(24);

  // Slips are printed and logged.
  const slips = page.getByRole("region", { name: "启用单" }).first();
  await slips.getByRole("checkbox").first().check();
  await button(page, /登记打印（5）/).click();
  await dialog(page).getByRole("button", { name: "登记打印", exact: true }).click();
  await expect(slips.getByText(`王经办`).first()).toBeVisible();
  await slips.scrollIntoViewIfNeeded();

  // The register.
  await button(page, "登记发放……").click();
  await dialog(page).getByRole("button", { name: "登记", exact: true }).click();
  await expect(page.getByRole("cell", { name: /U盘 E05/ })).toBeVisible();
  await button(page, "更新…… 1").click();
  await dialog(page).getByLabel("签收日期").fill("2099-01-01");
  await dialog(page).getByRole("button", { name: "登记", exact: true }).click();
  await chooseNext(app, [papers]);
  const register = page.getByRole("region", { name: "发放登记" }).first();
  await register.getByRole("button", { name: "选择存放文件夹……" }).click();
  await button(page, "导出登记表").click();
  await expect(page.getByText("登记表已写出：工作簿和打印件。")).toBeVisible();
  await register.scrollIntoViewIfNeeded();
  const names = readdirSync(papers).sort();
  expect(names.map((name) => name.slice(-4))).toEqual([".pdf", "xlsx"]);
  const book = read(readFileSync(join(papers, names[1] ?? "")));
  const rows = utils.sheet_to_json<string[]>(book.Sheets["评审材料发放登记表"]!, { header: 1 });
  expect(rows.slice(1).map((row) => [row[2], row[7]])).toEqual([
    ["U盘 E01", "2099-01-01"],
    ["U盘 E02", ""],
    ["U盘 E03", ""],
    ["U盘 E04", ""],
    ["U盘 E05", ""],
  ]);
  expect(await grant(app, page, "bundle-source", own?.folder ?? "")).not.toBe("");
});
