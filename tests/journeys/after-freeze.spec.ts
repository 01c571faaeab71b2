import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "#tests/journeys/fixture.ts";
import { axeBarriers, takePicture } from "#tests/journeys/check-screen.ts";
import { createMergeRound } from "#tests/support/merge-round.ts";
import { plainPoints, sealAll, sealScores, type PointsOf } from "#tests/support/seal-scores.ts";

/** Six volunteers for three seats; c3, c4 and c5 are equal at the line. */
const tied: PointsOf = (candidate, expert) =>
  plainPoints(["c3", "c4", "c5"].includes(candidate) ? "c3" : candidate, expert);

/** A merged round in the program's own folder, with one second revision too many. */
async function mergedRound(userFolder: string): Promise<string> {
  const round = createMergeRound({ dataFolder: join(userFolder, "data") });
  await round.merge(await sealAll(round, tied));
  await round.merge({ "E01-2.pss": await sealScores(round, "E01", { revision: 2, points: () => [10, 10] }) });
  const id = round.round;
  await round.close();
  return id;
}

const dialog = (page: Page): Locator => page.getByRole("dialog");

async function choose(page: Page, label: string, option: RegExp | string): Promise<void> {
  await dialog(page).getByRole("combobox", { name: label, exact: true }).click();
  await page.locator(".ant-select-item-option").getByText(option).click();
}

test("an import taken out, the freeze, a vote, a withdrawal, a promotion and a correction, each on record", async ({
  userFolder,
  relaunch,
}) => {
  const round = await mergedRound(userFolder);
  const { page } = await relaunch(userFolder);
  const open = (step: string): Promise<void> =>
    page.evaluate((hash) => {
      location.hash = hash;
    }, `#/secretariat/${round}/${step}`);

  await open("merge");
  const imports = page.getByRole("table", { name: "已计入的评分文件" });
  await expect(imports.getByRole("row")).toHaveCount(11);
  await page.getByRole("button", { name: "撤出 E01 第 2 版" }).click();
  await expect(dialog(page).getByText("改为计入该专家先前合并的第 1 版")).toBeVisible();
  await dialog(page).getByLabel("理由").fill("专家交错了文件");
  await dialog(page).getByLabel("在场见证人").fill("吴监督");
  await dialog(page)
    .getByLabel(/经办人/)
    .fill("周敏");
  await takePicture(page, "take-out");
  await dialog(page).getByRole("button", { name: "撤出", exact: true }).click();
  await expect(imports.getByRole("row")).toHaveCount(10);
  await expect(page.getByRole("table", { name: "已撤出的评分文件" })).toContainText("专家交错了文件");
  await takePicture(page, "imports");
  expect(await axeBarriers(page, "imports")).toEqual([]);

  await open("selection");
  await page.getByRole("button", { name: "冻结评分……" }).click();
  await dialog(page).getByLabel("在场见证人").fill("吴监督");
  await dialog(page).getByRole("button", { name: "冻结评分", exact: true }).click();
  await expect(page.getByTestId("tie-band")).toBeVisible();
  await expect(page.getByRole("button", { name: "记录决定……" })).toBeDisabled();
  await page.getByRole("button", { name: "记录表决……" }).click();
  await dialog(page).getByRole("checkbox", { name: "王五" }).check();
  for (const [name, votes] of [
    ["陈𬱖", "2"],
    ["王五", "5"],
    ["赵六", "2"],
  ] as const)
    await dialog(page).getByLabel(`${name} 的票数`).fill(votes);
  await dialog(page).getByLabel("表决说明").fill("举手表决");
  await dialog(page).getByLabel("在场见证人").fill("吴监督");
  await dialog(page).getByRole("button", { name: "记录表决", exact: true }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole("row", { name: /王五.*入选（表决）/ })).toBeVisible();

  const decide = async (kind: string, label: string, who: RegExp, ground: string): Promise<void> => {
    await page.getByRole("button", { name: "记录决定……" }).click();
    await dialog(page).getByRole("radio", { name: kind }).click();
    await choose(page, label, who);
    if (kind === "退出") await choose(page, "理由", ground);
    await dialog(page).getByLabel("说明").fill("本人书面声明");
    await dialog(page).getByLabel("批准人").fill("李主任");
    await dialog(page).getByLabel("会议纪要编号").fill("纪要〔2023〕12号");
    await dialog(page).getByLabel("在场见证人").fill("吴监督");
    await takePicture(page, `decide-${kind}`);
    await dialog(page).getByRole("button", { name: "记录决定", exact: true }).click();
    await expect(dialog(page)).toBeHidden();
  };
  await decide("退出", "谁退出", /李㛃/, "本人（单位）放弃");
  await expect(page.getByRole("row", { name: /李㛃.*退出（1 号）/ })).toBeVisible();
  await expect(page.getByText("! 空缺 1")).toBeVisible();
  await decide("递补", "谁递补", /赵六/, "");
  await expect(page.getByRole("row", { name: /赵六.*递补入选（2 号）/ })).toBeVisible();

  await page.getByRole("button", { name: "更正评分……" }).click();
  await choose(page, "候选对象", "丁一");
  await choose(page, "专家", /E02/);
  await dialog(page).getByLabel("成效 更正后的分值").fill("35");
  await choose(page, "理由", "合计计算错误");
  await dialog(page).getByLabel("说明", { exact: true }).fill("合计抄写有误");
  await dialog(page)
    .getByLabel(/依据的材料/)
    .fill("E02 签字的说明");
  await dialog(page).getByLabel("在场见证人").fill("吴监督");
  await takePicture(page, "correct");
  expect(await axeBarriers(page, "correct")).toEqual([]);
  await dialog(page).getByRole("button", { name: "记录更正", exact: true }).click();
  await expect(page.getByTestId("changes")).toContainText("更正 E02 对 丁一 的评分：成效 32 → 35");
  await expect(page.getByText(/[0-9A-F-]{19}（取代 [0-9A-F-]{19}）/)).toBeVisible();
  await takePicture(page, "selection-changed");
  await page.setViewportSize({ width: 1920, height: 1080 });
  await takePicture(page, "selection-changed-1920");
  await page.setViewportSize({ width: 1366, height: 768 });
  expect(await axeBarriers(page, "selection")).toEqual([]);
});
