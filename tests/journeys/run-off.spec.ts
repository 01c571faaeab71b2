import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { encodeRules } from "#shared/rules/encode-rules.ts";
import { axeBarriers, takePicture } from "#tests/journeys/check-screen.ts";
import { openExpertDesk } from "#tests/journeys/expert-steps.ts";
import { chooseNext, expect, test } from "#tests/journeys/fixture.ts";
import { grant, must, prepareRound, scoreByCalls } from "#tests/journeys/prepare-by-calls.ts";

const by = "王经办";

async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((place) => {
    location.hash = place;
  }, hash);
}

test("a tie at the cut: a signed ballot goes out, two experts vote, two people count, the winner is in", async ({
  app,
  page,
}, testInfo) => {
  const folder = (name: string): string => {
    const path = testInfo.outputPath(name);
    mkdirSync(path);
    return path;
  };
  const [stick, ballots] = [folder("stick"), folder("ballots")];
  const prepared = await prepareRound(app, page, stick, 7, {
    async beforeFreeze(round) {
      const { rules, ruleHash } = await must(page, "rules/read", { round });
      const categories = rules.categories.map((one, at) => (at === 0 ? { ...one, seats: 1 } : one));
      await must(page, "rules/save", { round, text: encodeRules({ ...rules, categories }), basedOn: ruleHash, by });
    },
  });
  const { round, built } = prepared;
  const code = (expert: string): string => built.slips.find((slip) => slip.expert === expert)?.code ?? "";
  const files = [];
  // Everybody gets the maximum from everybody, so all of the first category are equal.
  for (const expert of ["E01", "E02", "E03"]) files.push(await scoreByCalls(app, page, prepared, expert, stick));
  await must(page, "keys/unlock", { round, passphrases: ["山高水长 2023"] });
  const grants = [];
  for (const file of files) grants.push(await grant(app, page, "score-files", file));
  const { plan } = await must(page, "merge/inspect", { round, files: grants });
  await must(page, "merge/commit", { round, plan, by });
  await must(page, "result/freeze", { round, by, witness: "李监督", exception: "" });
  await must(page, "keys/lock", { round });

  await go(page, `#/secretariat/${round}/selection`);
  await page.getByRole("button", { name: "复投票……" }).click();
  const dialog = page.getByRole("dialog", { name: /复投票/ });
  await dialog.getByLabel("密钥口令").fill("山高水长 2023");
  await chooseNext(app, [ballots]);
  await dialog.getByRole("button", { name: "存放文件夹……" }).click();
  await dialog.getByLabel(/经办人/).fill(by);
  await takePicture(page, "run-off-make");
  await dialog.getByRole("button", { name: "签名并写出" }).click();
  await expect(dialog.getByText("已写出复投票 1")).toBeVisible();

  // E01 opens the file as one opens a bundle, then the desk by the slip's code.
  await openExpertDesk(page);
  const request = join(ballots, readdirSync(ballots)[0] ?? "");
  await chooseNext(app, [request]);
  await page.getByRole("button", { name: "导入评审包……" }).click();
  await expect(page.getByText(/已选复投票文件/)).toBeVisible();
  await page.getByRole("button", { name: "用启用码打开" }).click();
  await page.getByLabel("启用码").fill(code("E01"));
  await page.getByRole("button", { name: "打开我的评审台" }).click();
  await expect(page.getByText(/正好选 1 个/)).toBeVisible();
  const winner = page.getByRole("region", { name: "复投票" }).getByRole("listitem").first();
  const name = await winner.locator("strong").innerText();
  await winner.getByRole("checkbox").check();
  await page.getByRole("checkbox", { name: "我确认这是我本人的选择" }).check();
  await takePicture(page, "run-off-vote");
  expect(await axeBarriers(page, "ballot")).toEqual([]);
  await page.getByRole("button", { name: "签名并封存选票" }).click();
  await expect(page.getByRole("heading", { name: /选票已签名（第 1 版）/ })).toBeVisible();
  await chooseNext(app, [ballots]);
  await page.getByRole("button", { name: "导出选票……" }).click();
  await expect(page.getByText(/已导出到/)).toBeVisible();
  await takePicture(page, "run-off-voted");
  await must(page, "desk/lock", {});

  // E02 does the same.
  const { bundle } = built;
  await must(page, "desk/activate", { bundle, code: code("E02") });
  const file = await grant(app, page, "run-off-file", request);
  const shown = await must(page, "ballot/open", { bundle, file });
  const chosen = shown.candidates.filter((one) => one.name === name).map(({ id }) => id);
  await must(page, "ballot/seal", { bundle, file, request: shown.request, chosen });
  const target = await grant(app, page, "ballot-target", ballots);
  await must(page, "ballot/export", { bundle, request: shown.request, target });
  await must(page, "desk/lock", {});

  await go(page, `#/secretariat/${round}/selection`);
  await page.getByRole("button", { name: "复投票……" }).click();
  const answers = readdirSync(ballots).filter((one) => one.endsWith(".psa"));
  await chooseNext(
    app,
    answers.map((one) => join(ballots, one)),
  );
  await dialog.getByRole("button", { name: "收选票……" }).click();
  await dialog.getByLabel("密钥口令").fill("山高水长 2023");
  await dialog.getByRole("button", { name: "打开密钥" }).click();
  await expect(dialog.getByText("✓ 收下")).toHaveCount(2);
  await expect(dialog.getByText("已收 2 / 3")).toBeVisible();
  await expect(dialog.getByText("票数在收齐或两人结束后才显示。")).toBeVisible();
  await takePicture(page, "run-off-taken");
  await dialog.getByLabel("监督人").fill("李监督");
  await dialog.getByLabel("说明").fill("E03 已离会");
  await dialog.getByRole("button", { name: "结束并计票" }).click();
  await expect(dialog.getByRole("row", { name: new RegExp(`${name} 2 ✓ 当选`) })).toBeVisible();
  await takePicture(page, "run-off-counted");
  expect(await axeBarriers(page, "run-off counted")).toEqual([]);
  await dialog
    .getByRole("button", { name: "Close" })
    .or(dialog.getByRole("button", { name: "关闭" }))
    .first()
    .click();
  await expect(page.getByRole("row", { name: new RegExp(`${name}.*入选（表决）`) })).toBeVisible();
  await takePicture(page, "run-off-selection");
});
