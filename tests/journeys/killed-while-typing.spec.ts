import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import Database from "better-sqlite3";
import type { CandidateId } from "#shared/ids.ts";
import type { Criterion } from "#shared/rules/rubric.ts";
import { createSeededBytes } from "#main/crypto/seeded-bytes.ts";
import * as expert from "#tests/journeys/expert-steps.ts";
import { callFrom, expect, test } from "#tests/journeys/fixture.ts";
import { must, prepareRound } from "#tests/journeys/prepare-by-calls.ts";
import { watchClaims, type Claims } from "#tests/journeys/watch-claims.ts";

/** A core that dies within this time of its start stays down: it would only die again. */
const shortestLifeMs = 3100;
const kills = 25;
const phrases = ["扎根山村二十年", "事迹真实感人", "䶮 㛃 𬱖", "示范带动作用明显", "材料齐全"];

type Chance = (below: number) => number;

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
    console.log(`KILL_SEED=${seed}, half ${String(half)}`);
    const bytes = createSeededBytes(`${seed} ${String(half)}`);
    const chance: Chance = (below) => Buffer.from(bytes(4)).readUInt32BE() % below;
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
    let startedAtMs = Date.now();
    let claimed = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      const candidate = candidates[chance(6)];
      const criteria = categories.find(({ id }) => id === candidate?.category)?.rubric.criteria;
      if (candidate === undefined || criteria === undefined) throw new Error("no candidate");
      await goTo(page, "expert", bundle, "review", candidate.id);
      await expect(heading(page)).toHaveText(candidate.name);
      await expect(expert.scoreFields(page)).toHaveCount(criteria.length);
      await page.evaluate(watchClaims);
      await page.waitForTimeout(Math.max(0, startedAtMs + shortestLifeMs - Date.now()));
      await typeUntil(page, criteria, chance, killAfter(app, 60 + chance(700)));
      // No answer comes from a dead core: this is what stood on screen when «saved» was said last.
      const claims = await page.evaluate(() => Reflect.get(window, "claims") as Claims);
      claimed += claims.count;
      await expect.poll(async () => (await callFrom(page, "app/info", {})).ok).toBe(true);
      startedAtMs = Date.now();
      const onDisk = readScores(userFolder, candidate.id);
      const wrong = criteria.filter((criterion) => !isKept(claims, criterion, onDisk[criterion.id] ?? ""));
      expect(
        wrong.map(({ id }) => id),
        `kill ${String(kill)}, half ${String(half)}, seed ${seed}`,
      ).toEqual([]);
      const typed = await textsOf(page);
      await goTo(page, "expert", bundle, "unlock");
      await page.getByLabel("启用码").fill(code);
      await page.getByRole("button", { name: "打开我的评审台" }).click();
      await expect(heading(page)).toHaveText(candidate.name);
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

const heading = (page: Page) =>
  page.getByRole("region", { name: "评分", exact: true }).getByRole("heading", { level: 2 });

const goTo = (page: Page, ...parts: readonly string[]): Promise<void> =>
  page.evaluate(
    (place) => {
      location.hash = place;
    },
    `#/${parts.join("/")}`,
  );

/** Types scores and comments, until the core was killed and a little longer. */
async function typeUntil(
  page: Page,
  criteria: readonly Criterion[],
  chance: Chance,
  died: Promise<void>,
): Promise<void> {
  const typing = { goesOn: true };
  const end = died.then(() => {
    typing.goesOn = false;
  });
  for (let turn = 0; turn < 20 && typing.goesOn; turn += 1) {
    const at = chance(criteria.length);
    const delay = 4 + chance(50);
    await expert.scoreFields(page).nth(at).focus();
    await page.keyboard.press("Control+A");
    // Counted in whole points, so that each digit on the way is a score too.
    await page.keyboard.type(String(1 + chance((criteria[at]?.maxTenths ?? 0) / 10)), { delay });
    if (chance(2) === 0) await page.keyboard.press("Enter");
    await page.getByLabel(/^评语/).focus();
    await page.keyboard.type(phrases[chance(phrases.length)] ?? "", { delay });
  }
  await end;
}

/** Whether what is on disk is what was said to be saved, or something newer. */
function isKept({ saved, since }: Claims, { name, maxTenths }: Criterion, onDisk: string): boolean {
  const field = `${name.zh}，满分 ${String(maxTenths / 10)}`;
  // Before «saved» was said for the first time a field is blank on disk, or has something of what was typed.
  return [saved[field] ?? "", ...(since[field] ?? [])].includes(onDisk);
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
