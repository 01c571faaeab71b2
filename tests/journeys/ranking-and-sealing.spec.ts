import { appendFileSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { BundleId, CandidateId } from "#shared/ids.ts";
import type { CandidateState } from "#shared/ipc/expert-calls.ts";
import * as expert from "#tests/journeys/expert-steps.ts";
import { callFrom, chooseNext, expect, test } from "#tests/journeys/fixture.ts";
import { grant, must, prepareRound } from "#tests/journeys/prepare-by-calls.ts";

/** A pledged desk where each candidate has the maximum of every criterion less as many points as it stands down its category. */
async function scoredDesk(page: Page, bundle: BundleId): Promise<readonly CandidateState[]> {
  await must(page, "review/pledge", { bundle });
  const { categories, candidates } = await must(page, "review/overview", { bundle });
  const seen = new Map<string, number>();
  for (const { id, category } of candidates) {
    const turn = seen.get(category) ?? 0;
    seen.set(category, turn + 1);
    for (const criterion of categories.find((each) => each.id === category)?.rubric.criteria ?? [])
      await must(page, "review/save-score", {
        bundle,
        candidate: id,
        criterion: criterion.id,
        tenths: criterion.maxTenths - turn * 20,
      });
  }
  return (await must(page, "review/overview", { bundle })).candidates;
}

async function goTo(page: Page, ...parts: readonly string[]): Promise<void> {
  await page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    `/${parts.join("/")}`,
  );
}

const row = (page: Page, id: CandidateId) => page.locator(`tr[data-candidate="${id}"]`);

async function totalOf(page: Page, bundle: BundleId, id: CandidateId): Promise<number | null> {
  const { candidates } = await must(page, "review/overview", { bundle });
  return candidates.find((candidate) => candidate.id === id)?.totalTenths ?? null;
}

const verdict = (page: Page) => page.locator("[data-verdict]");

async function verify(app: Parameters<typeof chooseNext>[0], page: Page, path: string, name: RegExp): Promise<void> {
  await chooseNext(app, [path]);
  await page.getByRole("button", { name }).click();
}

test("an expert compares, changes a place with confirmation, seals, checks the file, reopens and seals again", async ({
  app,
  page,
}, testInfo) => {
  test.setTimeout(300_000);
  const [office, stick] = ["office", "stick"].map((name) => testInfo.outputPath(name)) as [string, string];
  for (const folder of [office, stick]) mkdirSync(folder, { recursive: true });
  const prepared = await prepareRound(app, page, office, 21);
  const { bundle } = prepared.built;
  const codeOf = (id: string): string => prepared.built.slips.find((slip) => slip.expert === id)?.code ?? "";
  const fileOf = (revision: number): string => join(stick, `${prepared.round}-E01-r${String(revision)}.pss`);
  await must(page, "desk/import", {
    sources: [await grant(app, page, "bundle-source", prepared.built.folder)],
    place: "laptop",
    acceptKey: false,
  });
  await must(page, "desk/activate", { bundle, code: codeOf("E01") });
  const candidates = await scoredDesk(page, bundle);
  const [category = ""] =
    [...Map.groupBy(candidates, (candidate) => candidate.category)].find(([, members]) => members.length >= 3) ?? [];
  const ranked = candidates
    .filter((candidate) => candidate.category === category)
    .toSorted((a, b) => (b.totalTenths ?? 0) - (a.totalTenths ?? 0));
  const [first, second, third] = ranked.map(({ id }) => id) as [CandidateId, CandidateId, CandidateId];
  const nameOf = (id: CandidateId): string => candidates.find((candidate) => candidate.id === id)?.name ?? "";

  await test.step("two candidates stand side by side, reached from the list by keyboard; a score is changed there", async () => {
    await goTo(page, "expert", bundle, "review", first);
    await expect(expert.scoreFields(page).first()).toBeFocused();
    await page.keyboard.press("=");
    await expect(page.getByRole("table", { name: "我的评分" })).toBeVisible();
    await expect(page.getByRole("region", { name: `${nameOf(first)} 的材料` })).toBeVisible();
    await expect(page.getByRole("region", { name: `${nameOf(second)} 的材料` })).toBeVisible();
    const cell = page.getByRole("textbox", { name: new RegExp(`^${nameOf(second)}：`) }).first();
    const before = await cell.inputValue();
    await cell.fill("999");
    await expect(page.getByText(/超出范围：只能填 0 到/)).toBeVisible();
    await cell.press("Escape");
    await expect(cell).toHaveValue(before);
    await cell.press("ArrowDown");
    await cell.press("Enter");
    await expect.poll(() => totalOf(page, bundle, second)).toBe((ranked[1]?.totalTenths ?? 0) - 5);
    await cell.press("ArrowUp");
    await cell.press("Tab");
    await expect.poll(() => totalOf(page, bundle, second)).toBe(ranked[1]?.totalTenths);
    await page.getByRole("button", { name: "↓ 加上排名下一位" }).click();
    await expect(page.getByRole("region", { name: `${nameOf(third)} 的材料` })).toBeVisible();
    await page.getByRole("radio", { name: /照片/ }).check();
    await page.getByRole("button", { name: "我的排名" }).click();
  });

  await test.step("a recused candidate can be compared by nobody", async () => {
    await must(page, "review/set-standing", { bundle, candidate: third, state: "recused", reason: "师生" });
    expect(await callFrom(page, "review/compare", { bundle, candidates: [first, third] })).toEqual({
      ok: false,
      error: { kind: "expert/compare-recused", facts: { name: nameOf(third) } },
    });
    await must(page, "review/set-standing", { bundle, candidate: third, state: "judging", reason: "" });
  });

  await test.step("a line lifted by keyboard proposes scores; cancelled, it changes nothing", async () => {
    // The page may have read the list while the candidate was recused: it is opened anew.
    await goTo(page, "expert", bundle, "review", first);
    await expect(expert.scoreFields(page).first()).toBeFocused();
    await goTo(page, "expert", bundle, "ranking", category);
    await row(page, third).focus();
    await page.keyboard.press("Alt+ArrowUp");
    await expect(page.getByText(`「${nameOf(third)}」移到第 2 行。`)).toBeVisible();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByText("改后在这个位置：第 2 名。")).toBeVisible();
    await dialog.getByRole("button", { name: "取消，不改" }).click();
    await expect(dialog).toBeHidden();
    expect(await totalOf(page, bundle, third)).toBe(ranked[2]?.totalTenths);
  });

  await test.step("dragged by mouse and confirmed, it is just above the next one, and saved", async () => {
    await row(page, third).dragTo(row(page, second), { targetPosition: { x: 200, y: 3 } });
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByText("改后在这个位置：第 2 名。")).toBeVisible();
    const field = dialog.getByRole("textbox").first();
    const proposed = await field.inputValue();
    await field.fill("0");
    await expect(dialog.getByText(/不在刚才选的位置/)).toBeVisible();
    await field.fill(proposed);
    await dialog.getByRole("button", { name: "确认改分" }).click();
    await expect(page.getByText(new RegExp(`已改「${nameOf(third)}」的分数`))).toBeVisible();
    expect(await totalOf(page, bundle, third)).toBe((ranked[1]?.totalTenths ?? 0) + 5);
  });

  await test.step("where no score fits it says so and offers to compare", async () => {
    await row(page, first).focus();
    await page.keyboard.press("Alt+ArrowDown");
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByText(/放不进去/)).toBeVisible();
    await dialog.getByRole("button", { name: "知道了" }).click();
    await expect(dialog).toBeHidden();
    expect(await totalOf(page, bundle, first)).toBe(ranked[0]?.totalTenths);
  });

  await test.step("sealed and exported twice, it is the same file, and the check says that it is right", async () => {
    await page.getByRole("button", { name: "返回评审台" }).click();
    await expert.sealAndExport(app, page, stick);
    const path = fileOf(1);
    const bytes = readFileSync(path);
    await chooseNext(app, [stick]);
    await page.getByRole("button", { name: "导出评分文件……" }).click();
    await expect(page.getByText(/已导出到/)).toBeVisible();
    expect(readFileSync(path).equals(bytes)).toBe(true);
    await verify(app, page, path, /核对文件/);
    await expect(verdict(page)).toContainText("没有问题：是您封存的第 1 次");
  });

  await test.step("an altered file is refused with what to do", async () => {
    const path = fileOf(1);
    appendFileSync(path, "x");
    await verify(app, page, path, /核对文件/);
    await expect(verdict(page)).toContainText("文件被改过");
    await expect(verdict(page)).toContainText("不要交这一份");
  });

  await test.step("a sealed round is read-only on every page", async () => {
    await goTo(page, "expert", bundle, "ranking", category);
    await expect(page.getByText("已封存，不能改分。").first()).toBeVisible();
    await row(page, second).focus();
    await page.keyboard.press("Alt+ArrowUp");
    await expect(page.getByText(/移到第/)).toBeHidden();
    await expect(row(page, second)).toHaveAttribute("draggable", "false");
    await goTo(page, "expert", bundle, "compare", first, second);
    await expect(page.getByRole("textbox", { name: new RegExp(`^${nameOf(first)}：`) }).first()).toHaveAttribute(
      "readonly",
    );
  });

  await test.step("reopened with a reason, sealed again, and both revisions exported, by keyboard", async () => {
    await goTo(page, "expert", bundle, "seal");
    await page.getByLabel("重新打开的理由（必填）").focus();
    await page.keyboard.type("漏看一段视频");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(page.getByText("这将是第 2 次封存，以这一次为准。")).toBeVisible();
    await page.getByRole("checkbox", { name: /我确认以上评分由本人作出/ }).focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const files = page.getByRole("region", { name: "我封存过的文件" });
    await expect(files.getByText("理由：漏看一段视频")).toBeVisible();
    for (const revision of [1, 2]) {
      await chooseNext(app, [stick]);
      await files.getByRole("button", { name: `再导出第 ${revision} 次……` }).press("Enter");
      await expect(files.getByText(new RegExp(`r${revision}\\.pss`))).toBeVisible();
    }
    const { revisions } = await must(page, "submission/revisions", { bundle });
    expect(revisions.map(({ revision }) => revision)).toEqual([2, 1]);
    await verify(app, page, fileOf(1), /核对文件/);
    await expect(verdict(page)).toContainText("是旧的：第 1 次。现在以第 2 次为准。");
  });

  await test.step("the same in English", async () => {
    await page.getByTitle(/Switch to English/).click();
    await verify(app, page, fileOf(2), /Check a file/);
    await expect(verdict(page)).toContainText("revision 2 exactly as you sealed it");
    await goTo(page, "expert", bundle, "ranking", category);
    await expect(page.getByRole("heading", { name: "Spread of totals" })).toBeVisible();
    await page
      .getByRole("button", { name: /^Compare / })
      .first()
      .click();
    await expect(page.getByRole("table", { name: "My scores" })).toBeVisible();
  });
});
