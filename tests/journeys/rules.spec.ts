import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { RoundId } from "#shared/ids.ts";
import { cast2023 } from "#shared/rules/presets/cast-2023.ts";
import { chooseNext, expect, test } from "#tests/journeys/fixture.ts";
import * as office from "#tests/journeys/office-steps.ts";
import { must } from "#tests/journeys/prepare-by-calls.ts";

const openTab = (page: Page, name: string | RegExp): Promise<void> => page.getByRole("tab", { name }).click();

/** Opens a member of a list, such as a condition. */
async function openMember(page: Page, name: string): Promise<Locator> {
  const member = page.getByRole("region", { name, exact: true });
  await member.getByRole("button", { expanded: false }).click();
  return member;
}

async function pick(page: Page, box: Locator, option: string): Promise<void> {
  await box.press("ArrowDown");
  await page.locator(".ant-select-dropdown:visible .ant-select-item-option").getByText(option, { exact: true }).click();
}

test("next year's rules are made from the preset in the forms alone: 29 seats, 3 years, 60 % active", async ({
  app,
  page,
}, testInfo) => {
  test.setTimeout(300_000);
  const paper = testInfo.outputPath("paper");
  mkdirSync(paper, { recursive: true });

  await page.getByRole("button", { name: /^秘书处/ }).click();
  await page.getByLabel("年度").fill("2024");
  await expect(page.getByText(/规则原为 2023 年度：名称中的年份、各日期顺延到 2024/)).toBeVisible();
  await page.getByLabel("经办人").fill("王经办");
  await page.getByRole("button", { name: "新建活动" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "规则" })).toBeVisible();
  const round = RoundId.parse(/cast-2024-[0-9a-f]{6}/.exec(page.url())?.[0]);
  await expect(page.getByText(/5 个年份的入选对象不再推选/)).toBeVisible();

  await openTab(page, "类别与席位");
  await page.getByRole("textbox", { name: "席位", exact: true }).fill("0");
  await expect(page.getByText("应在 1–500 之间").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "保存规则" })).toBeDisabled();
  await page.getByRole("textbox", { name: "席位", exact: true }).fill("29");
  await expect(page.getByText("入选 29 位；各类合计 99；模板为 30 → 少 1")).toBeVisible();

  await openTab(page, "条件");
  await page.getByTitle("科技志愿服务组织", { exact: true }).click();
  const years = await openMember(page, "O2");
  await years.getByLabel("年数").fill("3");
  await expect(years.getByText("模板为 成立日期起满 2 年（同月同日算满）")).toBeVisible();
  await page.getByRole("button", { name: "+ 增加条件" }).click();
  const active = page.getByRole("region", { name: "O10", exact: true });
  await active.getByRole("textbox", { name: "条件", exact: true }).fill("活跃志愿者占注册志愿者六成以上（含）");
  await active.getByLabel("英文").first().fill("At least 60 % of the registered volunteers are active");
  await pick(page, active.getByLabel("怎么判断"), "占比不低于百分之几");
  await pick(page, active.getByLabel("分子"), "活跃志愿者人数");
  await active.getByLabel("百分之几").fill("60");
  await active.getByLabel("依据").fill("2024 年通知 §3");
  await expect(
    active.getByText("→ 活跃志愿者人数 ÷ 注册志愿者人数 ≥ 60%：100 人中 60 人通过，59 人不通过"),
  ).toBeVisible();

  await page.getByRole("button", { name: "保存规则" }).click();
  await expect(page.getByText("✓ 全部已保存")).toBeVisible();
  const { rules } = await must(page, "rules/read", { round });
  const organisation = rules.categories[1];
  expect(rules.categories.map(({ seats }) => seats)).toEqual([29, 30, 30, 10]);
  expect(organisation?.conditions[1]?.test).toEqual({ op: "years-since", field: "foundedOn", years: 3 });
  expect(organisation?.conditions[9]).toEqual({
    id: "O10",
    kind: "hard",
    points: [],
    source: "2024 年通知 §3",
    test: { op: "percent-share", numerator: "activeVolunteers", denominator: "registeredVolunteers", percent: 60 },
    text: { zh: "活跃志愿者占注册志愿者六成以上（含）", en: "At least 60 % of the registered volunteers are active" },
  });
  expect(rules.exclusions.formerWinnerYears).toEqual([2019, 2020, 2021, 2022, 2023]);

  await openTab(page, "试算");
  await page.getByTitle("科技志愿者", { exact: true }).click();
  await expect(page.getByText(/^试算 · 虚构/)).toBeVisible();
  await expect(page.getByText("· 入选 29，席位 29，空缺 0，待表决 0 席，递补 3")).toBeVisible();
  await page.getByRole("radio", { name: "完全相同" }).check();
  await expect(page.getByText(/每一步都相等，争 1 席：程序不取舍，由集体表决/)).toBeVisible();

  await openTab(page, "比较");
  await pick(page, page.getByLabel("规则来源"), "2023 年度科技志愿服务先进典型推选（30 / 30 / 30 / 10）");
  const table = page.getByRole("table", { name: "比较" });
  await expect(table.getByRole("row").filter({ hasText: "年限计算日" })).toContainText("2024-11-20");
  await expect(table.getByRole("row").filter({ hasText: "类别与席位" })).toContainText("29");
  await expect(table.getByRole("row").filter({ hasText: "主办单位" })).toHaveCount(0);

  // An edit that was left unsaved is there again after the page was gone, as after closing the program.
  await openTab(page, "专家组与计分");
  await page.getByLabel("每类递补").fill("5");
  await expect(page.getByText("● 1 处改动未保存")).toBeVisible();
  await page.reload();
  await page.getByRole("button", { name: "接着修改" }).click();
  await expect(page.getByText("● 1 处改动未保存")).toBeVisible();
  await page.getByRole("button", { name: "全部放弃" }).click();
  await page.getByRole("tooltip").getByRole("button", { name: "全部放弃" }).click();
  await expect(page.getByText("✓ 全部已保存")).toBeVisible();

  await openTab(page, "全文与核对页");
  await chooseNext(app, [paper]);
  await page.getByRole("button", { name: "打印四眼核对页（PDF）……" }).click();
  await expect(page.getByRole("list", { name: "已写出的文件" }).getByRole("listitem")).toHaveCount(1);
  const [file = ""] = readdirSync(paper);
  expect(readFileSync(join(paper, file)).subarray(0, 5).toString()).toBe("%PDF-");
  await office.freezeRules(page);
  await expect(page.getByText(/✓ 已冻结 .* 王经办、李核对/)).toBeVisible();
  await expect(page.getByRole("tab")).toHaveCount(3);
  await expect(page.getByRole("button", { name: "保存规则" })).toHaveCount(0);
  expect(cast2023.categories[0]?.seats).toBe(30);
});
