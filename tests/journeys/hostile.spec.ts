import type { Page } from "@playwright/test";
import { expect, test } from "#tests/journeys/fixture.ts";
import { openSmallDesk } from "#tests/journeys/open-small-desk.ts";
import { must } from "#tests/journeys/prepare-by-calls.ts";
import { chooseFile, expectDrawn, openTab, viewer } from "#tests/journeys/reading-steps.ts";
import { lyingWord } from "#tests/support/exploding-archives.ts";
import * as hostile from "#tests/support/hostile-files.ts";
import * as files from "#tests/support/reading-files.ts";

/** Everything that any frame asks for; and whatever ran would have left its mark. */
function watch(page: Page): { readonly outside: string[]; readonly hacked: () => Promise<boolean> } {
  const outside: string[] = [];
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    const isOwn = /\.(app|mat)\.localhost$/.test(hostname) || ["blob:", "data:", "app:", "mat:"].includes(protocol);
    if (!isOwn) outside.push(request.url());
  });
  page.on("dialog", (dialog) => outside.push(`dialog ${dialog.message()}`));
  const hacked = async (): Promise<boolean> => {
    // A frame that is taken away meanwhile can be looked at no more.
    const marks = await Promise.all(
      page.frames().map((frame) =>
        frame
          .evaluate(() => "hacked" in window)
          .catch((fault: unknown) => {
            if (!frame.isDetached()) throw fault;
            return false;
          }),
      ),
    );
    return marks.includes(true);
  };
  return { outside, hacked };
}

test("hostile documents show or fail in their frames: nothing runs, nothing is asked of anybody, the desk goes on", async ({
  app,
  page,
}, testInfo) => {
  test.setTimeout(240_000);
  const seen = watch(page);
  const alert = page.getByRole("alert");
  const jpeg = "image/jpeg";
  const bundle = await openSmallDesk(app, page, testInfo.outputPath("stick"), [
    {
      id: "c1",
      name: "吴衡",
      media: [
        { mediaType: files.pdfType, bytes: hostile.makeScriptedPdf(), title: "带脚本" },
        { mediaType: files.pdfType, bytes: hostile.makeLostPdf(), title: "错位" },
        { mediaType: files.pdfType, bytes: hostile.makeEndlessPdf(), title: "无尽" },
        { mediaType: files.pdfType, bytes: hostile.makePolyglotPdf(), title: "网页" },
        { mediaType: files.pdfType, bytes: await hostile.makeWholePdf(), title: "完好" },
        { mediaType: files.wordType, bytes: await hostile.makeHostileWord(), title: "带网页" },
        { mediaType: files.wordType, bytes: lyingWord(), title: "膨胀" },
        { mediaType: jpeg, bytes: hostile.makeSvgPhoto(), title: "矢量图" },
        { mediaType: jpeg, bytes: await hostile.makePolyglotPhoto(), title: "两种" },
        { mediaType: jpeg, bytes: await hostile.makeHugePhoto(), title: "巨图" },
        { mediaType: jpeg, bytes: await hostile.makeBadExifPhoto(), title: "坏信息" },
        { mediaType: "video/mp4", bytes: hostile.makeFalseVideo(), title: "假长度" },
      ],
    },
  ]);
  const pdf = viewer(page, "PDF 内容");

  await test.step("a PDF with scripts and links is a picture of itself", async () => {
    await expectDrawn(pdf, 1);
    await expect(pdf.locator("a, input, form")).toHaveCount(0);
    await pdf.locator('[data-page="1"]').click();
  });

  await test.step("a PDF that lost its table is mended; an endless one and a web page fail in their place", async () => {
    await chooseFile(page, "错位");
    await expectDrawn(pdf, 1);
    for (const title of ["无尽", "网页"]) {
      await chooseFile(page, title);
      await expect(alert.getByText(`这份材料打不开：${title}`)).toBeVisible();
      await expect(alert.getByRole("button", { name: "再试一次" })).toBeVisible();
    }
    await chooseFile(page, "完好");
    await expectDrawn(pdf, 1);
  });

  await test.step("a Word file with a web page and scripted links shows its text alone", async () => {
    await openTab(page, /Word/);
    const word = viewer(page, "Word 内容");
    await expect(word.getByText("守护灯塔")).toBeVisible();
    await expect(word.locator("iframe, script:not([type=module]), a[href]")).toHaveCount(0);
    await word.getByText("点此").click();
    await word.getByText("网址").click();
    await chooseFile(page, "膨胀");
    await expect(alert.getByText("这份材料打不开：膨胀")).toBeVisible();
  });

  await test.step("a drawing and a picture of 30,000 pixels are refused with the reason, the others are shown", async () => {
    await openTab(page, /照片/);
    const photos = viewer(page, "照片内容");
    await expect(alert.getByText("文件名像照片，内容却不是能显示的照片格式。")).toBeVisible();
    await photos.getByRole("button", { name: "两种" }).click();
    await expect(photos.locator(".room img")).toBeVisible();
    await photos.getByRole("button", { name: "巨图" }).click();
    await expect(alert.getByText(/照片像素太多/)).toBeVisible();
    await photos.getByRole("button", { name: "坏信息" }).click();
    await expect(photos.locator(".room img")).toBeVisible();
    await expect(alert).toBeHidden();
  });

  await test.step("a film with a false size does not play and says so", async () => {
    await openTab(page, /视频/);
    await expect(alert.getByText("这份材料打不开：假长度")).toBeVisible();
  });

  expect(seen.outside).toEqual([]);
  expect(await seen.hacked()).toBe(false);
  const { troubles } = await must(page, "reading/report", { bundle: bundle.bundle });
  expect(troubles.map(({ title, code }) => `${title} ${code}`).sort()).toEqual(
    [
      "假长度 unreadable",
      "巨图 unreadable",
      "无尽 unreadable",
      "矢量图 unreadable",
      "网页 unreadable",
      "膨胀 unreadable",
    ].sort(),
  );
  await page.getByRole("button", { name: "检查与封存" }).click();
  await expect(page.getByText(/材料没能正常显示/)).toBeVisible();
});
