import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { format } from "prettier";
import { secretariatGuideFoot, secretariatGuideHead, secretariatSteps } from "#tests/guide/secretariat-words.ts";
import { expect, test } from "#tests/journeys/fixture.ts";
import { grant, must, prepareRound, scoreByCalls } from "#tests/journeys/prepare-by-calls.ts";

const docs = join(import.meta.dirname, "../../docs/guide");
const limitBytes = 150_000;
const widthPx = 1100;

/** Runs in the page: a folder as an office has it, instead of the one of this run. */
function nameFolder(): void {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode() !== null) {
    const { currentNode: text } = texts;
    text.nodeValue = (text.nodeValue ?? "").replaceAll(/\/\S+\/samples\/\S+/g, "D:\\2023年度\\推荐材料");
  }
}

test("the secretariat's guide is made from the built program", async ({ app, page }, testInfo) => {
  const [stick, handedIn] = ["stick", "handed-in"].map((name) => testInfo.outputPath(name)) as [string, string];
  for (const folder of [stick, handedIn, docs]) mkdirSync(folder, { recursive: true });
  const prepared = await prepareRound(app, page, stick, 31);
  const { round, built } = prepared;
  for (const { expert } of built.slips) await scoreByCalls(app, page, prepared, expert, handedIn);
  await must(page, "keys/unlock", { round, passphrases: ["山高水长 2023"] });
  const { plan } = await must(page, "merge/inspect", {
    round,
    files: [await grant(app, page, "score-files", handedIn)],
  });
  await must(page, "merge/commit", { round, plan, by: "王经办" });
  await must(page, "result/freeze", { round, by: "王经办", witness: "李核对", exception: "" });
  await page.reload();

  const parts: string[] = [];
  for (const { place, title, says } of secretariatSteps) {
    await page.evaluate((at) => {
      location.hash = at;
    }, `#/secretariat/${round}/${place}`);
    await expect(page.getByRole("main")).toBeVisible();
    await page.waitForTimeout(2000);
    if (place === "screening") await page.locator("tbody tr[data-row-key]").first().click();
    await page.evaluate(nameFolder);
    const png = await page.screenshot();
    const picture = await sharp(png).resize({ width: widthPx }).webp({ quality: 78 }).toBuffer();
    expect(picture.length).toBeLessThan(limitBytes);
    writeFileSync(join(docs, `secretariat-${place}.webp`), picture);
    parts.push(`## ${title}`, "", ...says.map((said) => `- ${said}`), "", `![${title}](secretariat-${place}.webp)`, "");
  }
  const text = [secretariatGuideHead, ...parts, secretariatGuideFoot].join("\n");
  writeFileSync(join(docs, "secretariat.md"), await format(text, { parser: "markdown", printWidth: 120 }));
});
