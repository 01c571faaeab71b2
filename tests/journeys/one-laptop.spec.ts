import { mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import type { RoundId } from "#shared/ids.ts";
import * as expert from "#tests/journeys/expert-steps.ts";
import { expect, test } from "#tests/journeys/fixture.ts";
import { buildNext, grant, must, prepareRound, type PreparedRound } from "#tests/journeys/prepare-by-calls.ts";

const by = "王经办";

/** Every name, place and unit of the round's candidates and experts, but those that the published notice itself names. */
async function namesOf(page: Page, round: RoundId): Promise<string[]> {
  const { rows } = await must(page, "screening/list", { round });
  const { experts } = await must(page, "roster/list", { round });
  const names = [
    ...rows.flatMap(({ name, place, unitName }) => [name, place, unitName]),
    ...experts.flatMap(({ name, unit }) => [name, unit]),
  ];
  const notice = JSON.stringify((await must(page, "rules/read", { round })).rules);
  return [...new Set(names)].filter((name) => name !== "" && !notice.includes(name));
}

/** Texts that stand in the raw bytes of a file below `folder`, in UTF-8, UTF-16 or as JSON writes them. */
function readable(folder: string, texts: readonly string[]): string[] {
  const spellings = (text: string): Buffer[] => [
    Buffer.from(text, "utf8"),
    Buffer.from(JSON.stringify(text).slice(1, -1), "utf8"),
    // Four bytes turn up in megabytes of sealed bytes by chance, so two characters are looked for in UTF-8 only.
    ...(text.length > 2 ? [Buffer.from(text, "utf16le")] : []),
  ];
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).flatMap((name) => {
    const path = join(folder, name);
    if (!statSync(path).isFile()) return [];
    const bytes = readFileSync(path);
    const found = texts.filter((text) => spellings(text).some((needle) => bytes.includes(needle)));
    return found.map((text) => `${name}: ${text}`);
  });
}

/** The code of an expert's slip in a bundle. */
const codeOf = ({ built }: PreparedRound, id: string): string =>
  built.slips.find((slip) => slip.expert === id)?.code ?? "";

async function toDesk(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = "";
  });
  await expert.openExpertDesk(page);
}

async function lockDesk(page: Page): Promise<void> {
  await page.getByRole("button", { name: "锁定" }).click();
  await expect(page.getByRole("button", { name: "导入评审包……" })).toBeVisible();
}

async function importByCalls(app: ElectronApplication, page: Page, folder: string): Promise<void> {
  const sources = [await grant(app, page, "bundle-source", folder)];
  await must(page, "desk/import", { sources, place: "laptop", acceptKey: false });
}

test("two experts on one laptop never see each other's work, and nothing personal is readable at rest", async ({
  app,
  page,
  relaunch,
}, testInfo) => {
  test.setTimeout(240_000);
  const stick = testInfo.outputPath("stick");
  mkdirSync(stick, { recursive: true });
  const prepared = await prepareRound(app, page, stick, 11);
  const names = await namesOf(page, prepared.round);
  expect(names.length).toBeGreaterThan(30);
  const laptopFolder = testInfo.outputPath("laptop");
  const laptop = await relaunch(laptopFolder);
  const secretOfFirst = "第一位专家的评语：事迹感人";

  await test.step("the first expert works and locks; every screen of a practice round says so", async () => {
    await expert.openExpertDesk(laptop.page);
    await expert.importBundle(laptop.app, laptop.page, prepared.built.folder);
    await expert.unlock(laptop.page, codeOf(prepared, "E01"));
    await expect(laptop.page.getByText("演练 TEST").first()).toBeVisible();
    await expert.passOpening(laptop.page);
    await expect(laptop.page.getByText("演练 TEST").first()).toBeVisible();
    await laptop.page.getByLabel(/评语/).fill(secretOfFirst);
    await laptop.page.getByLabel(/评语/).blur();
    await expect(laptop.page.getByText(/已保存 \d\d:\d\d:\d\d/)).toBeVisible();
    await expert.scoreFields(laptop.page).first().focus();
    await expert.scoreByKeyboard(laptop.page, 12, () => 0, 2);
    await lockDesk(laptop.page);
  });

  await test.step("the second sees none of it", async () => {
    await expect(laptop.page.getByText(/E01.*进行中/)).toBeVisible();
    await expert.unlock(laptop.page, codeOf(prepared, "E02"));
    await expert.passOpening(laptop.page);
    await expect(laptop.page.getByText("已评 0 / 12").first()).toBeVisible();
    const { bundle } = prepared.built;
    const desk = await must(laptop.page, "review/overview", { bundle });
    for (const { id, totalTenths } of desk.candidates) {
      expect(totalTenths).toBeNull();
      const opened = await must(laptop.page, "review/candidate", { bundle, candidate: id });
      expect(opened.comment).toBe("");
      expect(opened.scores).toEqual({});
    }
    await lockDesk(laptop.page);
  });

  await test.step("no name, place, unit or comment stands in the bundle, the data, the logs or the temp folder", async () => {
    const personal = [...names, secretOfFirst];
    expect(readable(prepared.built.folder, personal)).toEqual([]);
    expect(readable(laptopFolder, personal)).toEqual([]);
    const ours = readdirSync(tmpdir()).filter((name) => /pingshen/i.test(name));
    expect(ours.filter((name) => statSync(join(tmpdir(), name)).isFile())).toEqual([]);
    await laptop.app.close();
    expect(readable(laptopFolder, personal)).toEqual([]);
  });

  await test.step("the first goes on where the work stood", async () => {
    const again = await relaunch(laptopFolder);
    await toDesk(again.page);
    await expert.unlock(again.page, codeOf(prepared, "E01"));
    await expect(again.page.getByText("已评 2 / 12").first()).toBeVisible();
    const { bundle } = prepared.built;
    const desk = await must(again.page, "review/overview", { bundle });
    const comments: string[] = [];
    for (const { id } of desk.candidates) {
      const { comment } = await must(again.page, "review/candidate", { bundle, candidate: id });
      if (comment !== "") comments.push(comment);
    }
    expect(comments).toEqual([secretOfFirst]);
  });
});

test("an erratum keeps the scores, shows what changed, and a lost slip opens nothing new", async ({
  app,
  page,
}, testInfo) => {
  test.setTimeout(240_000);
  const [stick, second] = ["stick", "second"].map((name) => testInfo.outputPath(name)) as [string, string];
  for (const folder of [stick, second]) mkdirSync(folder, { recursive: true });
  const prepared = await prepareRound(app, page, stick, 12);
  const { round } = prepared;
  const lostCode = codeOf(prepared, "E01");
  await expert.openExpertDesk(page);
  await expert.importBundle(app, page, prepared.built.folder);
  await expert.unlock(page, lostCode);
  await expert.passOpening(page);
  await expert.scoreByKeyboard(page, 12, () => 1, 3);
  const before = await must(page, "review/overview", { bundle: prepared.built.bundle });
  await lockDesk(page);

  const withdrawn = before.candidates[11];
  if (withdrawn === undefined) throw new Error("too few candidates");
  await must(page, "screening/decide", {
    round,
    candidates: [withdrawn.id],
    outcome: "rejected",
    reason: "申请撤回",
    by,
  });
  const { slips } = await must(page, "slips/list", { round });
  const lost = slips.find((slip) => slip.expert === "E01")?.slip ?? "";
  await must(page, "slips/revoke", { round, slip: lost, reason: "在会场遗失", by });
  const built = await buildNext(app, page, round, second);
  expect(built.erratum).toEqual({ added: [], withdrawn: [withdrawn.name], corrected: [] });
  expect(built.slips.map((slip) => slip.expert)).toEqual(["E01"]);

  await toDesk(page);
  await expert.importBundle(app, page, built.folder);
  await expert.unlock(page, lostCode);
  await expect(page.getByText(/已登记遗失并作废/)).toBeVisible();
  await page.getByLabel("启用码").fill(built.slips[0]?.code ?? "");
  await page.getByRole("button", { name: "打开我的评审台" }).click();
  await expect(page.getByText("第 2 版评审包：新增 0、更正 0、撤出 1；已有评分全部保留。")).toBeVisible();
  await page.getByRole("button", { name: "继续评审" }).click();
  await expect(page.getByText("已评 3 / 11").first()).toBeVisible();
  const after = await must(page, "review/overview", { bundle: built.bundle });
  const totals = (desk: typeof after) =>
    desk.candidates.filter(({ totalTenths }) => totalTenths !== null).map(({ id, totalTenths }) => [id, totalTenths]);
  expect(totals(after).sort()).toEqual(totals(before).sort());

  await lockDesk(page);
  await expect(importByCalls(app, page, prepared.built.folder)).rejects.toThrow(/expert\/bundle-older/);
});
