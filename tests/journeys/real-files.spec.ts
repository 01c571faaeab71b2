import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "#tests/journeys/fixture.ts";
import { openSmallDesk } from "#tests/journeys/open-small-desk.ts";
import { chooseFile, drawnPages, expectDrawn, openTab, viewer } from "#tests/journeys/reading-steps.ts";
import { pdfType, wordType } from "#tests/support/reading-files.ts";
import { isSharedRequired, sharedFolder, sharedPath } from "#tests/support/shared-path.ts";
import type { SmallMaterial } from "#tests/support/small-office.ts";

const shared = sharedFolder();

/** The files of a folder as materials, titled by their names. */
const materialsOf = (folder: string, mediaType: string): readonly SmallMaterial[] =>
  readdirSync(join(sharedPath, "real", folder)).map((name) => ({
    mediaType,
    title: name,
    bytes: readFileSync(join(sharedPath, "real", folder, name)),
  }));

const alertOf = (page: Page) => page.getByRole("alert");

test("files of other people's cameras, scanners and offices show, or are refused with the reason", async ({
  app,
  page,
}, testInfo) => {
  if (shared === undefined && !isSharedRequired()) {
    console.warn(`SKIPPED: files made by others need ${sharedPath}, which is not part of this repository.`);
    test.skip();
  }
  test.setTimeout(300_000);
  await openSmallDesk(app, page, testInfo.outputPath("stick"), [
    { id: "c1", name: "吴衡", media: materialsOf("pdf", pdfType) },
    { id: "c2", name: "陶成诚", media: [...materialsOf("word", wordType), ...materialsOf("photos", "image/jpeg")] },
  ]);
  const pdf = viewer(page, "PDF 内容");

  await test.step("PDF forms: each draws its first page, a locked one says that it wants a password", async () => {
    await expectDrawn(pdf, 1);
    // The first one is open already.
    for (const title of readdirSync(join(sharedPath, "real/pdf")).reverse()) {
      await chooseFile(page, title);
      if (title === "password.pdf") {
        await expect(alertOf(page).getByText("这份 PDF 设有打开密码，无法显示。")).toBeVisible();
        continue;
      }
      await expectDrawn(pdf, 1);
      await expect(pdf.locator("input, a, form, button")).toHaveCount(0);
    }
  });

  await test.step("a book of over a hundred pages is scrolled to its end and holds few pictures", async () => {
    await chooseFile(page, "many-pages.pdf");
    await expectDrawn(pdf, 1);
    const total = await pdf.locator(".page").count();
    expect(total).toBeGreaterThan(100);
    await pdf.locator(`[data-page="${String(total)}"]`).evaluate((one) => one.scrollIntoView());
    await expectDrawn(pdf, total);
    expect((await drawnPages(pdf)).length).toBeLessThanOrEqual(4);
  });

  await page.keyboard.press("Alt+ArrowDown");
  await test.step("Word forms are drawn as their authors accepted them", async () => {
    await openTab(page, /Word/);
    const word = viewer(page, "Word 内容");
    await expect(word.locator("section.docx").first()).toBeVisible();
    // The first one is open already.
    for (const title of readdirSync(join(sharedPath, "real/word")).reverse()) {
      await chooseFile(page, title);
      await expect(word.locator("#view > :not(.before) section.docx").first()).toBeVisible();
      if (title === "revision.docx") await expect(word.locator("del")).toHaveCount(0);
    }
  });

  await test.step("photos stand upright, HEIC is refused with the reason, damaged ones take nothing down", async () => {
    await openTab(page, /照片/);
    const photos = viewer(page, "照片内容");
    const image = photos.locator(".room img");
    for (const title of readdirSync(join(sharedPath, "real/photos"))) {
      await photos.getByRole("button", { name: title }).click();
      await expect(page.getByText(`${title} · `)).toBeVisible();
      if (title === "iphone.HEIC") await expect(alertOf(page).getByText(/苹果手机的 HEIC 格式/)).toBeVisible();
      else if (title === "corrupted.jpg") await expect(image.or(alertOf(page)).first()).toBeVisible();
      else {
        await expect(image).toHaveAttribute("alt", title);
        const isWide = await image.evaluate((one: HTMLImageElement) => one.naturalWidth > one.naturalHeight);
        if (title.startsWith("exif-")) expect(isWide, title).toBe(title.startsWith("exif-landscape"));
      }
    }
  });
});
