import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import sharp from "sharp";
import type { Language } from "#shared/words/sentence.ts";
import { guidePdf } from "#tests/guide/guide-pdf.ts";
import type { GuideShot } from "#tests/guide/guide-words.ts";
import * as expert from "#tests/journeys/expert-steps.ts";
import { expect, test } from "#tests/journeys/fixture.ts";
import { prepareRound } from "#tests/journeys/prepare-by-calls.ts";
import { expectDrawn, viewer } from "#tests/journeys/reading-steps.ts";

const docs = join(import.meta.dirname, "../../docs");
const limitBytes = 1_500_000;
/** Part of the window that a picture shows, so that its words can be read on paper. */
const frame = { width: 680, height: 350 };

type Pictures = Readonly<Record<Language, Map<GuideShot, Uint8Array>>>;

/** Around the middle of `target`, within the window. */
async function clipAround(page: Page, target: Locator) {
  const box = await target.boundingBox();
  const size = page.viewportSize();
  if (box === null || size === null) throw new Error("nothing to take a picture of");
  const at = (middle: number, length: number, whole: number): number =>
    Math.round(Math.max(0, Math.min(whole - length, middle - length / 2)));
  return {
    x: at(box.x + Math.min(box.width, frame.width) / 2, frame.width, size.width),
    y: at(box.y + Math.min(box.height, frame.height) / 2, frame.height, size.height),
    ...frame,
  };
}

/** Takes the picture in both languages and leaves the screen in Chinese. */
async function shoot(page: Page, pictures: Pictures, shot: GuideShot, target: (page: Page) => Locator): Promise<void> {
  for (const language of ["zh", "en"] as const) {
    await page.waitForTimeout(400);
    const png = await page.screenshot({ clip: await clipAround(page, target(page)) });
    pictures[language].set(shot, await sharp(png).jpeg({ quality: 84, chromaSubsampling: "4:4:4" }).toBuffer());
    await page
      .getByRole("banner")
      .getByRole("button", { name: /switch to/i })
      .click();
  }
}

test("the printed guides are made from the built program", async ({ app, page }, testInfo) => {
  const [stick, out] = ["stick", "out"].map((name) => testInfo.outputPath(name)) as [string, string];
  for (const folder of [stick, out]) mkdirSync(folder, { recursive: true });
  const pictures: Pictures = { zh: new Map(), en: new Map() };
  const main = (shown: Page): Locator => shown.getByRole("main");
  const take = (shot: GuideShot, target = main): Promise<void> => shoot(page, pictures, shot, target);

  const { built } = await prepareRound(app, page, stick, 31);
  await page.reload();
  const button = (name: RegExp) => (shown: Page) => shown.getByRole("button", { name }).first();
  await take("start", button(/^(专家|Expert)/));
  await expert.openExpertDesk(page);
  await expert.importBundle(app, page, built.folder, () =>
    take("import", (shown) => shown.getByRole("checkbox", { checked: true })),
  );
  await expert.unlock(page, built.slips.find((slip) => slip.expert === "E01")?.code ?? "", () =>
    take("unlock", (shown) => shown.getByLabel(/^(启用码|Slip code)$/)),
  );
  await expert.passOpening(page, (at) =>
    at === "recusal" ? take("recusal", button(/^(回避……|Recuse…)/)) : Promise.resolve(),
  );
  await expect(page.getByText("正在打开材料……")).toBeHidden();
  await page.waitForTimeout(1500);
  await take("materials", (shown) => shown.getByRole("tablist").first());
  await expert.scoreFields(page).first().focus();
  await expert.scoreByKeyboard(page, 12, (turn, at) => (turn + at) % 6);
  await take("scores", (shown) => expert.scoreFields(shown).first());
  await take("later", button(/^(弃评|Abstain)/));
  await expert.sealAndExport(app, page, out, (at) =>
    at === "seal" ? take("seal", button(/^(封存评分|Seal the scores)/)) : take("export", button(/^(导出|Export)/)),
  );
  await page.getByRole("button", { name: "打印评审表……" }).click();
  await expectDrawn(viewer(page, "PDF 内容"), 1);
  await take("print");

  for (const language of ["zh", "en"] as const) {
    const bytes = await guidePdf(language, pictures[language]);
    expect(bytes.length).toBeLessThan(limitBytes);
    writeFileSync(join(docs, `guide-${language}.pdf`), bytes);
  }
});
