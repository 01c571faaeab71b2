import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import Database from "better-sqlite3";
import type { CandidateId } from "#shared/ids.ts";
import { createSeededBytes } from "#main/crypto/seeded-bytes.ts";
import * as expert from "#tests/journeys/expert-steps.ts";
import { callFrom, expect, test } from "#tests/journeys/fixture.ts";
import { must, prepareRound } from "#tests/journeys/prepare-by-calls.ts";
import { watchClaims, type Claims } from "#tests/journeys/watch-claims.ts";

/** A core that dies within this time of its start stays down: it would only die again. */
const shortestLifeMs = 3100;
const kills = 25;
const phrases = ["扎根山村二十年", "事迹真实感人", "䶮 㛃 𬱖", "示范带动作用明显", "材料齐全"];

// Two halves side by side: together fifty random moments.
test.describe.configure({ mode: "parallel" });
for (const half of [1, 2]) {
  test(`killed at ${String(kills)} random moments of typing, half ${String(half)}: what said «saved» is on disk`, async ({
    app,
    page,
    userFolder,
  }, testInfo) => {
    test.setTimeout(300_000);
    const seed = process.env["KILL_SEED"] ?? "pingshen";
    console.log(`seed KILL_SEED=${seed}, half ${String(half)}`);
    const bytes = createSeededBytes(`${seed} ${String(half)}`);
    const chance = (below: number): number => Buffer.from(bytes(4)).readUInt32BE() % below;
    const stick = testInfo.outputPath("stick");
    mkdirSync(stick, { recursive: true });
    const { built } = await prepareRound(app, page, stick, 20 + half);
    const { bundle } = built;
    const code = built.slips[0]?.code ?? "";
    await expert.openExpertDesk(page);
    await expert.importBundle(app, page, built.folder);
    await expert.unlock(page, code);
    await expert.passOpening(page);
    const { candidates, categories } = await must(page, "review/overview", { bundle });
    const open = candidates.slice(0, 6);
    let startedAtMs = Date.now();
    let claimed = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      const candidate = open[chance(open.length)];
      if (candidate === undefined) throw new Error("no candidate");
      const criteria = categories.find(({ id }) => id === candidate.category)?.rubric.criteria ?? [];
      await page.evaluate(
        ([id, at]) => {
          location.hash = `#/expert/${String(at)}/review/${String(id)}`;
        },
        [candidate.id, bundle] as const,
      );
      const form = page.getByRole("region", { name: "评分", exact: true });
      await expect(form.getByRole("heading", { level: 2 })).toHaveText(candidate.name);
      await expect(expert.scoreFields(page)).toHaveCount(criteria.length);
      await page.evaluate(watchClaims);
      await page.waitForTimeout(Math.max(0, startedAtMs + shortestLifeMs - Date.now()));
      let isDead = false;
      const died = killAfter(app, 60 + chance(700)).then(() => {
        isDead = true;
      });
      for (let turn = 0; turn < 20 && !isDead; turn += 1) {
        const at = chance(criteria.length);
        const maxTenths = criteria[at]?.maxTenths ?? 0;
        const delay = 4 + chance(50);
        await expert.scoreFields(page).nth(at).focus();
        await page.keyboard.press("Control+A");
        // Counted in whole points, so that each digit on the way is a score too.
        await page.keyboard.type(String(1 + chance(maxTenths / 10)), { delay });
        if (chance(2) === 0) await page.keyboard.press("Enter");
        const words = phrases[chance(phrases.length)] ?? "";
        await page.getByLabel(/^评语/).focus();
        await page.keyboard.type(words, { delay });
      }
      await died;
      // What stood on screen when the last «saved» was said; no answer comes from a dead core.
      const { saved, since, count } = await page.evaluate(() => Reflect.get(window, "claims") as Claims);
      claimed += count;
      await expect.poll(async () => (await callFrom(page, "app/info", {})).ok).toBe(true);
      startedAtMs = Date.now();
      const onDisk = readScores(userFolder, candidate.id);
      for (const { id, name, maxTenths } of criteria) {
        const field = `${name.zh}，满分 ${String(maxTenths / 10)}`;
        const allowed = [saved[field], ...(since[field] ?? [])];
        expect(allowed, `${field}: kill ${String(kill)} of half ${String(half)}, seed ${seed}`).toContain(
          onDisk[id] ?? "",
        );
      }
      const typed = await textsOf(page);
      await page.evaluate((at) => {
        location.hash = `#/expert/${at}/unlock`;
      }, bundle);
      await page.getByLabel("启用码").fill(code);
      await page.getByRole("button", { name: "打开我的评审台" }).click();
      await expect(form.getByRole("heading", { level: 2 })).toHaveText(candidate.name);
      // Even what was not saved yet is still there, and is saved now.
      await expect.poll(() => textsOf(page)).toEqual(typed);
      await expect(page.getByText(/已保存 \d\d:\d\d:\d\d/)).toBeVisible();
      const { comment } = await must(page, "review/candidate", { bundle, candidate: candidate.id });
      expect(typed.at(-1)).toBe(comment);
    }
    // The journey must have seen «saved», or it has shown nothing.
    expect(claimed).toBeGreaterThan(kills);
  });
}

/** Ends the core at once after so many milliseconds, as a crash does. */
async function killAfter(app: ElectronApplication, ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
  await app.evaluate(({ utilityProcess }) => {
    const { running } = utilityProcess as unknown as { running: Set<{ kill(): void }> };
    for (const child of running) child.kill();
  });
}

/** Every score of a candidate as people write it, read from the file by another program than ours. */
function readScores(userFolder: string, candidate: CandidateId): Record<string, string> {
  const db = new Database(join(userFolder, "data/expert/expert.db"), { readonly: true });
  const rows = db.prepare("SELECT criterion, tenths FROM score WHERE candidate = ?").all(candidate) as {
    readonly criterion: string;
    readonly tenths: number;
  }[];
  db.close();
  return Object.fromEntries(rows.map(({ criterion, tenths }) => [criterion, String(tenths / 10)]));
}

/** What stands in the score fields, and the comment last. */
async function textsOf(page: Page): Promise<string[]> {
  const scores = await expert
    .scoreFields(page)
    .evaluateAll((all) => all.map((field) => (field as HTMLInputElement).value));
  return [...scores, await page.getByLabel(/^评语/).inputValue()];
}
