import { mkdirSync } from "node:fs";
import { tabTo } from "#tests/journeys/by-keyboard.ts";
import { axeBarriers, sizeBarriers } from "#tests/journeys/check-screen.ts";
import { expect, test } from "#tests/journeys/fixture.ts";
import { grant, must } from "#tests/journeys/prepare-by-calls.ts";
import {
  completeFiles,
  makeGoodFiles,
  volunteerHeads,
  volunteerRow,
  workbookOf,
  writeFiles,
} from "#tests/support/small-delivery.ts";

const by = "王经办";

test("many are decided at once by keyboard and taken back, a unit chooses within its quota, and changes stop a bundle", async ({
  app,
  page,
}, testInfo) => {
  test.setTimeout(240_000);
  const folder = testInfo.outputPath("来件");
  mkdirSync(folder, { recursive: true });
  const society = (number: string, name: string) => volunteerRow(number, name, "某学会").with(4, "全国学会");
  const rows = [society("1", "甲一"), society("2", "乙二"), society("3", "丙三"), volunteerRow("4", "李峰威")];
  const good = await makeGoodFiles();
  for (const [number = "", name = ""] of rows) writeFiles(folder, completeFiles(`${number} ${name}`, name, good));
  const deliver = (own: typeof rows) =>
    writeFiles(folder, { "推荐汇总表.xlsx": workbookOf({ 志愿者: [[...volunteerHeads], ...own] }) });
  deliver(rows);
  const { round } = await must(page, "rounds/create", { preset: "cast-2023", practice: true, by });
  const delivery = await grant(app, page, "delivery-folder", folder);
  await must(page, "intake/run", { round, delivery, by });
  await page.evaluate((id) => {
    localStorage.setItem("operator", "王经办");
    location.hash = `#/secretariat/${id}/screening`;
  }, round);
  await page.reload();
  const list = page.getByRole("region", { name: "候选对象", exact: true });
  const dialog = page.getByRole("dialog").filter({ visible: true });
  const rowOf = (name: string) => list.getByRole("row").filter({ hasText: name });

  await test.step("marked by Space, seen in the preview, decided, and taken back", async () => {
    await expect(rowOf("李峰威")).toBeVisible();
    await rowOf("甲一").focus();
    for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "Space"]) await page.keyboard.press(key);
    await expect(rowOf("李峰威").getByRole("checkbox")).toBeChecked();
    await tabTo(page, /^批量结论……$/, "Shift+Tab");
    await page.keyboard.press("Enter");
    await expect(dialog.getByText("已勾选的 1 项")).toBeVisible();
    await dialog.getByText("当前列出的 4 项").click();
    await dialog.getByText("合格", { exact: true }).click();
    await expect(dialog.getByRole("cell", { name: "待定 → 合格" })).toHaveCount(1);
    await dialog.getByText("不记录（3）").click();
    await expect(dialog.getByRole("cell", { name: /有错误/ })).toHaveCount(3);
    await dialog.getByRole("button", { name: "记为合格" }).click();
    await expect(rowOf("李峰威")).toContainText("合格");
    await page.getByRole("button", { name: "批量记录……" }).click();
    await dialog.getByRole("button", { name: "撤回这一批……" }).click();
    await dialog.getByLabel("理由").fill("选错了");
    await dialog.getByRole("button", { name: "撤回", exact: true }).click();
    await expect(dialog.getByText(/王经办 撤回 1 项：选错了/)).toBeVisible();
    await dialog.getByRole("button", { name: "关闭", exact: true }).last().click();
    await expect(rowOf("李峰威")).toContainText("待定");
  });

  await test.step("a filter is saved and chosen, and pinyin initials find a name", async () => {
    await list.getByLabel("搜索：姓名、单位、拼音首字母").fill("lfw");
    await expect(list.getByText("显示 1 / 共 4 项")).toBeVisible();
    await page.getByRole("button", { name: "保存筛选……" }).click();
    await dialog.getByLabel("名称").fill("姓李的");
    await dialog.getByRole("button", { name: "保存", exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText("姓李的", { exact: true })).toBeVisible();
    await page.getByRole("combobox", { name: "常用筛选" }).click();
    await page.getByTitle("全部对象").click();
    await expect(list.getByText("共 4 项")).toBeVisible();
    expect([...(await axeBarriers(page, "screening")), ...(await sizeBarriers(page, "screening"))]).toEqual([]);
  });

  await test.step("the unit over its quota chooses", async () => {
    await page.getByRole("button", { name: /^某学会/ }).click();
    await page.getByRole("button", { name: "超额：单位的选择……" }).click();
    await expect(page.getByText("! 尚未写过")).toBeVisible();
    await page.getByRole("button", { name: "记录单位的选择……" }).click();
    for (const name of ["1 甲一", "2 乙二"]) await dialog.getByLabel(name).check();
    await dialog.getByLabel("单位答复人").fill("学会秘书处 张三");
    await dialog.getByLabel("答复日期").fill("2023-12-03");
    await dialog.getByLabel("答复文件（文号或邮件）").fill("学会函〔2023〕5号");
    expect(await axeBarriers(page, "choice")).toEqual([]);
    await dialog.getByRole("button", { name: "记录选择，撤下其余 1 项" }).click();
    await expect(page.getByText("✓ 没有单位超出名额。")).toBeVisible();
    await expect(page.getByRole("row", { name: /丙三.*张三，学会函〔2023〕5号/ })).toBeVisible();
    expect([...(await axeBarriers(page, "quota")), ...(await sizeBarriers(page, "quota"))]).toEqual([]);
  });

  await test.step("a change after the decision is open work, and stops the bundle until it is excepted", async () => {
    deliver(rows.with(2, society("3", "丙三").with(2, "另一个农技站")));
    await must(page, "intake/run", { round, delivery: await grant(app, page, "delivery-folder", folder), by });
    await page.reload();
    const steps = page.getByRole("navigation", { name: "工作步骤" });
    await expect(steps.getByRole("button", { name: "3 初审" })).toContainText("3 项待定 · 1 项须再看");
    await steps.getByRole("button", { name: "评审包" }).click();
    const open = page.getByRole("region", { name: /制作前须先处理（1）/ });
    await expect(open).toContainText("材料有变");
    expect([...(await axeBarriers(page, "bundle")), ...(await sizeBarriers(page, "bundle"))]).toEqual([]);
    await open.getByRole("button", { name: "打开「丙三」" }).click();
    await expect(page.getByRole("heading", { level: 2, name: "3 丙三" })).toBeVisible();
    await steps.getByRole("button", { name: "评审包" }).click();
    await page.getByRole("button", { name: "记录为例外……" }).click();
    await expect(dialog.getByRole("button", { name: "记录例外" })).toBeDisabled();
    await dialog.getByLabel("「丙三」的理由").fill("已撤下，不影响");
    await expect(dialog.getByRole("checkbox", { name: "3 丙三" })).toBeChecked();
    await dialog.getByRole("button", { name: "记录例外" }).click();
    await expect(page.getByText("已记录的例外（1）")).toBeVisible();
    await expect(steps.getByRole("button", { name: "3 初审" })).not.toContainText("须再看");
  });
});
